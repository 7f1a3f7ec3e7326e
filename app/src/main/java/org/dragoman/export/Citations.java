package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Kind;
import org.dragoman.store.Store;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The articles as references for Zotero and its like: RIS and CSL-JSON. */
final class Citations {
  private record Reference(
      String id, String title, String site, String published, String language, String uri) {
    /** Year, month and day, as far as known. */
    List<Integer> date() {
      List<Integer> parts = new ArrayList<>();
      String day = published.length() > 10 ? published.substring(0, 10) : published;
      for (String part : day.split("-", 3)) {
        if (part.isEmpty() || !part.chars().allMatch(Character::isDigit)) {
          break;
        }
        parts.add(Integer.parseInt(part));
      }
      return parts;
    }
  }

  private Citations() {}

  private static List<Reference> references(Store store, EntryFilter filter) {
    List<Reference> references = new ArrayList<>();
    store.cells(
        Kind.ARTICLE,
        filter,
        rows -> {
          while (rows.next()) {
            references.add(
                new Reference(
                    line(rows.getString("id")),
                    line(rows.getString("title")),
                    line(rows.getString("site")),
                    line(rows.getString("published")),
                    line(rows.getString("language")),
                    line(rows.getString("uri"))));
          }
        });
    return references;
  }

  private static String line(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Writes RIS. */
  static void ris(Store store, EntryFilter filter, Writer out) {
    try {
      for (Reference reference : references(store, filter)) {
        List<Integer> date = reference.date();
        out.write("TY  - NEWS\r\n");
        tag(out, "ID", reference.id);
        tag(out, "TI", reference.title);
        tag(out, "T2", reference.site);
        if (!date.isEmpty()) {
          tag(out, "PY", date.get(0).toString());
          tag(out, "DA", slashed(date));
        }
        tag(out, "LA", reference.language);
        tag(out, "UR", reference.uri);
        out.write("ER  - \r\n\r\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashed(List<Integer> date) {
    StringBuilder text = new StringBuilder(date.get(0).toString());
    for (int i = 1; i < 3; i++) {
      text.append('/');
      if (i < date.size()) {
        text.append(String.format(Locale.ROOT, "%02d", date.get(i)));
      }
    }
    return text.append('/').toString();
  }

  private static void tag(Writer out, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write(name + "  - " + value + "\r\n");
    }
  }

  /** Writes CSL-JSON, one array. */
  static void csl(Store store, EntryFilter filter, Writer out) {
    ArrayNode all = Register.JSON.createArrayNode();
    for (Reference reference : references(store, filter)) {
      ObjectNode item = all.addObject();
      item.put("id", reference.id);
      item.put("type", "article-newspaper");
      put(item, "title", reference.title);
      put(item, "container-title", reference.site);
      put(item, "language", reference.language);
      put(item, "URL", reference.uri);
      if (!reference.date().isEmpty()) {
        ArrayNode parts = item.putObject("issued").putArray("date-parts").addArray();
        reference.date().forEach(parts::add);
      }
    }
    try {
      out.write(Register.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, value);
    }
  }
}
