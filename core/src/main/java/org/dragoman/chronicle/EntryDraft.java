package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.claim.Status;

/** An entry that is being changed by hand. */
final class EntryDraft {
  private final Entry before;
  String id;
  String type;
  String mode;
  String cameo;
  int quad;
  double goldstein;
  Status status;
  List<String> actors;
  List<String> recipients;
  String date;
  List<Entry.Link> links;
  private List<Entry.StatusChange> history;
  private List<Mention> mentions;
  private int sources;
  private int independentSources;
  private double confidence;
  private String why;

  EntryDraft(Entry entry) {
    before = entry;
    id = entry.id();
    type = entry.type();
    mode = entry.mode();
    cameo = entry.cameo();
    quad = entry.quad();
    goldstein = entry.goldstein();
    status = entry.status();
    actors = entry.actors();
    recipients = entry.recipients();
    date = entry.date();
    links = entry.links();
    history = entry.history();
    mentions = entry.mentions();
    sources = entry.sources();
    independentSources = entry.independentSources();
    confidence = entry.confidence();
    why = entry.why();
  }

  /** Says what was changed at the head of the entry's reasons. */
  void note(String what) {
    why = "by hand: " + what + "; " + why;
  }

  /** Takes on all that another entry stands on; a fact outweighs a plan. */
  void join(Entry other, List<Repost> reposts) {
    List<Mention> all = new ArrayList<>(mentions);
    other.mentions().stream().filter(m -> !all.contains(m)).forEach(all::add);
    List<Entry.StatusChange> told =
        Stream.concat(history.stream(), other.history().stream())
            .distinct()
            .sorted(
                Comparator.comparing(
                    Entry.StatusChange::published, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    boolean fact = other.status() == Status.HAPPENED || other.status() == Status.ONGOING;
    boolean plan = status == Status.PLANNED || status == Status.POSSIBLE;
    status = fact && plan ? other.status() : status;
    date = date.isEmpty() ? other.date() : date;
    confidence = Math.round((1 - (1 - confidence) * (1 - other.confidence())) * 1000) / 1000.0;
    links =
        Stream.concat(links.stream(), other.links().stream())
            .filter(link -> !link.entry().equals(id) && !link.entry().equals(other.id()))
            .distinct()
            .toList();
    tell(all, reposts);
    history = told;
  }

  /** Lets it stand on other passages. */
  void tell(List<Mention> passages, List<Repost> reposts) {
    mentions = passages;
    Map<String, String> firsts = new LinkedHashMap<>();
    reposts.forEach(repost -> repost.articles().forEach(a -> firsts.put(a, repost.first())));
    Set<String> articles = passages.stream().map(Mention::article).collect(Collectors.toSet());
    Set<String> independent = new LinkedHashSet<>();
    articles.forEach(article -> independent.add(firsts.getOrDefault(article, article)));
    sources = articles.size();
    independentSources = independent.size();
    history = history.stream().filter(change -> articles.contains(change.article())).toList();
    if (!history.isEmpty() && history.stream().noneMatch(change -> change.status() == status)) {
      status = history.get(history.size() - 1).status();
    }
  }

  Entry entry() {
    return new Entry(
        id,
        type,
        mode,
        before.contexts(),
        cameo,
        quad,
        goldstein,
        status,
        history,
        actors,
        recipients,
        date,
        before.dateFrom(),
        before.place(),
        sources,
        independentSources,
        confidence,
        mentions,
        links,
        why);
  }

  /** A chronicle with other entries. */
  static Chronicle with(Chronicle c, List<Entry> entries) {
    return new Chronicle(
        c.sources(),
        c.actors(),
        entries,
        c.figures(),
        c.statements(),
        c.expectations(),
        c.reposts(),
        c.disputes());
  }
}
