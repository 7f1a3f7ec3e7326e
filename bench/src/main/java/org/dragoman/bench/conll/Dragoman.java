package org.dragoman.bench.conll;

import java.util.List;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.Model;
import org.dragoman.pack.Pack;

/** This program's own engine. */
public final class Dragoman implements Engine {
  private final Model model = Model.load(Pack.shipped("fr"));

  @Override
  public String name() {
    return "dragoman";
  }

  @Override
  public List<ConlluSentence> parse(List<ConlluSentence> sentences) {
    return sentences.stream().map(s -> s.with(model.parse(s.sentence()))).toList();
  }
}
