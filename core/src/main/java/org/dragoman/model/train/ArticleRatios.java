package org.dragoman.model.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import tools.jackson.databind.ObjectMapper;

/**
 * How often words stand before an article ("une") and before a preposition with one ("de la") in
 * running text. "des" is the plural of both, so what stands before it tells which it is.
 */
final class ArticleRatios {
  private static final Set<String> ARTICLES = Set.of("un", "une");
  private static final Set<String> DEFINITE = Set.of("la", "l'");

  /** What is added to both counts; a word seen this often is half believed. */
  private static final double SMOOTHING = 3;

  private final Segmenter segmenter;

  /** By word, or two words with a space: before an article, before "de la" and its like. */
  private final Map<String, int[]> counts = new HashMap<>();

  ArticleRatios(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Counts the texts of a gzipped JSON Lines file. */
  void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        for (Sentence sentence : segmenter.segment(json.readTree(line).path("text").asString())) {
          count(sentence.tokens());
        }
      }
    }
  }

  private void count(List<Token> tokens) {
    String before2 = "";
    String before = "";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String form = token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      if (token.parts() > 1 && token.part() == 0) {
        // "du" alone is sure: "au" is no "de", and of "des" nothing is known yet.
        form = form.equals("de") && tokens.get(i + 1).form().equals("le") ? "du" : form;
      } else if (token.part() > 0) {
        continue;
      }
      boolean preposition =
          form.equals("du")
              || (form.equals("de")
                  && i + 1 < tokens.size()
                  && DEFINITE.contains(tokens.get(i + 1).form().replace('\u2019', '\'')));
      if (preposition || ARTICLES.contains(form)) {
        add(before, preposition);
        add(before2 + " " + before, preposition);
      }
      before2 = before;
      before = form;
    }
  }

  private void add(String key, boolean preposition) {
    counts.computeIfAbsent(key, k -> new int[2])[preposition ? 1 : 0]++;
  }

  Set<String> keys() {
    return counts.keySet();
  }

  int total(String key) {
    int[] count = counts.get(key);
    return count == null ? 0 : count[0] + count[1];
  }

  /** The logarithm of how many times more often a preposition follows; 0 where nothing is known. */
  double of(String key) {
    int[] count = counts.get(key);
    return count == null ? 0 : Math.log((count[1] + SMOOTHING) / (count[0] + SMOOTHING));
  }
}
