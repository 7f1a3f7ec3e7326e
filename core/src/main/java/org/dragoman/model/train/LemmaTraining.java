package org.dragoman.model.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.LemmaEndings;
import org.dragoman.model.LemmaExceptions;
import org.dragoman.model.Lemmatiser;
import org.dragoman.model.Lexicon;
import org.dragoman.model.Upos;
import org.dragoman.pack.Pack;

/**
 * Learns {@code lemma-endings.tsv} from the dictionary and {@code lemmas.tsv} from treebanks: the
 * lemmas that dictionary and endings would get wrong.
 */
public final class LemmaTraining {
  private static final String ENDINGS =
      "# Kind of word, ending, letters to cut, letters to put. Made by LemmaTraining from the"
          + " dictionary of SOURCES.md.";
  private static final String LEMMAS =
      "# Lemmas that dictionary and endings get wrong: form, tag, lemma, features it has then."
          + " Made by LemmaTraining from the treebanks of SOURCES.md.";

  private static final int FIRST = 20;
  private static final int SECOND = 12;

  private final Pack language;

  public LemmaTraining(Pack language) {
    this.language = language;
  }

  /** A word of a treebank or the dictionary with its right lemma. */
  private record Lesson(String form, Upos upos, String feats, String lemma) {}

  /** Writes both files into a pack's folder; the first treebank decides where they disagree. */
  public void write(Path folder, List<Path> treebanks) throws IOException {
    LemmaEndings none = new LemmaEndings(Map.of());
    TreeMap<String, LemmaEndings.Edit> edits = endings(Lemmatiser.untaught(language, none));
    List<String> lines = new ArrayList<>(List.of(ENDINGS));
    edits.forEach(
        (key, edit) -> lines.add(key.replace(" ", "\t") + "\t" + edit.cut() + "\t" + edit.add()));
    Files.write(folder.resolve("lemma-endings.tsv"), lines, StandardCharsets.UTF_8);
    Lemmatiser untaught = Lemmatiser.untaught(language, new LemmaEndings(edits));
    Files.write(
        folder.resolve("lemmas.tsv"), exceptions(untaught, treebanks), StandardCharsets.UTF_8);
  }

  private TreeMap<String, LemmaEndings.Edit> endings(Lemmatiser dictionary) {
    Map<String, Map<LemmaEndings.Edit, Integer>> counts = new HashMap<>();
    Lexicon.load(language)
        .forEach(
            (form, upos, feats) -> {
              if (form.equals(form.toLowerCase(Locale.ROOT)) && form.length() > 3) {
                LemmaEndings.Edit edit =
                    LemmaEndings.Edit.between(form, dictionary.lemma(form, upos, feats));
                String kind = LemmaEndings.kind(upos, feats) + ' ';
                for (int n = 0; n <= LemmaEndings.LONGEST && n < form.length(); n++) {
                  counts
                      .computeIfAbsent(
                          kind + form.substring(form.length() - n), k -> new HashMap<>())
                      .merge(edit, 1, Integer::sum);
                }
              }
            });
    return EndingChoice.choose(counts);
  }

  private List<String> exceptions(Lemmatiser untaught, List<Path> treebanks) throws IOException {
    TreeMap<String, Map<String, Map<String, Integer>>> words = new TreeMap<>();
    Set<String> settled = Set.of();
    // The first two treebanks are written text and agree; the others only fill gaps.
    int weight = FIRST;
    for (Path treebank : treebanks) {
      for (Lesson lesson : lessons(ConlluReader.readAll(treebank))) {
        String key = caseKept(lesson.upos) ? lesson.form : lesson.form.toLowerCase(Locale.ROOT);
        key = key + '\t' + lesson.upos;
        if (settled.contains(key)) {
          continue;
        }
        words
            .computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(lesson.feats, k -> new TreeMap<>())
            .merge(lesson.lemma, weight, Integer::sum);
      }
      if (weight == FIRST) {
        weight = SECOND;
      } else {
        weight = 1;
        settled = Set.copyOf(words.keySet());
      }
    }
    List<String> lines = new ArrayList<>(List.of(LEMMAS));
    words.forEach((key, byFeats) -> addCases(untaught, key, byFeats, lines));
    return lines;
  }

  private static boolean caseKept(Upos upos) {
    return upos == Upos.PROPN || upos == Upos.X || upos == Upos.SYM;
  }

  private static void addCases(
      Lemmatiser untaught,
      String key,
      Map<String, Map<String, Integer>> byFeats,
      List<String> lines) {
    String form = key.substring(0, key.indexOf('\t'));
    Upos upos = Upos.valueOf(key.substring(form.length() + 1));
    Map<String, Integer> all = new TreeMap<>();
    byFeats.values().forEach(one -> one.forEach((lemma, n) -> all.merge(lemma, n, Integer::sum)));
    String general = top(all);
    boolean wrong = false;
    for (Map.Entry<String, Map<String, Integer>> one : byFeats.entrySet()) {
      wrong |= !untaught.lemma(form, upos, one.getKey()).equals(top(one.getValue()));
    }
    if (!wrong) {
      return;
    }
    lines.add(key + '\t' + general);
    for (Map.Entry<String, Map<String, Integer>> one : byFeats.entrySet()) {
      String lemma = top(one.getValue());
      if (!lemma.equals(general)) {
        lines.add(key + '\t' + lemma + '\t' + one.getKey());
      }
    }
  }

  private static String top(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private static List<Lesson> lessons(List<ConlluSentence> sentences) {
    List<Lesson> lessons = new ArrayList<>();
    for (ConlluSentence sentence : sentences) {
      for (ConlluRow row : sentence.words()) {
        // Goeswith and empty analyses leave the lemma out.
        if (!row.lemma().equals("_") && !row.upos().equals("_")) {
          lessons.add(
              new Lesson(
                  row.form().replace('\u2019', '\''),
                  Upos.valueOf(row.upos()),
                  LemmaExceptions.telling(row.feats()),
                  row.lemma()));
        }
      }
    }
    return lessons;
  }

  /** Arguments: language, folder of its pack, treebanks. */
  public static void main(String[] args) throws IOException {
    List<Path> treebanks = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      treebanks.add(Path.of(args[i]));
    }
    new LemmaTraining(Pack.shipped(args[0])).write(Path.of(args[1]), treebanks);
  }
}
