package org.loadstone.schema.check;

/**
 * A check of data quality: which metric, its default limit, and what to do when it is not kept.
 *
 * @param name snake-case name, unique
 * @param group group of Kahn et al. 2016
 * @param subject what one metric of the check is about
 * @param statement what the metric is, as a sentence
 * @param unit unit of the metric
 * @param limit default limit
 * @param remedy what to do when the limit is not kept; empty when nothing is judged
 */
public record Check(
    String name,
    Group group,
    Subject subject,
    String statement,
    MetricUnit unit,
    Limit limit,
    String remedy) {
  /** The three groups of Kahn et al. 2016, doi:10.13063/2327-9214.1244. */
  public enum Group {
    /** Values keep the declared format, range, rules and references. */
    CONFORMANCE,
    /** Values are there. */
    COMPLETENESS,
    /** Values are believable. */
    PLAUSIBILITY
  }

  /** What one metric of a check is about. */
  public enum Subject {
    /** One table and rule. */
    RULE("each table and rule"),
    /** One column. */
    COLUMN("each column"),
    /** One table. */
    TABLE("each table"),
    /** Tables of one athlete held against each other. */
    ATHLETES("all athletes' tables together"),
    /** The squad days of athletes. */
    DAYS("the store, each squad, athlete and week"),
    /** One change of device in one measurement. */
    DEVICE("each change of device");

    private final String wording;

    Subject(String wording) {
      this.wording = wording;
    }

    /** Returns the form for a table of checks. */
    public String wording() {
      return wording;
    }
  }

  /** The unit of a metric. */
  public enum MetricUnit {
    /** A share, 0 to 1. */
    SHARE("share, 0 to 1"),
    /** Days. */
    DAYS("days"),
    /** The unit of the column that is described. */
    OF_COLUMN("unit of the column"),
    /** A shift in standard deviations within athletes. */
    WITHIN_ATHLETE_SD("standard deviations within athletes");

    private final String wording;

    MetricUnit(String wording) {
      this.wording = wording;
    }

    /** Returns the form for a table of checks. */
    public String wording() {
      return wording;
    }
  }

  /** Returns whether metrics of this check are judged at all. */
  public boolean isJudged() {
    return !(limit instanceof Limit.None);
  }
}
