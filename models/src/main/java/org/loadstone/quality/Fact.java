package org.loadstone.quality;

import java.util.List;
import org.loadstone.day.Availability;
import org.loadstone.day.DayStatus;

/**
 * What one row says about an athlete, as far as rows of several tables are held against each other.
 * Days are days since 1970-01-01; a number that is absent is NaN, a text empty.
 */
public sealed interface Fact {
  /** An end that is not on record. */
  int OPEN = Integer.MAX_VALUE;

  /** A year of birth. */
  record Born(int year) implements Fact {}

  /** A membership, {@link #OPEN} while it lasts. */
  record Stay(int from, int to) implements Fact {}

  /**
   * A session.
   *
   * @param values what devices measured, in the order of {@link FactReader#SESSION_VALUES}
   */
  record Session(int day, double loadAu, String modality, String source, List<Double> values)
      implements Fact {
    public Session {
      values = List.copyOf(values);
    }
  }

  /** A match. */
  record Match(int day, double minutes) implements Fact {}

  /** The answers of one morning, NaN where an item was not answered. */
  record Answers(int day, List<Double> items) implements Fact {
    public Answers {
      items = List.copyOf(items);
    }
  }

  /**
   * An injury.
   *
   * @param returned first day of full availability, {@link #OPEN} when not on record
   * @param place site, side and tissue
   * @param recurrenceOf injury that staff link it to
   */
  record Injury(String id, int onset, int returned, String place, String recurrenceOf)
      implements Fact {}

  /** An illness. */
  record Illness(int onset, int returned) implements Fact {}

  /** A rehabilitation milestone of an injury. */
  record Milestone(int day, String injury) implements Fact {}

  /** A test result: what was measured, by which device. */
  record Result(int day, String series, String device, double value) implements Fact {}

  /**
   * A squad day.
   *
   * @param reports wellness reports of the day
   */
  record SquadDay(int day, String squad, DayStatus status, Availability availability, int reports)
      implements Fact {}
}
