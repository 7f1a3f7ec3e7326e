package org.dragoman.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Model;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.dragoman.world.Linker;
import org.dragoman.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of the French pack, read with the whole chain before the statements. */
class StatementExamplesTest {
  private static final Pack FRENCH = Pack.shipped("fr");
  private static Segmenter segmenter;
  private static Model model;
  private static Linker linker;
  private static StatementFinder finder;

  /** A marked stretch and, for a statement, who is to have said it. */
  private record Mark(Span span, String speaker) {}

  /** A line of an example file without its marks. */
  private record Example(String text, List<Mark> marks) {}

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load(FRENCH);
    model = Model.load(FRENCH);
    Pack world = Pack.shipped("world");
    linker = new Linker(World.load(world), FRENCH, world);
    finder = StatementFinder.load(FRENCH);
  }

  private static List<Statement> read(String text) {
    List<Parse> parses = segmenter.segment(text).stream().map(model::parse).toList();
    Cast cast = linker.link(text, parses, null);
    return finder.find(text, parses, cast, List.<TimeMention>of());
  }

  private static List<Example> examples(String file) {
    List<Example> examples = new ArrayList<>();
    for (String line : FRENCH.lines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        examples.add(example(line));
      }
    }
    return examples;
  }

  /** Reads {@code {content} = speaker ; speaker}; ¶ is a paragraph break. */
  private static Example example(String line) {
    int equals = line.lastIndexOf(" = ");
    boolean marked = line.indexOf('{') >= 0 && equals > 0;
    String[] speakers = marked ? line.substring(equals + 3).split(" ; ", -1) : new String[0];
    String body = (marked ? line.substring(0, equals) : line).replace("¶", "\n\n");
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int start = 0;
    for (char c : body.toCharArray()) {
      if (c == '{') {
        start = text.length();
      } else if (c == '}') {
        marks.add(new Mark(new Span(start, text.length()), speakers[marks.size()].strip()));
      } else {
        text.append(c);
      }
    }
    return new Example(text.toString(), marks);
  }

  @Test
  void statementsOfTheExamplesAreFoundWithTheirSpeakers() {
    int wanted = 0;
    int got = 0;
    int found = 0;
    int spoken = 0;
    StringBuilder wrong = new StringBuilder();
    List<Example> examples = examples("examples/statements.txt");
    for (Example example : examples) {
      List<Statement> statements = new ArrayList<>(read(example.text()));
      wanted += example.marks().size();
      got += statements.size();
      for (Mark mark : example.marks()) {
        Statement hit = covering(statements, mark.span());
        if (hit == null) {
          wrong.append("missed: ").append(mark.span().in(example.text())).append('\n');
          continue;
        }
        statements.remove(hit);
        found++;
        if (sameName(mark.speaker(), hit.speakerText())) {
          spoken++;
        } else {
          wrong.append(mark.speaker()).append(" got ").append(hit.speakerText()).append('\n');
        }
      }
      statements.forEach(
          extra -> wrong.append("extra: ").append(extra.span().in(example.text())).append('\n'));
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(400);
    assertThat((double) found / got).as("precision\n%s", wrong).isGreaterThan(0.96);
    assertThat((double) found / wanted).as("recall\n%s", wrong).isGreaterThan(0.93);
    assertThat((double) spoken / found).as("speakers\n%s", wrong).isGreaterThan(0.95);
  }

  @Test
  void eventsAndFiguresInsideStatementsAreAttributed() {
    int cases = 0;
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    for (Example example : examples("examples/attribution.txt")) {
      List<Statement> statements = read(example.text());
      for (Mark mark : example.marks()) {
        cases++;
        Statement statement = Attribution.of(statements, mark.span());
        boolean own = mark.speaker().equals("-");
        boolean ok =
            statement == null ? own : !own && sameName(mark.speaker(), statement.speakerText());
        if (ok) {
          right++;
        } else {
          wrong
              .append(mark.span().in(example.text()))
              .append(" in ")
              .append(example.text())
              .append(" got ")
              .append(statement == null ? "-" : statement.speakerText())
              .append('\n');
        }
      }
    }
    assertThat(cases).isGreaterThanOrEqualTo(150);
    assertThat((double) right / cases).as("attributed\n%s", wrong).isGreaterThan(0.97);
  }

  private static Statement covering(List<Statement> statements, Span span) {
    for (Statement statement : statements) {
      Span hull = statement.content().getFirst().cover(statement.content().getLast());
      int overlap = Math.min(hull.end(), span.end()) - Math.max(hull.start(), span.start());
      if (overlap >= 0.8 * Math.max(hull.length(), span.length())) {
        return statement;
      }
    }
    return null;
  }

  private static boolean sameName(String wanted, String got) {
    String one = folded(wanted);
    String other = got == null ? "" : folded(got);
    return !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
