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
 * @param stance what the cue says of how the speaker stands to the words ("asserts", "denies",
 *     "promises"; the language pack lists them), or ""
 * @param content what was said, one span for each unbroken part
 * @param addressee id of the actor it was said to, or null
 * @param occasion the words that tell where or by what it was said ("dans un communiqué"), or ""
 * @param date EDTF of when it was said, or ""
 * @param place place id of where it was said, or null
 */
public record Statement(
    String id,
    Span span,
    @Nullable String speaker,
    @Nullable String speakerText,
    String cue,
    String stance,
    Form form,
    List<Span> content,
    @Nullable String addressee,
    String occasion,
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
