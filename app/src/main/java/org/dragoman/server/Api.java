package org.dragoman.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes a path under {@code /api/} to its answer. */
final class Api implements AutoCloseable {
  /** Parameters read from one query; the rest is left. */
  private static final int MOST_PARAMETERS = 100;

  private final Answers answers;
  private final Facets facets;
  private final FullText search;

  Api(ChronicleView view) {
    answers = new Answers(view);
    facets = new Facets(view, answers);
    search = new FullText(view.search());
  }

  /**
   * The answer to a path, or null where there is nothing.
   *
   * @param path raw path after "/api/"
   * @param query raw query, or null
   */
  @Nullable ObjectNode answer(String path, @Nullable String query) {
    int slash = path.indexOf('/');
    if (slash >= 0) {
      String id = decoded(path.substring(slash + 1), false);
      return switch (path.substring(0, slash)) {
        case "entries" -> answers.entry(id);
        case "articles" -> answers.article(id);
        default -> null;
      };
    }
    Map<String, List<String>> parameters = parameters(query);
    Filter filter = Filter.of(parameters);
    return switch (path) {
      case "search" -> search.answer(parameters, filter);
      case "entries" -> answers.entries(filter);
      case "articles" -> answers.articles(filter);
      case "disputes" -> answers.disputes(filter);
      case "figures" -> answers.figures(filter);
      case "statements" -> answers.statements(filter);
      case "expectations" -> answers.expectations(filter);
      case "facets" -> facets.of(filter);
      default -> null;
    };
  }

  @Override
  public void close() {
    search.close();
  }

  static Map<String, List<String>> parameters(@Nullable String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    if (query == null) {
      return parameters;
    }
    for (String pair : query.split("&", MOST_PARAMETERS)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals), true), k -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1), true));
      }
    }
    return parameters;
  }

  /** Percent-decoded text; what is not well formed stays as it is. */
  static String decoded(String raw, boolean plusIsSpace) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    byte[] kept = new byte[bytes.length];
    int n = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        kept[n++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        kept[n++] = plusIsSpace && bytes[i] == '+' ? (byte) ' ' : bytes[i];
      }
    }
    return new String(kept, 0, n, StandardCharsets.UTF_8);
  }
}
