package org.dragoman.mention.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule's pattern was found: atoms {@code [start, end)} and what its parts matched.
 *
 * @param parts values by name, in order: a String for a word of a class, an Integer for figures, a
 *     {@link Numeral}, or the Match of another rule
 */
public record Match(Rule rule, int start, int end, List<Part> parts) {
  /** A named part of a match. */
  public record Part(String name, Object value, int start, int end) {}

  public Match {
    parts = List.copyOf(parts);
  }

  /** Whether it has a part or its rule a setting of this name. */
  public boolean has(String name) {
    return find(name) != null || rule.has(name);
  }

  private @Nullable Part find(String name) {
    for (Part part : parts) {
      if (part.name.equals(name)) {
        return part;
      }
    }
    return null;
  }

  public @Nullable Object value(String name) {
    Part part = find(name);
    return part == null ? null : part.value;
  }

  /** The value of a word of a class, else the rule's own setting, else null. */
  public @Nullable String text(String name) {
    Object value = value(name);
    return value instanceof String text ? text : rule.setting(name);
  }

  /** A part that is another rule's match, or null. */
  public @Nullable Match match(String name) {
    return value(name) instanceof Match match ? match : null;
  }

  /** A whole number, from figures, number words, a class, or the rule's settings. */
  public int whole(String name, int otherwise) {
    double number = number(name, otherwise);
    return (int) Math.rint(number);
  }

  /** A number, from figures, number words, a class, or the rule's settings. */
  public double number(String name, double otherwise) {
    Object value = value(name);
    if (value == null) {
      value = rule.setting(name);
    }
    if (value instanceof Integer figures) {
      return figures;
    }
    if (value instanceof Numeral numeral) {
      return numeral.value();
    }
    if (value instanceof Match match) {
      return match.number("value", otherwise);
    }
    return value instanceof String text ? Double.parseDouble(text) : otherwise;
  }
}
