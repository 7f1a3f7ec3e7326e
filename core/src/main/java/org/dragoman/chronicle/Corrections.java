package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.claim.Status;
import org.jspecify.annotations.Nullable;

/**
 * Changes that people made, applied in their order to what merging gave.
 *
 * <p>An entry that was changed says so at the head of its {@code why}.
 */
public final class Corrections {
  private final List<Correction> all;

  public Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
  }

  /**
   * A chronicle with the corrections made.
   *
   * @param idle those that fit no row of it
   */
  public record Corrected(Chronicle chronicle, List<Correction> idle) {
    public Corrected {
      idle = List.copyOf(idle);
    }
  }

  public Corrected apply(Chronicle chronicle) {
    Chronicle now = chronicle;
    List<Correction> idle = new ArrayList<>();
    for (Correction correction : all) {
      Chronicle next = apply(correction, now);
      if (next == null) {
        idle.add(correction);
      } else {
        now = next;
      }
    }
    return new Corrected(now, idle);
  }

  /** The chronicle after one change, or null where it fits no row. */
  private static @Nullable Chronicle apply(Correction correction, Chronicle chronicle) {
    if (correction.action() == Correction.Action.ACTOR) {
      return new ActorCorrection(correction.value("actor"), correction.value("is")).on(chronicle);
    }
    Entry entry = find(chronicle.entries(), correction.at());
    if (correction.action() == Correction.Action.WRONG) {
      return entry == null || !correction.row().startsWith("E")
          ? withoutClaim(chronicle, correction)
          : letGo(replace(chronicle, entry, List.of()));
    }
    if (entry == null) {
      return null;
    }
    EntryDraft draft = new EntryDraft(entry);
    switch (correction.action()) {
      case RETYPE -> retype(draft, correction);
      case REDATE -> {
        draft.note("date was " + (entry.date().isEmpty() ? "not stated" : entry.date()));
        draft.date = correction.value("date");
      }
      case RESTATUS -> {
        draft.note("status was " + entry.status().name().toLowerCase(Locale.ROOT));
        draft.status = Status.valueOf(correction.value("status").toUpperCase(Locale.ROOT));
      }
      case JOIN -> {
        return join(chronicle, entry, correction.with());
      }
      default -> {
        return split(chronicle, entry, correction.with());
      }
    }
    return replace(chronicle, entry, List.of(draft.entry()));
  }

  /** The entry that most of the passages tell. */
  private static @Nullable Entry find(List<Entry> entries, List<Correction.Passage> passages) {
    Entry exact = find(entries, passages, true);
    return exact == null ? find(entries, passages, false) : exact;
  }

  private static @Nullable Entry find(
      List<Entry> entries, List<Correction.Passage> passages, boolean exactly) {
    Entry best = null;
    long most = 0;
    for (Entry entry : entries) {
      long fitting =
          entry.mentions().stream().filter(m -> stands(m.evidence(), passages, exactly)).count();
      if (fitting > most) {
        best = entry;
        most = fitting;
      }
    }
    return best;
  }

  private static boolean stands(
      Evidence evidence, List<Correction.Passage> passages, boolean exactly) {
    for (Correction.Passage passage : passages) {
      if (passage.is(evidence, exactly)) {
        return true;
      }
    }
    return false;
  }

  private static void retype(EntryDraft draft, Correction correction) {
    draft.note("type was " + draft.type + (draft.mode.isEmpty() ? "" : "/" + draft.mode));
    draft.type = correction.value("type");
    draft.mode = correction.value("mode");
    draft.cameo = correction.value("cameo");
    draft.quad = Integer.parseInt(correction.value("quad"));
    draft.goldstein = Double.parseDouble(correction.value("goldstein"));
  }

  private static @Nullable Chronicle join(
      Chronicle chronicle, Entry into, List<Correction.Passage> passages) {
    EntryDraft draft = new EntryDraft(into);
    List<Entry> rest = new ArrayList<>(chronicle.entries());
    rest.remove(into);
    Map<String, String> gone = new LinkedHashMap<>();
    Entry other = find(rest, passages);
    while (other != null) {
      rest.remove(other);
      draft.join(other, chronicle.reposts());
      gone.put(other.id(), into.id());
      other = find(rest, passages, true);
    }
    if (gone.isEmpty()) {
      return null;
    }
    draft.note("joined with " + String.join(", ", gone.keySet()));
    Chronicle joined = replace(chronicle, into, List.of(draft.entry()));
    return rename(
        EntryDraft.with(
            joined, joined.entries().stream().filter(e -> !gone.containsKey(e.id())).toList()),
        gone);
  }

  private static @Nullable Chronicle split(
      Chronicle chronicle, Entry entry, List<Correction.Passage> passages) {
    boolean exactly = entry.mentions().stream().anyMatch(m -> stands(m.evidence(), passages, true));
    List<Mention> off =
        entry.mentions().stream().filter(m -> stands(m.evidence(), passages, exactly)).toList();
    if (off.isEmpty() || off.size() == entry.mentions().size()) {
      return null;
    }
    Evidence first = off.get(0).evidence();
    EntryDraft parted = new EntryDraft(entry);
    parted.id = Digest.id("E", "split", first.article(), first.claim(), entry.type());
    parted.tell(off, chronicle.reposts());
    parted.links = List.of();
    parted.note("split from " + entry.id());
    EntryDraft kept = new EntryDraft(entry);
    kept.tell(
        entry.mentions().stream().filter(m -> !off.contains(m)).toList(), chronicle.reposts());
    kept.note("split from " + parted.id);
    return replace(chronicle, entry, List.of(kept.entry(), parted.entry()));
  }

  /** The chronicle with others in place of an entry. */
  private static Chronicle replace(Chronicle chronicle, Entry old, List<Entry> others) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : chronicle.entries()) {
      if (entry.id().equals(old.id())) {
        entries.addAll(others);
      } else {
        entries.add(entry);
      }
    }
    return EntryDraft.with(chronicle, entries);
  }

  /** Drops links, disputes and outcomes that point at entries which are no more. */
  private static Chronicle letGo(Chronicle chronicle) {
    Set<String> ids = new HashSet<>();
    chronicle.entries().forEach(entry -> ids.add(entry.id()));
    Predicate<@Nullable String> stands =
        id -> id == null || !id.startsWith("E") || ids.contains(id);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : chronicle.entries()) {
      EntryDraft draft = new EntryDraft(entry);
      draft.links = entry.links().stream().filter(l -> stands.test(l.entry())).toList();
      entries.add(draft.entry());
    }
    return new Chronicle(
        chronicle.sources(),
        chronicle.actors(),
        entries,
        chronicle.figures(),
        chronicle.statements(),
        chronicle.expectations().stream().map(e -> stands.test(e.by()) ? e : open(e)).toList(),
        chronicle.reposts(),
        chronicle.disputes().stream().filter(d -> stands.test(d.entry())).toList());
  }

  private static ExpectationEntry open(ExpectationEntry e) {
    return new ExpectationEntry(
        e.id(),
        e.evidence(),
        e.holder(),
        e.horizon(),
        e.about(),
        ExpectationEntry.Outcome.OPEN,
        null,
        null);
  }

  /** The chronicle in which other rows point at entries by new ids. */
  private static Chronicle rename(Chronicle c, Map<String, String> ids) {
    Function<@Nullable String, @Nullable String> now =
        id -> id == null ? null : ids.getOrDefault(id, id);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : c.entries()) {
      List<Entry.Link> links = new ArrayList<>();
      for (Entry.Link link : entry.links()) {
        String to = ids.getOrDefault(link.entry(), link.entry());
        if (!to.equals(entry.id())) {
          links.add(new Entry.Link(to, link.relation()));
        }
      }
      EntryDraft draft = new EntryDraft(entry);
      draft.links = links;
      entries.add(draft.entry());
    }
    List<ExpectationEntry> expectations = new ArrayList<>();
    for (ExpectationEntry e : c.expectations()) {
      expectations.add(
          new ExpectationEntry(
              e.id(),
              e.evidence(),
              e.holder(),
              e.horizon(),
              e.about(),
              e.outcome(),
              now.apply(e.by()),
              e.proof()));
    }
    List<Dispute> disputes = new ArrayList<>();
    for (Dispute d : c.disputes()) {
      disputes.add(
          new Dispute(
              d.id(), d.about(), d.what(), now.apply(d.entry()), d.positions(), d.update()));
    }
    return new Chronicle(
        c.sources(),
        c.actors(),
        entries,
        c.figures(),
        c.statements(),
        expectations,
        c.reposts(),
        disputes);
  }

  /** The chronicle without a figure, statement or expectation, or null where there is none. */
  private static @Nullable Chronicle withoutClaim(Chronicle c, Correction correction) {
    String row = correction.row();
    Predicate<List<Evidence>> wrong =
        passages -> passages.stream().anyMatch(e -> stands(e, correction.at(), false));
    int before = c.figures().size() + c.statements().size() + c.expectations().size();
    List<FigureEntry> figures =
        c.figures().stream()
            .filter(f -> !(row.charAt(0) == f.id().charAt(0) && wrong.test(f.mentions())))
            .toList();
    List<StatementEntry> statements =
        c.statements().stream()
            .filter(s -> !(row.charAt(0) == s.id().charAt(0) && wrong.test(s.mentions())))
            .toList();
    List<ExpectationEntry> expectations =
        c.expectations().stream()
            .filter(e -> !(row.charAt(0) == e.id().charAt(0) && wrong.test(List.of(e.evidence()))))
            .toList();
    if (figures.size() + statements.size() + expectations.size() == before) {
      return null;
    }
    return new Chronicle(
        c.sources(),
        c.actors(),
        c.entries(),
        figures,
        statements,
        expectations,
        c.reposts(),
        c.disputes());
  }
}
