package org.dragoman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dragoman.pack.Pack;
import org.dragoman.world.build.WikidataTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataTermsTest {
  /** Written as the query service writes its answers. */
  private static final String ANSWER =
      """
      ?iso3\t?role\t?person\t?personLabelFr\t?personLabelEn\t?personLabelRu\t?start\t?end
      "KAZ"\t"head_of_state"\t<http://www.wikidata.org/entity/Q200881>\t"Kassym-Jomart Tokaïev"@fr\t"Kassym-Jomart Tokayev"@en\t\t"2019-03-20T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t
      """;

  @Test
  void anAnswerBecomesAnOverlay(@TempDir Path folder) {
    assertThat(WikidataTerms.write(ANSWER, folder)).isEqualTo(1);
    World world = World.load(Pack.in(folder));
    Known.Person holder = world.holder("head_of_state", "KAZ", LocalDate.of(2022, 2, 10));
    assertThat(holder).isNotNull();
    assertThat(holder.name()).isEqualTo("Kassym-Jomart Tokaïev");
    assertThat(world.holder("head_of_state", "KAZ", LocalDate.of(2018, 1, 1))).isNull();
  }
}
