package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Figure;
import org.dragoman.world.Actor;
import org.jspecify.annotations.Nullable;

/** Makes one actor of two: all that was said of the first holds of the second. */
record ActorCorrection(String old, String is) {

  /** The chronicle with one actor less, or null where it does not have both. */
  @Nullable Chronicle on(Chronicle c) {
    ActorEntry gone = find(c, old);
    ActorEntry kept = find(c, is);
    if (gone == null || kept == null || gone.equals(kept)) {
      return null;
    }
    List<ActorEntry> actors = new ArrayList<>(c.actors());
    actors.remove(gone);
    actors.set(actors.indexOf(kept), new ActorEntry(joined(kept, gone), kept.offices()));
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : c.entries()) {
      boolean concerned = entry.actors().contains(old) || entry.recipients().contains(old);
      entries.add(concerned ? renamed(entry) : entry);
    }
    return new Chronicle(
        c.sources(),
        actors,
        entries,
        c.figures().stream()
            .map(f -> new FigureEntry(f.id(), renamed(f.figure()), f.mentions()))
            .toList(),
        c.statements().stream().map(this::renamed).toList(),
        c.expectations().stream().map(this::renamed).toList(),
        c.reposts(),
        c.disputes());
  }

  private static @Nullable ActorEntry find(Chronicle c, String id) {
    return c.actors().stream().filter(a -> a.actor().id().equals(id)).findFirst().orElse(null);
  }

  private static Actor joined(ActorEntry kept, ActorEntry gone) {
    Actor actor = kept.actor();
    Set<String> variants = new LinkedHashSet<>(actor.variants());
    variants.addAll(gone.actor().variants());
    return new Actor(
        actor.id(),
        actor.kind(),
        actor.name(),
        actor.country(),
        actor.sector(),
        actor.office(),
        actor.known(),
        List.copyOf(variants));
  }

  private Entry renamed(Entry entry) {
    EntryDraft draft = new EntryDraft(entry);
    draft.actors = renamed(entry.actors());
    draft.recipients = renamed(entry.recipients());
    draft.note("actor " + old + " is " + is);
    return draft.entry();
  }

  private List<String> renamed(List<String> ids) {
    return ids.stream().map(id -> id.equals(old) ? is : id).distinct().toList();
  }

  private Figure renamed(Figure f) {
    return new Figure(
        f.id(),
        f.span(),
        f.low(),
        f.high(),
        f.unit(),
        f.of(),
        f.change(),
        f.approximation(),
        f.period(),
        f.status(),
        renamed(f.about()),
        f.statement(),
        f.rule());
  }

  private StatementEntry renamed(StatementEntry s) {
    return new StatementEntry(
        s.id(),
        old.equals(s.speaker()) ? is : s.speaker(),
        s.content(),
        s.form(),
        s.date(),
        s.mentions());
  }

  private ExpectationEntry renamed(ExpectationEntry e) {
    return new ExpectationEntry(
        e.id(),
        e.evidence(),
        old.equals(e.holder()) ? is : e.holder(),
        e.horizon(),
        renamed(e.about()),
        e.outcome(),
        e.by(),
        e.proof());
  }
}
