package org.dragoman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Model;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class AnaphoraTest {
  private static final Pack FRENCH = Pack.shipped("fr");
  private static final Pack WORLD = Pack.shipped("world");

  private final Segmenter segmenter = Segmenter.load(FRENCH);
  private final Model model = Model.load(FRENCH);
  private final Linker linker = new Linker(World.load(WORLD), FRENCH, WORLD);

  /** The examples of the pack: nearly all found, and next to none wrong. */
  @Test
  void examplesHold() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int links = 0;
    int all = 0;
    for (YamlNode example : FRENCH.yaml("anaphora.examples.yaml").items()) {
      List<String> expected = example.texts("is");
      List<String> found = resolve(example.get("text").text(), example.get("date").text());
      all++;
      links += found.isEmpty() ? 0 : 1;
      if (!same(expected, found)) {
        (found.isEmpty() ? missed : wrong)
            .add(example.get("text").text() + " -> " + found + " not " + expected);
      }
    }
    missed.forEach(each -> System.out.println("missed: " + each));
    wrong.forEach(each -> System.out.println("wrong: " + each));
    assertThat(all).isGreaterThanOrEqualTo(60);
    assertThat(wrong).as("wrong of %d links", links).hasSizeLessThanOrEqualTo(links / 20);
    assertThat(missed).as("missed of %d", all).hasSizeLessThanOrEqualTo(all / 10);
  }

  private static boolean same(List<String> expected, List<String> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    return expected.stream().allMatch(name -> found.stream().anyMatch(one -> one.contains(name)));
  }

  private List<String> resolve(String marked, String date) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    List<Parse> parses = segmenter.segment(text).stream().map(model::parse).toList();
    Cast cast = linker.link(text, parses, LocalDate.parse(date));
    List<String> found = new ArrayList<>();
    for (Mention mention : cast.mentionsAt(new Span(start, end))) {
      Actor actor = cast.actor(mention.actorId());
      if (actor != null && mention.head().overlaps(new Span(start, end))) {
        found.add(actor.name());
      }
    }
    return found;
  }
}
