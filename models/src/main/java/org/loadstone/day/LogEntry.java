package org.loadstone.day;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;

/** Something recorded about an athlete: the day it happened and the day it was known. */
public sealed interface LogEntry {
  /**
   * By day, then kind and content, the texts of it last, so that the order of reading never
   * matters.
   */
  Comparator<LogEntry> ORDER =
      (a, b) -> {
        int byDay = Integer.compare(a.day(), b.day());
        int byKind = byDay != 0 ? byDay : Integer.compare(a.kind(), b.kind());
        int byContent = byKind != 0 ? byKind : Arrays.compare(a.content(), b.content());
        return byContent != 0 ? byContent : a.toString().compareTo(b.toString());
      };

  int day();

  /**
   * Returns the day by whose night the entry was known, not before {@link #day()}; a {@link
   * Fixture} alone is known ahead.
   */
  int known();

  /** Returns the place of this kind among the entries of one day. */
  private int kind() {
    return switch (this) {
      case Session session -> 0;
      case Report report -> 1;
      case Limb limb -> 2;
      case Rest rest -> 3;
      case Planned planned -> 4;
      case Injury injury -> 5;
      case Illness illness -> 6;
      case HeartRate rate -> 7;
      case Surroundings around -> 8;
      case Score score -> 9;
      case Milestone milestone -> 10;
      case Therapy therapy -> 11;
      case Phase phase -> 12;
      case Fixture fixture -> 13;
    };
  }

  /** Returns the content as numbers, to order entries of one day and kind. */
  private double[] content() {
    return switch (this) {
      case Session s ->
          new double[] {s.known, s.srpeAu, s.minutes, s.distanceM, s.highSpeedM, s.impacts};
      case Report r -> new double[] {r.known, r.signal.ordinal(), r.value};
      case Limb l -> new double[] {l.known, l.test.ordinal(), l.right ? 1 : 0, l.value};
      case Rest r -> new double[] {r.known};
      case Planned p -> new double[] {p.known, p.loadAu};
      case Injury i ->
          new double[] {
            i.known, i.site, i.returned, i.returnKnown, i.basis.ordinal(), i.recurrence ? 1 : 0
          };
      case Illness i -> new double[] {i.known, i.returned};
      case HeartRate h -> new double[] {h.known, h.minutes, h.meanBpm, h.maxBpm};
      case Surroundings s -> new double[] {s.known, s.minutes, s.temperatureC};
      case Score s -> new double[] {s.known, s.gauge.ordinal(), s.value};
      case Milestone m -> new double[] {m.known, m.passed ? 1 : 0};
      case Therapy t -> new double[] {t.known, t.prescribedMin, t.doneMin};
      case Phase p -> new double[] {p.known, p.to, p.phase};
      case Fixture f -> new double[] {f.known};
    };
  }

  /**
   * A session or match.
   *
   * @param srpeAu NaN when duration or RPE was not recorded
   * @param minutes NaN when not recorded
   * @param distanceM NaN when not recorded
   * @param highSpeedM NaN when not recorded
   * @param impacts NaN when not recorded
   */
  record Session(
      int day,
      int known,
      double srpeAu,
      double minutes,
      double distanceM,
      double highSpeedM,
      double impacts)
      implements LogEntry {}

  /** A reported or measured value of the day. */
  record Report(int day, int known, Signal signal, double value) implements LogEntry {}

  /** One limb of a movement test; {@code right} says which. */
  record Limb(int day, int known, LimbTest test, boolean right, double value) implements LogEntry {}

  /**
   * Somebody says that a day without a session is a rest day: the plan, or the athlete's answer.
   */
  record Rest(int day, int known) implements LogEntry {}

  /** Load planned for the day, AU. */
  record Planned(int day, int known, double loadAu) implements LogEntry {}

  /**
   * An injury episode.
   *
   * @param site a code of {@link Sites}
   * @param tissue empty when not diagnosed
   * @param returned first day of full availability, {@link Integer#MAX_VALUE} while it lasts
   * @param returnKnown day by which the return was known
   * @param recurrence true for a reinjury or exacerbation
   * @param basis who says so: a reported complaint modifies training, a recorded injury stops it
   */
  record Injury(
      int day,
      int known,
      int site,
      String tissue,
      int returned,
      int returnKnown,
      boolean recurrence,
      Basis basis)
      implements LogEntry {
    /** Where the episode comes from. */
    public enum Basis {
      /** Recorded by staff, who also state the return. */
      RECORDED,
      /** Recorded by staff of a source without return dates: the return is a guess. */
      RETURN_IMPUTED,
      /** Merged from the athlete's reports, which need not cost a day. */
      REPORTS
    }

    /**
     * Returns the days from the day after onset to the day before the return; empty while it lasts
     * and where no time loss was recorded.
     */
    public OptionalInt timeLossDays() {
      return returned == Integer.MAX_VALUE || basis != Basis.RECORDED
          ? OptionalInt.empty()
          : OptionalInt.of(Math.max(0, returned - day - 1));
    }
  }

  /** An illness; {@code returned} is {@link Integer#MAX_VALUE} while it lasts. */
  record Illness(int day, int known, int returned) implements LogEntry {}

  /**
   * The heart rate of a session.
   *
   * @param minutes of the session, NaN when not recorded
   * @param meanBpm NaN when not recorded
   * @param maxBpm highest of the session, NaN when not recorded
   */
  record HeartRate(int day, int known, double minutes, double meanBpm, double maxBpm)
      implements LogEntry {}

  /**
   * Where a session took place.
   *
   * @param minutes of the session, NaN when not recorded
   * @param surface empty when not recorded
   * @param footwear as the athlete names it, empty when not recorded
   * @param temperatureC air, NaN when not recorded
   */
  record Surroundings(
      int day, int known, double minutes, String surface, String footwear, double temperatureC)
      implements LogEntry {}

  /** A gauge's value; of several of one day the mean counts. */
  record Score(int day, int known, Gauge gauge, double value) implements LogEntry {}

  /** A result of a return-to-play criterion of an injury. */
  record Milestone(int day, int known, String injury, String criterion, boolean passed)
      implements LogEntry {}

  /** Minutes of one kind of intervention prescribed and done; done is NaN when not reported. */
  record Therapy(int day, int known, double prescribedMin, double doneMin) implements LogEntry {}

  /**
   * A phase of the squad's season while the athlete is in it.
   *
   * @param day first day
   * @param to last day
   * @param phase place in {@link Phases#NAMES}
   */
  record Phase(int day, int known, int to, String season, int phase) implements LogEntry {}

  /**
   * A match that is planned for {@code day}.
   *
   * @param known day of the plan, mostly before the match
   */
  record Fixture(int day, int known) implements LogEntry {}
}
