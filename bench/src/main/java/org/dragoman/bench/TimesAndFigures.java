package org.dragoman.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.claim.Figure;
import org.dragoman.claim.FigureFinder;
import org.dragoman.mention.TimeFinder;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.pack.Pack;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints readings with times and figures only, one a line, for articles in JSON files.
 *
 * <p>With {@code --speed} first: words per CPU-second of times and figures together, sentences
 * given.
 *
 * <p>Sentences are cut but not parsed: what this scores is the floor that holds without a model.
 */
public final class TimesAndFigures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Segmenter segmenter;
  private final TimeFinder times;
  private final FigureFinder figures;

  private TimesAndFigures(Pack language) {
    segmenter = Segmenter.load(language);
    times = TimeFinder.load(language);
    figures = FigureFinder.load(language);
  }

  public static void main(String[] files) throws IOException {
    TimesAndFigures reader = new TimesAndFigures(Pack.shipped("fr"));
    if (files[0].equals("--speed")) {
      reader.measure(Arrays.copyOfRange(files, 1, files.length));
      return;
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String file : files) {
      JsonNode article = JSON.readTree(Files.readString(Path.of(file)));
      out.println(JSON.writeValueAsString(reader.read(article)));
    }
    out.flush();
  }

  private void measure(String[] files) throws IOException {
    List<String> texts = new ArrayList<>();
    List<List<Parse>> parses = new ArrayList<>();
    long words = 0;
    for (String file : files) {
      String text = JSON.readTree(Files.readString(Path.of(file))).get("text").asString();
      texts.add(text);
      parses.add(flat(text));
      words += text.split("\\s+").length;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 8; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long found = 0;
      for (int times10 = 0; times10 < 10; times10++) {
        for (int i = 0; i < texts.size(); i++) {
          List<TimeMention> mentions =
              times.find(texts.get(i), parses.get(i), LocalDate.of(2012, 7, 4));
          found += figures.find(texts.get(i), parses.get(i), mentions, List.of()).size();
        }
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT, "%.0f words per CPU-second (%d figures)%n", 10 * words / seconds, found);
    }
  }

  private ObjectNode read(JsonNode article) {
    String text = article.get("text").asString();
    JsonNode published = article.get("published");
    LocalDate day =
        published == null ? null : LocalDate.parse(published.asString().substring(0, 10));
    List<Parse> parses = flat(text);
    CodePoints points = new CodePoints(text);
    ObjectNode reading = JSON.createObjectNode();
    ObjectNode document = reading.putObject("document");
    document.put("id", article.get("id").asString());
    document.put("text", text);
    ArrayNode mentions = reading.putArray("times");
    List<TimeMention> found = times.find(text, parses, day);
    for (TimeMention time : found) {
      ObjectNode node = mentions.addObject();
      span(node, time.span(), points);
      node.put("edtf", time.edtf());
      node.put("kind", time.kind().name().toLowerCase(Locale.ROOT));
    }
    ArrayNode amounts = reading.putArray("figures");
    for (Figure figure : figures.find(text, parses, found, List.of())) {
      ObjectNode node = amounts.addObject();
      span(node, figure.span(), points);
      if (figure.low() == figure.high()) {
        node.put("value", figure.low());
      } else {
        node.putArray("value").add(figure.low()).add(figure.high());
      }
      node.put("unit", figure.unit());
      node.put("of", figure.of());
      node.put("change", figure.change());
      node.put("approx", figure.approximation());
      node.put("period", figure.period());
      node.put("status", figure.status().name().toLowerCase(Locale.ROOT));
    }
    return reading;
  }

  private List<Parse> flat(String text) {
    List<Parse> parses = new ArrayList<>();
    for (Sentence sentence : segmenter.segment(text)) {
      List<Word> words = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        words.add(new Word(token, token.form(), Upos.X, "_", Word.ROOT, "root", "O"));
      }
      parses.add(new Parse(sentence, words));
    }
    return parses;
  }

  private static void span(ObjectNode node, Span span, CodePoints points) {
    node.putArray("span").add(points.fromUtf16(span.start())).add(points.fromUtf16(span.end()));
  }
}
