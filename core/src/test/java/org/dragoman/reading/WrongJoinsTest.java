package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.article.Article;
import org.dragoman.claim.Event;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.junit.jupiter.api.Test;

/**
 * Stories in which several acts stand close together: no event may take a side, the place or the
 * date of another act than its own.
 */
class WrongJoinsTest {
  private static final Reader READER = Reader.load();
  private static final Pack FOLDER = Pack.in(Path.of("src/test/resources/joins"));
  private static final String PUBLISHED = "2025-06-12";
  private static final int STORIES = 100;

  /** The part of the acts that must be found, lest a reader that finds nothing be right. */
  private static final double FOUND = 0.7;

  /** An act of a story, by the words that tell it. */
  private record Act(Span trigger, Set<String> sides, Set<String> places, Set<String> dates) {}

  private record Story(String text, List<Act> acts) {
    boolean isPlaceOfAnAct(String name) {
      return acts.stream().anyMatch(act -> act.places().contains(name));
    }
  }

  @Test
  void noEventMixesTwoActs() {
    Set<String> mixed = new TreeSet<>();
    int stories = 0;
    int acts = 0;
    int found = 0;
    for (Story story : stories()) {
      Article article =
          new Article("a", null, null, null, List.of(), PUBLISHED, "fr", story.text());
      Reading reading = READER.read(article);
      stories++;
      acts += story.acts().size();
      found += (int) story.acts().stream().filter(act -> isFound(act, reading)).count();
      for (Event event : reading.events()) {
        String wrong = wrong(reading, story, event);
        if (!wrong.isEmpty()) {
          mixed.add(event.trigger().in(story.text()) + ": " + wrong + " | " + start(story));
        }
      }
    }
    assertThat(mixed)
        .as("%d of %d acts found, %d mixed; those not owned up to", found, acts, mixed.size())
        .isSubsetOf(FOLDER.lines("mixed.txt"));
    assertThat(stories).isEqualTo(STORIES);
    assertThat(found).isGreaterThan((int) (FOUND * acts));
  }

  private static String start(Story story) {
    return story.text().substring(0, Math.min(40, story.text().length())).replace('\n', ' ');
  }

  private static boolean isFound(Act act, Reading reading) {
    return reading.events().stream().anyMatch(event -> event.trigger().overlaps(act.trigger()));
  }

  /** What an event has that is not of its act, or "". */
  private static String wrong(Reading reading, Story story, Event event) {
    List<Act> own =
        story.acts().stream().filter(act -> act.trigger().overlaps(event.trigger())).toList();
    String least = null;
    for (Act act : own.isEmpty() ? story.acts() : own) {
      String wrong = wrong(reading, story, act, event);
      if (least == null || wrong.length() < least.length()) {
        least = wrong;
      }
    }
    return least == null ? "" : least;
  }

  private static String wrong(Reading reading, Story story, Act act, Event event) {
    List<String> wrong = new ArrayList<>();
    Set<String> sides = countries(reading, event.actors());
    sides.addAll(countries(reading, event.recipients()));
    sides.removeAll(act.sides());
    if (!sides.isEmpty()) {
      wrong.add("sides " + String.join(" ", sides));
    }
    Place place =
        reading.places().stream()
            .filter(each -> each.id().equals(event.place()))
            .findFirst()
            .orElse(null);
    if (place != null && !isThere(place, story, act)) {
      wrong.add("place " + place.name());
    }
    if (!event.date().isEmpty() && act.dates().stream().noneMatch(d -> agrees(d, event.date()))) {
      wrong.add("date " + event.date());
    }
    return String.join(", ", wrong);
  }

  private static Set<String> countries(Reading reading, List<String> ids) {
    Set<String> countries = new TreeSet<>();
    for (String id : ids) {
      if (id.startsWith("iso:")) {
        countries.add(id.substring(4).split("/", 2)[0]);
      }
      for (Actor actor : reading.actors()) {
        if (actor.id().equals(id) && actor.country() != null) {
          countries.add(actor.country());
        }
      }
    }
    return countries;
  }

  /** Whether an act may be said to be there: where it is told to be, or in one of its states. */
  private static boolean isThere(Place place, Story story, Act act) {
    if (act.places().contains(place.name())) {
      return true;
    }
    String country = String.valueOf(place.country());
    boolean state = place.id().startsWith("iso:");
    return act.sides().contains(country) && (state || !story.isPlaceOfAnAct(place.name()))
        || state && act.places().contains(country);
  }

  /** A month agrees with its days, a period with its ends; what is open agrees with its limit. */
  private static boolean agrees(String act, String event) {
    String date = event.replace("~", "").replace("?", "").replace("../", "").replace("/..", "");
    return date.startsWith(act) || act.startsWith(date) || date.endsWith("/" + act);
  }

  private static List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    for (String file :
        List.of("relatives-and-clauses.txt", "headlines-and-lists.txt", "words-and-memory.txt")) {
      List<String> block = new ArrayList<>();
      List<String> lines = new ArrayList<>(FOLDER.lines(file));
      lines.add("");
      for (String line : lines) {
        if (!line.isEmpty()) {
          block.add(line);
          continue;
        }
        if (block.stream().anyMatch(l -> l.startsWith("= "))) {
          stories.add(story(block));
        }
        block.clear();
      }
    }
    return stories;
  }

  private static Story story(List<String> block) {
    String text =
        String.join(
            "\n", block.stream().filter(l -> !l.startsWith("= ") && !l.startsWith("#")).toList());
    List<Act> acts = new ArrayList<>();
    Set<Span> taken = new HashSet<>();
    for (String line : block) {
      if (line.startsWith("= ")) {
        String[] cells = line.substring(2).split(" \\| ", -1);
        Span trigger = trigger(text, cells[0], taken);
        taken.add(trigger);
        Set<String> sides = new HashSet<>(List.of(cells[1].split(" ")));
        acts.add(new Act(trigger, sides, told(cells[2]), told(cells[3])));
      }
    }
    return new Story(text, acts);
  }

  private static Set<String> told(String cell) {
    Set<String> told = new HashSet<>(List.of(cell.split(", ")));
    told.remove("-");
    return told;
  }

  /** Where a trigger stands; of several alike, the first that no act before has. */
  private static Span trigger(String text, String words, Set<Span> taken) {
    Pattern whole = Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})");
    Matcher matcher = whole.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (!taken.contains(span)) {
        return span;
      }
    }
    throw new AssertionError("'" + words + "' is not in: " + text);
  }
}
