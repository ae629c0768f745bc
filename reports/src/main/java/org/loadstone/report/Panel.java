package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one athlete.
 *
 * @param athleteId id of an athlete of the report
 * @param load daily load with its short and long mean
 * @param asymmetries measurements of left against right
 * @param wellness answers against the athlete's own normal
 * @param injuries episodes, oldest first
 * @param criteria return-to-play criteria and readiness scores, newest state
 */
public record Panel(
    String athleteId,
    Part<Load> load,
    Part<List<Asymmetry>> asymmetries,
    Part<List<Wellness>> wellness,
    Part<List<Episode>> injuries,
    Part<List<Criterion>> criteria) {

  /**
   * Daily load.
   *
   * @param measure such as "session load"
   * @param unit such as "AU"
   * @param acuteName such as "7-day mean"
   * @param chronicName such as "28-day mean"
   * @param days ascending; a day without data is left out
   */
  public record Load(
      String measure, String unit, String acuteName, String chronicName, List<LoadDay> days) {}

  /** Load of one day and the two means at its end, absent under the stated coverage. */
  public record LoadDay(
      LocalDate day, double load, Optional<Double> acute, Optional<Double> chronic) {}

  /**
   * One measure of left against right.
   *
   * @param measure test, metric and index in plain words
   * @param unit of the index, usually "%"
   * @param baseline the athlete's own usual value
   * @param detectableChange minimal detectable change of the test: smaller changes are noise
   * @param values ascending in time
   */
  public record Asymmetry(
      String measure,
      String unit,
      double baseline,
      Part<Double> detectableChange,
      List<Dated> values) {}

  /**
   * Answers to one question.
   *
   * @param item what was asked
   * @param scale the scale with its ends in words
   * @param ownNormal the athlete's usual range
   * @param values ascending in time
   */
  public record Wellness(
      String item, String scale, Optional<Range> ownNormal, List<Dated> values) {}

  /**
   * One injury or illness.
   *
   * @param onset first day
   * @param what site, side and tissue in words
   * @param fullAvailability day of full availability, or why unknown
   */
  public record Episode(LocalDate onset, String what, Part<LocalDate> fullAvailability) {}

  /**
   * One criterion of a return, or a readiness score.
   *
   * @param state passed, open or without threshold
   */
  public record Criterion(
      String name, String value, String threshold, LocalDate day, State state) {}

  /** State of a criterion. */
  public enum State {
    PASSED("passed"),
    OPEN("open"),
    NO_THRESHOLD("no threshold set");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** Returns the words on the page. */
    public String words() {
      return words;
    }
  }
}
