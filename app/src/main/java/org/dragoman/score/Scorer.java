package org.dragoman.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.reading.Reading;
import org.dragoman.score.Matching.Pair;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Adds up how well readings agree with gold annotations.
 *
 * <p>Names: exact span and kind, every occurrence of a gold form. Times and figures: overlapping
 * span and same value. Statements: contents that cover each other by half, then the speaker.
 * Events: same type in an overlapping clause, then the countries. Expectations: covered by half.
 */
public final class Scorer {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, int[]> qualities = new LinkedHashMap<>();
  private final Consumer<String> show;
  private final String shown;

  /**
   * @param shown the layer of which to show what was missed (-), extra (+) or different (~), or ""
   * @param show where to
   */
  public Scorer(String shown, Consumer<String> show) {
    this.shown = shown;
    this.show = show;
    for (String layer :
        List.of(
            "names",
            "names.lenient",
            "times.found",
            "times",
            "figures",
            "statements.found",
            "statements",
            "events.root",
            "events",
            "expectations")) {
      tallies.put(layer, new Tally());
    }
    for (String quality :
        List.of("figures.qualified", "events.status", "events.mode", "events.date")) {
      qualities.put(quality, new int[2]);
    }
  }

  /** F1, and accuracies where a layer has them, in per cent by layer. */
  public Map<String, Double> scores() {
    Map<String, Double> scores = new LinkedHashMap<>();
    tallies.forEach((layer, tally) -> scores.put(layer, Tally.percent(tally.f1())));
    qualities.forEach(
        (layer, q) -> scores.put(layer, q[1] == 0 ? 0 : Tally.percent((double) q[0] / q[1])));
    return scores;
  }

  /** The table, a line a layer. */
  public void print(Consumer<String> line) {
    tallies.forEach(
        (layer, t) ->
            line.accept(
                String.format(
                    Locale.ROOT,
                    "%-18s p %5.1f  r %5.1f  f1 %5.1f  gold %d  got %d",
                    layer,
                    Tally.percent(t.precision()),
                    Tally.percent(t.recall()),
                    Tally.percent(t.f1()),
                    t.right + t.missed,
                    t.right + t.extra)));
    qualities.forEach(
        (layer, q) ->
            line.accept(
                String.format(
                    Locale.ROOT,
                    "%-18s accuracy %s  of %d",
                    layer,
                    q[1] == 0 ? "-" : String.valueOf(Tally.percent((double) q[0] / q[1])),
                    q[1])));
  }

  /**
   * Scores one article.
   *
   * @param reading null where there is none: all that gold has is missed
   */
  public void add(JsonNode gold, String text, @Nullable Reading reading) {
    Document document = new Document(gold, text, reading);
    names(document);
    times(document);
    figures(document);
    statements(document);
    events(document);
    expectations(document);
  }

  /** A gold annotation with its place in the text. */
  private record Gold(Span span, JsonNode node) {
    String text(String name) {
      return node.path(name).asString("");
    }
  }

  private static final class Document {
    final JsonNode gold;
    final String text;
    final @Nullable Reading reading;
    final Map<String, Actor> actors = new HashMap<>();

    Document(JsonNode gold, String text, @Nullable Reading reading) {
      this.gold = gold;
      this.text = text;
      this.reading = reading;
      if (reading != null) {
        reading.actors().forEach(actor -> actors.put(actor.id(), actor));
      }
    }

    List<Gold> golds(String layer, String quote) {
      List<Gold> golds = new ArrayList<>();
      for (JsonNode node : gold.path(layer)) {
        golds.add(new Gold(nth(node.path(quote).asString(""), node.path("nth").asInt(1)), node));
      }
      return golds;
    }

    private Span nth(String words, int nth) {
      int at = -1;
      for (int i = 0; i < nth; i++) {
        at = text.indexOf(words, at + 1);
        if (at < 0) {
          throw new IllegalArgumentException(
              gold.path("doc") + ": the gold words are not in the text: " + words);
        }
      }
      return new Span(at, at + words.length());
    }

