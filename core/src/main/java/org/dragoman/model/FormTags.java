package org.dragoman.model;

import java.util.ArrayList;
import java.util.List;

/** What the network is told of a form's dictionary entries: the tags it can have. */
public final class FormTags {
  private static final String UNKNOWN = "?";

  private FormTags() {}

  /**
   * The tags of a form; of its lower-case spelling when the dictionary has no other. A form that
   * the dictionary does not know has the tag "?".
   */
  public static List<String> of(Lexicon lexicon, String form) {
    List<String> tags = new ArrayList<>();
    add(lexicon, form, tags);
    String lower = form.toLowerCase(java.util.Locale.ROOT);
    if (!lower.equals(form)) {
      add(lexicon, lower, tags);
    }
    return tags.isEmpty() ? List.of(UNKNOWN) : tags;
  }

  private static void add(Lexicon lexicon, String form, List<String> tags) {
    for (Lexicon.Entry entry : lexicon.entries(form)) {
      if (!tags.contains(entry.tag())) {
        tags.add(entry.tag());
      }
    }
  }
}
