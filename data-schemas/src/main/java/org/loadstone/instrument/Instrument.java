package org.loadstone.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A questionnaire with a score. */
public enum Instrument {
  /**
   * Anterior cruciate ligament return to sport after injury: 12 items 0 to 10, score 0 to 100 (ten
   * times their mean; higher is readier). Webster 2008, doi:10.1016/j.ptsp.2007.09.003.
   */
  ACL_RSI(12, 0, 10, 10.0 / 12),
  /**
   * Injury-psychological readiness to return to sport: 6 items 0 to 100, score 0 to 60 (their sum
   * over ten; higher is readier). Glazer 2009, doi:10.4085/1062-6050-44.2.185.
   */
  I_PRRS(6, 0, 100, 0.1),
  /**
   * Tampa scale of kinesiophobia, short form: 11 items 1 to 4, score 11 to 44 (their sum; higher is
   * more fear). Woby 2005, doi:10.1016/j.pain.2005.05.029.
   */
  TSK_11(11, 1, 4, 1),
  /**
   * Hooper index: sleep, stress, fatigue and soreness, each 1 (very, very good) to 7 (very, very
   * bad), score 4 to 28 (their sum; higher is worse). Hooper and Mackinnon 1995,
   * doi:10.2165/00007256-199520050-00003.
   */
  HOOPER(4, 1, 7, 1),
  /**
   * OSTRC questionnaire on health problems, second version: participation, modified training,
   * performance and symptoms, each 0, 8, 17 or 25, severity 0 to 100 (their sum). Who could not
   * take part (first item 25) is asked nothing more and scores 100; who had no problem (first item
   * 0) scores 0 when the others are absent. Clarsen 2020, doi:10.1136/bjsports-2019-101337.
   */
  OSTRC_H2(4, 0, 25, 1) {
    @Override
    public Optional<Double> score(List<Optional<Double>> answers) {
      Optional<Double> whole = super.score(answers);
      answers.stream().flatMap(Optional::stream).forEach(Instrument::requireOstrcValue);
      Optional<Double> participation = answers.getFirst();
      if (participation.equals(Optional.of(25.0))) {
        return Optional.of(100.0);
      }
      boolean alone = answers.stream().filter(Optional::isPresent).count() == 1;
      return alone && participation.equals(Optional.of(0.0)) ? participation : whole;
    }
  };

  private final int items;
  private final double least;
  private final double most;
  private final double factor;

  Instrument(int items, double least, double most, double factor) {
    this.items = items;
    this.least = least;
    this.most = most;
    this.factor = factor;
  }

  private static void requireOstrcValue(double answer) {
    if (answer != 0 && answer != 8 && answer != 17 && answer != 25) {
      throw new IllegalArgumentException(
          "Cannot score ostrc_h2: answer %s; expected 0, 8, 17 or 25".formatted(answer));
    }
  }

  /** Returns the instrument of a name such as {@code acl_rsi}, or empty. */
  public static Optional<Instrument> find(String name) {
    return Arrays.stream(values()).filter(one -> one.key().equals(name)).findFirst();
  }

  /** Returns the name that tables and mappings use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many items there are. */
  public int items() {
    return items;
  }

  /** Returns the lowest score. */
  public double leastScore() {
    return items * least * factor;
  }

  /** Returns the highest score. */
  public double mostScore() {
    return items * most * factor;
  }

  /**
   * Returns the score of answers in the order of the items, or empty unless every item has one.
   *
   * @throws IllegalArgumentException if there are not {@link #items()} of them or one is outside
   *     the range of an item
   */
  public Optional<Double> score(List<Optional<Double>> answers) {
    if (answers.size() != items) {
      throw new IllegalArgumentException(
          "Cannot score %s: %d items; give %d".formatted(key(), answers.size(), items));
    }
    double sum = 0;
    boolean whole = true;
    for (Optional<Double> answer : answers) {
      if (answer.isPresent() && !(answer.get() >= least && answer.get() <= most)) {
        throw new IllegalArgumentException(
            "Cannot score %s: answer %s; expected %s to %s"
                .formatted(key(), answer.get(), least, most));
      }
      whole &= answer.isPresent();
      sum += answer.orElse(0.0);
    }
    return whole ? Optional.of(sum * factor) : Optional.empty();
  }
}
