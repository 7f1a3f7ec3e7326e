package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.mention.TimeMention;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes one chronicle of many readings: the only step that sees two articles.
 *
 * <p>The result depends on the set of readings alone, not on their order.
 */
public final class Merger {
  private final List<Reading> readings;
  private final List<Excerpts> passages;
  private final Identities identities;
  private final Reposts reposts;
  private final Stories stories;

  private Merger(List<Reading> readings) {
    this.readings = readings;
    this.passages = readings.stream().map(Excerpts::new).toList();
    this.identities = new Identities(readings);
    this.reposts = new Reposts(readings);
    this.stories = new Stories(readings, identities, reposts);
  }

  /**
   * Merges readings, one an article.
   *
   * @throws IllegalArgumentException when two readings are of articles with the same id
   */
  public static Chronicle merge(Collection<Reading> readings) {
    List<Reading> ordered =
        readings.stream()
            .sorted(
                Comparator.comparing(
                        (Reading r) -> r.article().published(),
                        Comparator.nullsLast(Comparator.<String>naturalOrder()))
                    .thenComparing(r -> r.article().id()))
            .toList();
    long ids = ordered.stream().map(r -> r.article().id()).distinct().count();
    if (ids < ordered.size()) {
      throw new IllegalArgumentException("two readings have the same article id");
    }
    return new Merger(ordered).chronicle();
  }

  private Chronicle chronicle() {
    List<Occurrence> occurrences = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    List<Measure> lengths = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      for (Event event : readings.get(i).events()) {
        Occurrence occurrence =
            Occurrence.of(i, readings.get(i), event, passages.get(i), identities);
        // A chronicle is of relations between states: an act with no state on either side stays in
        // its reading.
        if (!occurrence.countries().isEmpty()) {
          occurrences.add(occurrence);
        }
      }
      for (Figure figure : readings.get(i).figures()) {
        measures.add(measure(i, figure));
      }
      for (TimeMention time : readings.get(i).times()) {
        Figure length = Measure.lasting(time);
        if (length != null) {
          lengths.add(measure(i, length));
        }
      }
    }
    Entries entries = new Entries(reposts, identities);
    Map<Merging.Group, Entry> byGroup = new LinkedHashMap<>();
    new Merging(reposts)
        .group(occurrences).stream()
            .sorted(
                Comparator.comparing(Merging.Group::day)
                    .thenComparing(group -> group.inOrder().get(0).order())
                    .thenComparing(group -> group.inOrder().get(0).evidence().start())
                    .thenComparing(group -> group.inOrder().get(0).event().id()))
            .forEach(group -> byGroup.put(group, entries.entry(group)));
    List<Dispute> disputes = new ArrayList<>();
    byGroup.forEach((group, entry) -> disputes.addAll(EntryDisputes.of(group, entry)));
    disputes.addAll(FigureDisputes.of(measures, byGroup.values(), stories));
    disputes.addAll(FigureDisputes.of(lengths, byGroup.values(), stories));
    disputes.addAll(
        RetoldDisputes.of(readings, passages, stories, reposts.groups(), List.copyOf(disputes)));
    return new Chronicle(
        sources(),
        identities.all().stream().map(actor -> new ActorEntry(actor, List.of())).toList(),
        List.copyOf(byGroup.values()),
        figures(measures),
        statements(),
        expectations(List.copyOf(byGroup.values())),
        reposts.groups(),
        disputes);
  }

  private Measure measure(int order, Figure figure) {
    return Measure.of(order, readings.get(order), figure, passages.get(order), identities, stories);
  }

  private List<Source> sources() {
    return readings.stream()
        .map(Reading::article)
        .map(
            article ->
                new Source(
                    article.id(),
                    article.uri(),
                    article.title(),
                    article.site(),
                    article.published(),
                    article.language(),
                    ReadingJson.sha256(article.text()),
                    reposts.originalOf(article.id())))
        .toList();
  }

  private static List<FigureEntry> figures(List<Measure> measures) {
    Map<String, List<Measure>> same = new LinkedHashMap<>();
    measures.forEach(
        measure -> same.computeIfAbsent(measure.sameness(), k -> new ArrayList<>()).add(measure));
    List<FigureEntry> entries = new ArrayList<>();
    for (List<Measure> group : same.values()) {
      Measure first = group.get(0);
      entries.add(
          new FigureEntry(
              Digest.id("F", first.article(), first.figure().id()),
              first.figure(),
              group.stream().map(Measure::evidence).toList()));
    }
    return entries;
  }

  private List<StatementEntry> statements() {
    Map<String, StatementEntry> entries = new LinkedHashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      String article = readings.get(i).article().id();
      for (Statement statement : readings.get(i).statements()) {
        if (statement.content().isEmpty()) {
          continue;
        }
        Span whole = statement.content().stream().reduce(Span::cover).orElse(statement.span());
        Evidence evidence = passages.get(i).evidence(statement.id(), whole);
        String speaker = identities.resolve(article, statement.speaker());
        if (speaker == null) {
          speaker = statement.speakerText();
        }
        entries.merge(
            speaker + "|" + ContentWords.fold(evidence.text()),
            new StatementEntry(
                Digest.id("S", article, statement.id()),
                speaker,
                evidence.text(),
                statement.form(),
                statement.date(),
                List.of(evidence)),
            Merger::join);
      }
    }
    return List.copyOf(entries.values());
  }

  private static StatementEntry join(StatementEntry first, StatementEntry second) {
    List<Evidence> mentions = new ArrayList<>(first.mentions());
    mentions.addAll(second.mentions());
    return new StatementEntry(
        first.id(),
        first.speaker(),
        first.content(),
        first.form(),
        first.date().isEmpty() ? second.date() : first.date(),
        mentions);
  }

  private List<ExpectationEntry> expectations(List<Entry> entries) {
    Outcomes outcomes = new Outcomes(readings, passages, identities, stories, entries);
    List<ExpectationEntry> all = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      String article = readings.get(i).article().id();
      for (Expectation expectation : readings.get(i).expectations()) {
        Evidence evidence = passages.get(i).evidence(expectation.id(), expectation.content());
        Outcomes.Verdict verdict = outcomes.of(i, expectation, evidence);
        all.add(
            new ExpectationEntry(
                Digest.id("X", article, expectation.id()),
                evidence,
                holder(article, expectation),
                expectation.horizon(),
                identities.resolve(article, expectation.about()),
                verdict.outcome(),
                verdict.by(),
                verdict.proof()));
      }
    }
    return all;
  }

  private @Nullable String holder(String article, Expectation expectation) {
    String known = identities.resolve(article, expectation.holder());
    return known != null ? known : expectation.holderText();
  }
}
