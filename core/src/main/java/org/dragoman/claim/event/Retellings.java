package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Event.DateFrom;
import org.dragoman.claim.Statement;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article need not say twice: the sides of a meeting named again ("la rencontre a duré"),
 * the day of an act told in several sentences.
 */
final class Retellings {
  /** How many sentences back a speaker still speaks on the same day. */
  private static final int NEAR = 4;

  /** How many sentences back the day that is told of was named. */
  private static final int FRAME = 2;

  /** How many acts later the day of an act may be told. */
  private static final int REACH = 20;

  /** The length of a day in EDTF. */
  private static final int DAY = 10;

  private final List<Statement> statements;
  private final StoryStates states;

  Retellings(List<Statement> statements, StoryStates states) {
    this.statements = statements;
    this.states = states;
  }

  /**
   * The matches in their order, with sides from earlier ones of the same kind; without those that
   * only name an act again.
   */
  List<Match> complete(List<Match> matches) {
    List<Match> told = new ArrayList<>();
    for (Match match : matches) {
      Match before = match.form().again() ? lastOfKind(match, told) : null;
      if (before == null) {
        told.add(sided(match, told));
      } else if (addsTo(match, before)) {
        told.add(match.withSides(before.actors(), before.recipients()));
      }
    }
    return told;
  }

