package org.loadstone.injury;

import java.util.OptionalInt;

/**
 * An injury episode and its place in the athlete's history.
 *
 * @param number from 1 by onset
 * @param course when it began and ended, and when that was known
 * @param place site, side and tissue
 * @param origin recorded or merged from reports
 * @param spell number of the athlete-level episode it belongs to, from 1
 * @param relation to the injuries before it
 * @param link what staff recorded about recurrence
 */
public record Episode(
    int number,
    Course course,
    Place place,
    Origin origin,
    int spell,
    Relation relation,
    Link link) {

  /**
   * Days since 1970-01-01.
   *
   * @param onset first day
   * @param known day by whose night the onset was known
   * @param lastSign last day on which the injury was recorded or reported
   * @param returned first day of full availability, empty while it lasts
   * @param returnKnown day by whose night the return was known; empty while it lasts
   * @param isReturnImputed true when the return was inferred from the end of reports
   */
  public record Course(
      int onset,
      int known,
      int lastSign,
      OptionalInt returned,
      OptionalInt returnKnown,
      boolean isReturnImputed) {}

  /** Where an episode comes from. */
  public sealed interface Origin {
    /** Recorded by medical staff under an id. */
    record Recorded(String id) implements Origin {}

    /** Merged from {@code count} reports; {@code severity} is the worst, or empty. */
    record Reports(int count, String severity) implements Origin {}
  }

  /** How an episode relates to those before it. */
  public sealed interface Relation {
    /** The athlete's first injury on record. */
    record First() implements Relation {}

    /** Another site or tissue than any before. */
    record New() implements Relation {}

    /** Same place as episode {@code index}, {@code daysSinceReturn} after full recovery. */
    record Reinjury(int index, int daysSinceReturn) implements Relation {}

    /** Same place as episode {@code index}, before full recovery. */
    record Exacerbation(int index) implements Relation {}

    /** Returns true for a reinjury or exacerbation. */
    default boolean isRecurrence() {
      return this instanceof Reinjury || this instanceof Exacerbation;
    }
  }

  /** What staff recorded about recurrence, beside what is derived. */
  public sealed interface Link {
    /** Nothing recorded, as in sources without that column. */
    record None() implements Link {}

    /** Staff name an earlier injury, or say with an empty id that there is none. */
    record Recorded(String of, boolean agrees) implements Link {}
  }

  /**
   * Returns the days lost: from the day after onset to the day before full availability (Bahr 2020,
   * doi:10.1136/bjsports-2019-101969); empty while it lasts, for reported complaints, which need
   * not cost a day, and where the return was imputed.
   */
  public OptionalInt timeLossDays() {
    if (course.isReturnImputed() || course.returned().isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(0, course.returned().getAsInt() - course.onset() - 1));
  }
}
