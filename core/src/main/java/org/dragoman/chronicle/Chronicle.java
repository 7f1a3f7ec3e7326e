package org.dragoman.chronicle;

import java.util.List;

/**
 * What the articles together say. Lists are in a fixed order: the same articles, the same bytes.
 */
public record Chronicle(
    List<Source> sources,
    List<ActorEntry> actors,
    List<Entry> entries,
    List<FigureEntry> figures,
    List<StatementEntry> statements,
    List<ExpectationEntry> expectations,
    List<Repost> reposts,
    List<Dispute> disputes) {
  public Chronicle {
    sources = List.copyOf(sources);
    actors = List.copyOf(actors);
    entries = List.copyOf(entries);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    expectations = List.copyOf(expectations);
    reposts = List.copyOf(reposts);
    disputes = List.copyOf(disputes);
  }
}
