package org.dragoman.claim.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTypesTest {
  private static final Set<String> PLOVER =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  @TempDir private Path folder;

  private EventTypes load(String yaml) throws IOException {
    Files.writeString(folder.resolve("types.yaml"), "types: [exchange]\n");
    Files.writeString(folder.resolve("exchange.yaml"), yaml);
    return EventTypes.load(Pack.shipped("events"), Pack.shipped("fr"), List.of(Pack.in(folder)));
  }

  @Test
  void shippedTypesCoverAllPloverRoots() {
    EventTypes types = EventTypes.load(Pack.shipped("events"), Pack.shipped("fr"), List.of());
    Set<String> roots = new TreeSet<>();
    types.types().values().forEach(type -> roots.add(type.coding().type()));
    assertThat(roots).containsExactlyInAnyOrderElementsOf(PLOVER);
  }

  @Test
  void overlayAddsAType() throws IOException {
    EventTypes types =
        load(
            """
            label: {fr: échange d'étudiants, en: student exchange}
            type: COOPERATE
            cameo: "061"
            fr:
              - rule: student-exchange
                noun: [échange]
                actor: entre
                where: {owner: [étudiant]}
                examples: ["L'échange d'étudiants entre Paris et Berlin reprend."]
                not: ["L'échange de tirs a duré une heure."]
            """);
    assertThat(types.types()).containsKey("exchange");
    assertThat(types.triggeredBy("échange"))
        .anyMatch(entry -> entry.rule().name().equals("student-exchange"));
  }

  @Test
  void ruleWithoutCounterExampleIsRefused() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    label: {en: exchange}
                    type: COOPERATE
                    cameo: "061"
                    fr:
                      - rule: student-exchange
                        noun: [échange]
                        examples: ["L'échange d'étudiants reprend."]
                    """))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("exchange.yaml:5: 'not' is missing");
  }

  @Test
  void unknownCodeIsRefused() {
    assertThatThrownBy(() -> load("label: {en: x}\ntype: AID\ncameo: \"999\"\n"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("no such CAMEO code: 999");
  }
}
