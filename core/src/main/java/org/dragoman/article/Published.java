package org.dragoman.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;

/** Publication dates as ISO 8601. */
public final class Published {
  private Published() {}

  /** An ISO date or date-time in its usual spelling, or null where the text is neither. */
  static @Nullable String normal(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String text = raw.strip();
    if (text.length() > 10 && text.charAt(10) == ' ') {
      text = text.substring(0, 10) + 'T' + text.substring(11).replace(" ", "");
    }
    return isDate(text) || isDateTime(text) ? text : null;
  }

  /** A date in ISO or in the form of e-mail and RSS; null where the text is neither. */
  public static @Nullable String anyForm(@Nullable String raw) {
    String iso = normal(raw);
    if (iso != null || raw == null) {
      return iso;
    }
    try {
      return ZonedDateTime.parse(raw.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeParseException e) {
      return HtmlArticle.date(raw);
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    try {
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return isOffset(text);
    }
  }

  private static boolean isOffset(String text) {
    String colon =
        text.matches(".*[+-]\\d{4}")
            ? text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2)
            : text;
    try {
      OffsetDateTime.parse(colon);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
