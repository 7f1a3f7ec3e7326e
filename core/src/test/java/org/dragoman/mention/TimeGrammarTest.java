package org.dragoman.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that stand beside the rules of {@code times.yaml}. */
class TimeGrammarTest {
  private final TimeFinder finder = TimeFinder.load(Pack.shipped("fr"));

  @TestFactory
  Stream<DynamicTest> examples() {
    YamlNode yaml = Pack.shipped("fr").yaml("times.yaml");
    LocalDate published = LocalDate.parse(yaml.get("published").text());
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlNode set : yaml.get("rules").entries().values()) {
      for (YamlNode rule : set.items()) {
        YamlNode examples = rule.find("example");
        if (examples != null) {
          for (Map.Entry<String, YamlNode> example : examples.entries().entrySet()) {
            String name = rule.where() + " " + example.getKey();
            String expected = example.getValue().text();
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () -> assertThat(values(example.getKey(), published)).isEqualTo(expected)));
          }
        }
      }
    }
    return tests.stream();
  }

  private String values(String text, LocalDate published) {
    return finder.find(text, List.of(), published).stream()
        .map(TimeMention::edtf)
        .collect(Collectors.joining(" "));
  }
}