    <T> List<T> found(java.util.function.Function<Reading, List<T>> layer) {
      return reading == null ? List.of() : layer.apply(reading);
    }

    String quote(Span span) {
      return span.in(text);
    }
  }

  private record Named(Span span, String kind) {}

  private void names(Document d) {
    List<JsonNode> forms = new ArrayList<>();
    d.gold.path("names").forEach(forms::add);
    forms.sort(Comparator.comparing(n -> -n.path("text").asString("").length()));
    List<Span> taken = new ArrayList<>();
    List<Named> golds = new ArrayList<>();
    List<Span> others = new ArrayList<>();
    for (JsonNode form : forms) {
      String kind = form.path("kind").asString("");
      for (Span span : occurrences(d.text, form.path("text").asString(""))) {
        if (taken.stream().noneMatch(span::overlaps)) {
          taken.add(span);
          if (kind.equals("other")) {
            others.add(span);
          } else {
            golds.add(new Named(span, kind));
          }
        }
      }
    }
    Set<Named> distinct = new LinkedHashSet<>();
    for (Name name : d.found(Reading::names)) {
      if (others.stream().noneMatch(name.span()::overlaps)) {
        distinct.add(new Named(name.span(), name.kind().name().toLowerCase(Locale.ROOT)));
      }
    }
    List<Named> found = List.copyOf(distinct);
    named(d, "names", Matching.of(golds, found, Named::equals));
    named(
        d,
        "names.lenient",
        Matching.of(
            golds, found, (g, f) -> g.kind().equals(f.kind()) && g.span().overlaps(f.span())));
  }

  private void named(Document d, String layer, Matching<Named, Named> m) {
    tally(layer).add(m.pairs().size(), m.free().size(), m.missed().size());
    m.missed().forEach(g -> note(d, layer, "-", d.quote(g.span()) + " " + g.kind()));
    m.free().forEach(f -> note(d, layer, "+", d.quote(f.span()) + " " + f.kind()));
  }

  /** Where a form stands as whole words. */
  private static List<Span> occurrences(String text, String form) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = Pattern.compile(Pattern.quote(form)).matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      boolean cutsBefore =
          start > 0
              && Character.isLetterOrDigit(text.charAt(start - 1))
              && Character.isLetterOrDigit(form.charAt(0));
      boolean cutsAfter =
          end < text.length()
              && Character.isLetterOrDigit(text.charAt(end))
              && Character.isLetterOrDigit(form.charAt(form.length() - 1));
      if (!cutsBefore && !cutsAfter) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private void times(Document d) {
    List<Gold> all = d.golds("times", "text");
    List<Gold> dated = all.stream().filter(g -> !g.text("edtf").isEmpty()).toList();
    List<Gold> vague = all.stream().filter(g -> g.text("edtf").isEmpty()).toList();
    Matching<Gold, TimeMention> m =
        Matching.of(dated, d.found(Reading::times), (g, f) -> g.span().overlaps(f.span()));
    List<TimeMention> extra =
        m.free().stream()
            .filter(
                f ->
                    !f.edtf().isEmpty()
                        && vague.stream().noneMatch(v -> v.span().overlaps(f.span())))
            .toList();
    List<Pair<Gold, TimeMention>> same =
        m.pairs().stream()
            .filter(p -> Sameness.dates(p.gold().text("edtf"), p.found().edtf()))
            .toList();
    upTo("times.found", m.pairs().size(), dated.size(), m.pairs().size() + extra.size());
    upTo("times", same.size(), dated.size(), m.pairs().size() + extra.size());
    m.missed().forEach(g -> note(d, "times", "-", d.quote(g.span()) + " " + g.text("edtf")));
    m.pairs().stream()
        .filter(p -> !same.contains(p))
        .forEach(
            p ->
                note(
                    d,
                    "times",
                    "~",
                    d.quote(p.gold().span())
                        + " gold "
                        + p.gold().text("edtf")
                        + " got "
                        + p.found().edtf()));
    extra.forEach(f -> note(d, "times", "+", d.quote(f.span()) + " " + f.edtf()));
  }

