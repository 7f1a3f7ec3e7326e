package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.Event.DateFrom;
import org.dragoman.claim.Statement;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article need not say twice: the sides of a meeting named again ("la rencontre a duré"),
 * the day of an act told in several sentences.
 */
final class Retellings {
  private final List<Statement> statements;

  Retellings(List<Statement> statements) {
    this.statements = statements;
  }

  /**
   * The matches in their order, with sides and dates from earlier ones of the same kind; without
   * those that only name an act again.
   */
  List<Match> complete(List<Match> matches) {
    List<Match> told = new ArrayList<>();
    for (Match match : matches) {
      Match before = match.form().again() ? lastOfKind(match, told) : null;
      if (before == null) {
        told.add(dated(sided(match, told), told));
      } else if (addsTo(match, before)) {
        told.add(dated(match.withSides(before.actors(), before.recipients()), told));
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
    return when || where || match.effect() != before.effect();
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
    return match;
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
