package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dates and names that an article changes where it otherwise retells the sentence of another.
 *
 * <p>Only articles that repeat one another within days are compared, sentence by sentence: each
 * with the one it shares most words with. A sentence pair disputes a date or a name where each side
 * has just one that the other lacks.
 */
final class RetoldDisputes {
  private static final double RETOLD = 0.5;
  private static final int LEAST_WORDS = 3;

  /** Copies of one article beyond these repeat the disputes of the first. */
  private static final int MOST_COPIES = 12;

  private final List<Reading> readings;
  private final List<Excerpts> passages;
  private final Stories stories;
  private final List<Dispute> known;
  private final List<Dispute> disputes = new ArrayList<>();

  private RetoldDisputes(
      List<Reading> readings, List<Excerpts> passages, Stories stories, List<Dispute> known) {
    this.known = known;
    this.readings = readings;
    this.passages = passages;
    this.stories = stories;
  }

  static List<Dispute> of(
      List<Reading> readings,
      List<Excerpts> passages,
      Stories stories,
      List<Repost> groups,
      List<Dispute> known) {
    Map<String, Integer> order = new HashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      order.put(readings.get(i).article().id(), i);
    }
    RetoldDisputes found = new RetoldDisputes(readings, passages, stories, known);
    for (Repost group : groups) {
      List<Integer> copies = group.articles().stream().limit(MOST_COPIES).map(order::get).toList();
      for (int a = 0; a < copies.size(); a++) {
        for (int b = a + 1; b < copies.size(); b++) {
          if (stories.isTogether(copies.get(a), copies.get(b))
              && stories.isAlike(copies.get(a), copies.get(b))) {
            found.compare(copies.get(a), copies.get(b));
          }
        }
      }
    }
    return found.disputes;
  }

  private record Sentence(Span span, Set<String> words) {}

  private List<Sentence> sentences(int article) {
    Reading reading = readings.get(article);
    return reading.sentences().stream()
        .map(span -> new Sentence(span, ContentWords.of(span.in(reading.article().text()))))
        .toList();
  }

  private void compare(int a, int b) {
    List<Sentence> known = sentences(a);
    for (Sentence retold : sentences(b)) {
      Sentence twin = null;
      double best = 0;
      for (Sentence sentence : known) {
        double share = ContentWords.overlap(sentence.words(), retold.words());
        int smaller = Math.min(sentence.words().size(), retold.words().size());
        if (share >= RETOLD && share * smaller >= LEAST_WORDS && share > best) {
          best = share;
          twin = sentence;
        }
      }
      if (twin != null) {
        dates(a, twin.span(), b, retold.span());
        names(a, twin.span(), b, retold.span());
      }
    }
  }

  private void dates(int a, Span first, int b, Span second) {
    List<TimeMention> known = dates(a, first);
    List<TimeMention> told = dates(b, second);
    TimeMention one = only(known, told, RetoldDisputes::overlap);
    TimeMention other = only(told, known, RetoldDisputes::overlap);
    if (one != null
        && other != null
        && isSameKindOfDate(one.edtf(), other.edtf())
        && !(isItsDay(a, one) && isItsDay(b, other))) {
      add(
          Dispute.About.DATE,
          what(a, first, b, second),
          position(a, one.edtf(), one.span()),
          position(b, other.edtf(), other.span()));
    }
  }

  /** Whether a date is the article's own: "today" moves on with the articles. */
  private boolean isItsDay(int article, TimeMention time) {
    LocalDate day = stories.day(article);
    DateRange when = DateRange.parse(time.edtf());
    return day != null && when != null && when.overlaps(new DateRange(day, day));
  }

  private List<TimeMention> dates(int article, Span sentence) {
    return readings.get(article).times().stream()
        .filter(time -> sentence.contains(time.span()) && DateRange.parse(time.edtf()) != null)
        .toList();
  }

  private static boolean overlap(TimeMention a, TimeMention b) {
    DateRange first = DateRange.parse(a.edtf());
    DateRange second = DateRange.parse(b.edtf());
    return first != null && second != null && first.overlaps(second);
  }

  /** Two days, or two months: what is given as exactly can be meant for the same. */
  private static boolean isSameKindOfDate(String a, String b) {
    return a.length() == b.length() && a.indexOf('/') < 0 && b.indexOf('/') < 0;
  }

  private void names(int a, Span first, int b, Span second) {
    for (Name.Kind kind : Name.Kind.values()) {
      List<Name> known = names(a, first, kind);
      List<Name> told = names(b, second, kind);
      Set<String> borne = stories.namesIn(a, first);
      Set<String> retold = stories.namesIn(b, second);
      List<Name> gone = known.stream().filter(name -> !hasAny(retold, a, name)).toList();
      List<Name> put = told.stream().filter(name -> !hasAny(borne, b, name)).toList();
      if (gone.size() == 1 && put.size() == 1 && !isAnother(a, gone.get(0), b, put.get(0))) {
        add(
            kind == Name.Kind.PLACE ? Dispute.About.PLACE : Dispute.About.ACTOR,
            what(a, first, b, second),
            position(a, text(a, gone.get(0).span()), gone.get(0).span()),
            position(b, text(b, put.get(0).span()), put.get(0).span()));
      }
    }
  }

  private List<Name> names(int article, Span sentence, Name.Kind kind) {
    return readings.get(article).names().stream()
        .filter(name -> name.kind() == kind && sentence.contains(name.span()))
        .toList();
  }

  private boolean hasAny(Set<String> names, int article, Name name) {
    return stories.namesIn(article, name.span()).stream().anyMatch(names::contains);
  }

  /** Whether one is the other in fewer or other words: "Union", "Union européenne". */
  private boolean isAnother(int a, Name one, int b, Name other) {
    Set<String> first = new TreeSet<>(ContentWords.of(text(a, one.span())));
    Set<String> second = ContentWords.of(text(b, other.span()));
    boolean within = first.containsAll(second) || second.containsAll(first);
    return within || mentionsElsewhere(a, other, b) || mentionsElsewhere(b, one, a);
  }

  /** Whether an article that puts another name here bears this one as well: it may only add. */
  private boolean mentionsElsewhere(int article, Name name, int of) {
    Set<String> all =
        stories.namesIn(article, new Span(0, readings.get(article).article().text().length()));
    return hasAny(all, of, name);
  }

  private String text(int article, Span span) {
    return passages.get(article).text(span);
  }

  private static <T> @Nullable T only(List<T> own, List<T> others, BiPredicate<T, T> matches) {
    List<T> lacking =
        own.stream()
            .filter(one -> others.stream().noneMatch(other -> matches.test(one, other)))
            .toList();
    return lacking.size() == 1 ? lacking.get(0) : null;
  }

  private Dispute.Position position(int article, String value, Span span) {
    return new Dispute.Position(value, passages.get(article).evidence("", span));
  }

  /** The words that both sentences have in common. */
  private String what(int a, Span first, int b, Span second) {
    Set<String> common = ContentWords.of(text(a, first));
    common.retainAll(ContentWords.of(text(b, second)));
    StringJoiner words = new StringJoiner(" ");
    for (String word : text(a, first).split("[^\\p{L}\\p{M}-]+")) {
      Set<String> key = ContentWords.of(word);
      if (!key.isEmpty() && common.removeAll(key)) {
        words.add(word);
      }
    }
    return words.toString();
  }

  private void add(Dispute.About about, String what, Dispute.Position one, Dispute.Position other) {
    for (Dispute dispute : known) {
      if (dispute.about() == about
          && touches(dispute, one.evidence())
          && touches(dispute, other.evidence())) {
        return;
      }
    }
    for (Dispute dispute : disputes) {
      List<Dispute.Position> positions = new ArrayList<>(dispute.positions());
      if (dispute.about() == about && (positions.contains(one) || positions.contains(other))) {
        for (Dispute.Position position : List.of(one, other)) {
          if (!positions.contains(position)) {
            positions.add(position);
          }
        }
        disputes.set(
            disputes.indexOf(dispute),
            new Dispute(dispute.id(), about, dispute.what(), null, positions, false));
        return;
      }
    }
    Evidence evidence = one.evidence();
    disputes.add(
        new Dispute(
            Digest.id("D", about.name(), evidence.article(), String.valueOf(evidence.start())),
            about,
            what,
            null,
            List.of(one, other),
            false));
  }

  private static boolean touches(Dispute dispute, Evidence evidence) {
    return dispute.positions().stream()
        .map(Dispute.Position::evidence)
        .anyMatch(
            known ->
                known.article().equals(evidence.article())
                    && known.start() < evidence.end()
                    && evidence.start() < known.end());
  }
}