  private void figures(Document d) {
    Matching<Gold, Figure> m =
        Matching.of(
            d.golds("figures", "text"),
            d.found(Reading::figures),
            (g, f) ->
                g.span().overlaps(f.span())
                    && Sameness.numbers(g.node().path("value"), f.low(), f.high())
                    && g.text("unit").equals(f.unit()));
    tally("figures").add(m.pairs().size(), m.free().size(), m.missed().size());
    for (Pair<Gold, Figure> pair : m.pairs()) {
      Gold g = pair.gold();
      Figure f = pair.found();
      String status = g.text("status").isEmpty() ? "actual" : g.text("status");
      quality(
          "figures.qualified",
          g.text("change").equals(f.change())
              && g.text("approx").equals(f.approximation())
              && status.equals(f.status().name().toLowerCase(Locale.ROOT)));
    }
    m.missed()
        .forEach(
            g ->
                note(
                    d,
                    "figures",
                    "-",
                    d.quote(g.span()) + " " + g.node().path("value") + " " + g.text("unit")));
    m.free().forEach(f -> note(d, "figures", "+", d.quote(f.span()) + " " + f.low() + f.unit()));
  }

  private void statements(Document d) {
    List<Statement> found =
        d.found(Reading::statements).stream().filter(s -> !s.content().isEmpty()).toList();
    List<Gold> golds = d.golds("statements", "content");
    Matching<Gold, Statement> m =
        Matching.of(golds, found, (g, f) -> half(g.span(), Sameness.hull(f.content()), true));
    List<Pair<Gold, Statement>> spoken =
        m.pairs().stream().filter(p -> sameSpeaker(d, p.gold(), p.found())).toList();
    upTo("statements.found", m.pairs().size(), golds.size(), found.size());
    upTo("statements", spoken.size(), golds.size(), found.size());
    m.missed()
        .forEach(g -> note(d, "statements", "-", g.text("speaker") + ": " + d.quote(g.span())));
    m.pairs().stream()
        .filter(p -> !spoken.contains(p))
        .forEach(
            p ->
                note(
                    d,
                    "statements",
                    "~",
                    "speaker " + p.gold().text("speaker") + " got " + p.found().speakerText()));
    m.free().forEach(f -> note(d, "statements", "+", d.quote(Sameness.hull(f.content()))));
  }

  private static boolean sameSpeaker(Document d, Gold gold, Statement found) {
    Actor speaker = found.speaker() == null ? null : d.actors.get(found.speaker());
    String name = speaker == null ? null : speaker.name();
    String text =
        found.speakerText() == null || found.speakerText().isEmpty() ? name : found.speakerText();
    return Sameness.names(gold.text("speaker"), text) || Sameness.names(gold.text("speaker"), name);
  }

  /** Whether the overlap is half of the longer span, or of the shorter one. */
  private static boolean half(Span a, Span b, boolean ofLonger) {
    int size = ofLonger ? Math.max(a.length(), b.length()) : Math.min(a.length(), b.length());
    return Sameness.overlap(a, b) >= 0.5 * size;
  }