  private static @Nullable Match lastOfKind(Match match, List<Match> told) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Match before = told.get(i);
      if (sameKind(before, match) && isMultilateral(before) == isMultilateral(match)) {
        return before;
      }
    }
    return null;
  }

  /** Whether a clause that takes up an act says when, where or whether anew. */
  private static boolean addsTo(Match match, Match before) {
    boolean when =
        !match.when().edtf().isEmpty()
            && match.when().from() == DateFrom.CLAUSE
            && !match.when().edtf().equals(before.when().edtf());
    boolean where = match.place() != null && !match.place().equals(before.place());
    return when || where || isNews(match.effect(), before.effect());
  }

  /** Whether an act proved or failed since: what was to come came, or will not. */
  private static boolean isNews(Effect now, Effect before) {
    return switch (now) {
      case DENIED -> before != Effect.DENIED;
      case HAPPENED, ONGOING -> before != Effect.HAPPENED && before != Effect.ONGOING;
      case PLANNED, DUE -> before == Effect.POSSIBLE || before == Effect.WILLING;
      default -> false;
    };
  }

  /** A bare noun takes both sides of the last act of its type, never one side of one act only. */
  private static Match sided(Match match, List<Match> told) {
    if (!match.isNoun() || !match.actors().isEmpty() || !match.recipients().isEmpty()) {
      return match;
    }
    for (int i = told.size() - 1; i >= 0; i--) {
      Match before = told.get(i);
      if (sameKind(before, match)
          && isMultilateral(before) == isMultilateral(match)
          && !before.actors().isEmpty()) {
        return match.withSides(before.actors(), before.recipients());
      }
    }
    return match;
  }

  /** The matches with the days told beside the same act, or when the same people last spoke. */
  List<Match> date(List<Match> matches) {
    List<Match> told = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = dated(matches.get(i), told);
      told.add(match.when().edtf().isEmpty() ? datedLater(match, i, matches) : match);
    }
    return told;
  }

  /** The day of the same act between the same sides, told later. */
  private static Match datedLater(Match match, int index, List<Match> matches) {
    for (int i = index + 1; i < Math.min(matches.size(), index + REACH); i++) {
      Match after = matches.get(i);
      if (sameKind(after, match)
          && shares(after.recipients(), match.recipients())
          && (match.actors().isEmpty() || shares(after.actors(), match.actors()))
          && after.effect() == match.effect()
          && !after.when().edtf().isEmpty()) {
        return match.withDate(new When.Found(after.when().edtf(), DateFrom.STORY));
      }
    }
    return match;
  }

  private Match dated(Match match, List<Match> told) {
    if (!match.when().edtf().isEmpty()) {
      return match;
    }
    String spoken = spokenOn(match.trigger());
    if (!spoken.isEmpty() && isSpeech(match)) {
      return match.withDate(new When.Found(spoken, DateFrom.STORY));
    }
    for (int i = told.size() - 1; i >= 0; i--) {
      Match before = told.get(i);
      boolean sameSides =
          shares(before.actors(), match.actors())
              || shares(before.recipients(), match.recipients());
      if (sameKind(before, match)
          && sameSides
          && before.effect() == match.effect()
          && !before.when().edtf().isEmpty()) {
        return match.withDate(new When.Found(before.when().edtf(), DateFrom.STORY));
      }
    }
    Match said = isSpeech(match) ? saidWith(match, told) : match;
    return said.when().edtf().isEmpty() ? inFrame(said, told) : said;
  }

  /** What someone says next is said the same day. */
  private Match saidWith(Match match, List<Match> told) {
    if (match.effect() != Effect.HAPPENED || match.actors().isEmpty()) {
      return match;
    }
    String day = "";
    int at = -1;
    for (int i = told.size() - 1; i >= 0 && isNear(told.get(i), match, NEAR); i--) {
      Match before = told.get(i);
      if (isSpeech(before) && isOnDay(before) && shares(before.actors(), match.actors())) {
        day = before.when().edtf();
        at = before.trigger().start();
        break;
      }
    }
    for (Statement statement : statements) {
      int start = statement.span().start();
      String speaker = statement.speaker();
      boolean more = start < match.trigger().start() ? start > at : day.isEmpty();
      if (more
          && statement.date().length() == DAY
          && speaker != null
          && match.actors().contains(speaker)) {
        day = statement.date();
      }
    }
    return day.isEmpty() ? match : match.withDate(new When.Found(day, DateFrom.STORY));
  }

  /** What a story tells on, verb after verb, it tells of the same day. */
  private Match inFrame(Match match, List<Match> told) {
    if (match.isNoun() || match.effect() != Effect.HAPPENED) {
      return match;
    }
    for (int i = told.size() - 1; i >= 0 && isNear(told.get(i), match, FRAME); i--) {
      Match before = told.get(i);
      if (isOnDay(before)
          && before.when().from() != DateFrom.STORY
          && !areOfOthers(before, match)) {
        return match.withDate(new When.Found(before.when().edtf(), DateFrom.STORY));
      }
    }
    return match;
  }

  /** Whether each act tells its sides, of no common country: nothing makes the day one. */
  private boolean areOfOthers(Match before, Match match) {
    Set<String> sides = new HashSet<>(states.countries(before.actors()));
    sides.addAll(states.countries(before.recipients()));
    Set<String> others = new HashSet<>(states.countries(match.actors()));
    others.addAll(states.countries(match.recipients()));
    return !sides.isEmpty() && !others.isEmpty() && Collections.disjoint(sides, others);
  }

  private static boolean isNear(Match before, Match match, int sentences) {
    return before.sentence() >= match.sentence() - sentences;
  }

  private static boolean isOnDay(Match match) {
    return match.effect() == Effect.HAPPENED && match.when().edtf().length() == DAY;
  }

  private static boolean sameKind(Match one, Match other) {
    return one.coding().type().equals(other.coding().type());
  }

  /** A summit is not the meeting held on its margin. */
  private static boolean isMultilateral(Match match) {
    return match.coding().mode().equals("multilateral");
  }

  private static boolean shares(List<String> some, List<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** Acts that are done by saying so happen when they are said. */
  private static boolean isSpeech(Match match) {
    return switch (match.coding().type()) {
      case "ACCUSE", "REQUEST", "SUPPORT", "THREATEN", "REJECT" -> true;
      default -> false;
    };
  }

  private String spokenOn(Span trigger) {
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        if (content.contains(trigger)) {
          return statement.date();
        }
      }
    }
    return "";
  }
}
