package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is reported to have said.
 *
 * @param span speaker, cue and content together
 * @param speaker id of the speaker, or null where only the words are known
 * @param speakerText the speaker's best name in words of the text, or null
 * @param cue the words that report ("a déclaré"), or ""
 * @param content what was said, one span for each unbroken part
 * @param date EDTF of when it was said, or ""
 * @param place place id of where it was said, or null
 */
public record Statement(
    String id,
    Span span,
    @Nullable String speaker,
    @Nullable String speakerText,
    String cue,
    Form form,
    List<Span> content,
    String date,
    @Nullable String place,
    String rule)
    implements Claim {
  public Statement {
    content = List.copyOf(content);
  }

  /** How the words are given. */
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }
}