  private void events(Document d) {
    List<Gold> all = d.golds("events", "quote");
    List<Gold> golds = all.stream().filter(g -> !g.node().path("again").asBoolean(false)).toList();
    List<Gold> again = all.stream().filter(g -> g.node().path("again").asBoolean(false)).toList();
    Matching<Gold, Event> coded =
        Matching.of(
            golds, d.found(Reading::events), (g, f) -> sameRoot(g, f) && sameSides(d, g.node(), f));
    Matching<Gold, Event> rooted = Matching.of(coded.missed(), coded.free(), Scorer::sameRoot);
    List<Event> extra =
        rooted.free().stream().filter(f -> again.stream().noneMatch(g -> sameRoot(g, f))).toList();
    List<Pair<Gold, Event>> pairs = new ArrayList<>(coded.pairs());
    pairs.addAll(rooted.pairs());
    upTo("events.root", pairs.size(), golds.size(), pairs.size() + extra.size());
    upTo("events", coded.pairs().size(), golds.size(), pairs.size() + extra.size());
    for (Pair<Gold, Event> pair : pairs) {
      Gold g = pair.gold();
      Event f = pair.found();
      quality("events.status", g.text("status").equals(f.status().name().toLowerCase(Locale.ROOT)));
      if (!g.text("mode").isEmpty()) {
        quality("events.mode", g.text("mode").equals(f.mode()));
      }
      if (!g.text("date").isEmpty()) {
        quality("events.date", Sameness.dates(g.text("date"), f.date()));
      }
    }
    rooted.missed().forEach(g -> note(d, "events", "-", g.text("type") + " " + d.quote(g.span())));
    rooted
        .pairs()
        .forEach(
            p ->
                note(
                    d,
                    "events",
                    "~",
                    p.gold().text("type")
                        + " sides gold "
                        + p.gold().node().path("actors")
                        + "->"
                        + p.gold().node().path("recipients")
                        + " got "
                        + p.found().actors()
                        + "->"
                        + p.found().recipients()));
    extra.forEach(
        f -> note(d, "events", "+", f.type() + " " + d.quote(f.trigger()) + " rule " + f.rule()));
  }

  private static boolean sameRoot(Gold gold, Event found) {
    return gold.span().overlaps(found.trigger()) && gold.text("type").equals(found.type());
  }

  /** A shared actor country and, where gold has one, a shared recipient country. */
  private static boolean sameSides(Document d, JsonNode gold, Event found) {
    Set<String> goldActors = countries(gold.path("actors"));
    Set<String> goldRecipients = countries(gold.path("recipients"));
    Set<String> actors = countries(d, found.actors());
    Set<String> recipients = countries(d, found.recipients());
    if (found.type().equals("CONSULT") || goldRecipients.isEmpty()) {
      actors.addAll(recipients);
      return shares(goldActors, actors) && shares(goldRecipients, actors);
    }
    return shares(goldActors, actors) && shares(goldRecipients, recipients);
  }

  private static boolean shares(Set<String> gold, Set<String> found) {
    return gold.isEmpty() || gold.stream().anyMatch(found::contains);
  }

  private static Set<String> countries(JsonNode actors) {
    Set<String> countries = new HashSet<>();
    for (JsonNode actor : actors) {
      String country = actor.path("country").asString("");
      if (!country.isEmpty()) {
        countries.add(country);
      }
    }
    return countries;
  }

  private static Set<String> countries(Document d, List<String> ids) {
    Set<String> countries = new HashSet<>();
    for (String id : ids) {
      Actor actor = d.actors.get(id);
      if (actor != null && actor.country() != null) {
        countries.add(actor.country());
      }
    }
    return countries;
  }

  private void expectations(Document d) {
    Matching<Gold, Expectation> m =
        Matching.of(
            d.golds("expectations", "quote"),
            d.found(Reading::expectations),
            (g, f) -> half(g.span(), f.content(), false));
    tally("expectations").add(m.pairs().size(), m.free().size(), m.missed().size());
    m.missed().forEach(g -> note(d, "expectations", "-", d.quote(g.span())));
    m.free().forEach(f -> note(d, "expectations", "+", d.quote(f.content())));
  }

  private Tally tally(String layer) {
    Tally tally = tallies.get(layer);
    if (tally == null) {
      throw new IllegalArgumentException("no layer " + layer);
    }
    return tally;
  }

  private void upTo(String layer, int right, int gold, int got) {
    tally(layer).add(right, got - right, gold - right);
  }

  private void quality(String name, boolean right) {
    int[] counts = qualities.get(name);
    if (counts != null) {
      counts[0] += right ? 1 : 0;
      counts[1]++;
    }
  }

  private void note(Document d, String layer, String sign, String what) {
    if (layer.equals(shown)) {
      String line = what.replace('\n', ' ');
      show.accept(
          d.gold.path("doc").asString("")
              + " "
              + sign
              + " "
              + line.substring(0, Math.min(160, line.length())));
    }
  }
}
