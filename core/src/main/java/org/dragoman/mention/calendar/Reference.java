package org.dragoman.mention.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What times are resolved against: the day of publication, and the times told so far.
 *
 * <p>A time that lies ahead, or is counted from the day of publication into the future, does not
 * become the story's time.
 */
public final class Reference {
  private static final int KEPT = 8;

  /** A time with the place it was told. */
  private record Told(TimeValue.Point point, int sentence, int paragraph) {}

  private @Nullable LocalDate published;
  private final Deque<Told> told = new ArrayDeque<>();
  private TimeValue.@Nullable Point mentioned;
  private int sentence;
  private int paragraph;
  private Tense tense = Tense.UNKNOWN;
  private boolean limit;

  public Reference(@Nullable LocalDate published) {
    this.published = published;
  }

  public @Nullable LocalDate published() {
    return published;
  }

  /** Takes the date an article begins with for its day of publication, where none is known. */
  public void dateline(LocalDate date) {
    if (published == null) {
      published = date;
    }
  }

  /** The tense of the clause; a thing done counts as past. */
  public Tense tense() {
    return tense == Tense.DONE ? Tense.PAST : tense;
  }

  /** Looks ahead, as limits do ("jusqu'à dimanche"), unless the clause is told in the past. */
  public void lookAhead() {
    if (tense != Tense.PAST) {
      tense = Tense.FUTURE;
      limit = true;
    }
  }

  /** Sets the tense of the clause to come. */
  public void in(Tense clause) {
    tense = clause;
    limit = false;
  }

  /** Whether the time to be found limits what is still going on. */
  public boolean isLimit() {
    return limit;
  }

  /** Goes on to the next sentence. */
  public void nextSentence(boolean newParagraph) {
    sentence++;
    if (newParagraph) {
      paragraph++;
    }
  }

  /** Keeps a time that was mentioned; what lies ahead does not become the story's time. */
  public void tell(TimeValue.Point point, boolean story) {
    mentioned = point;
    LocalDate day = published;
    if (!story || (day != null && point.start().isAfter(day))) {
      return;
    }
    told.addFirst(new Told(point, sentence, paragraph));
    if (told.size() > KEPT) {
      told.removeLast();
    }
  }

  /** The last time mentioned at all, past or future, or null. */
  public TimeValue.@Nullable Point mentioned() {
    return mentioned;
  }

  /** The last time told in this sentence, or null. */
  public TimeValue.@Nullable Point inSentence() {
    Told last = told.peekFirst();
    return last != null && last.sentence == sentence ? last.point : null;
  }

  /** The last month or day told in this paragraph, or null. */
  public TimeValue.@Nullable Point inParagraph() {
    for (Told last : told) {
      if (last.paragraph == paragraph && last.point.grain().compareTo(Grain.MONTH) >= 0) {
        return last.point;
      }
    }
    return null;
  }

  /** The last time told that is at least as fine as a grain, else the last at all, else null. */
  public TimeValue.@Nullable Point last(Grain grain) {
    for (Told last : told) {
      if (last.point.grain().compareTo(grain) >= 0) {
        return last.point;
      }
    }
    Told last = told.peekFirst();
    return last == null ? null : last.point;
  }
}
