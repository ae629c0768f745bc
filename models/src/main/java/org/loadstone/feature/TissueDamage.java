package org.loadstone.feature;

import java.math.BigDecimal;
import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.schema.Unit;

/**
 * Unrepaired tissue damage by a fatigue model: D_t = D_(t-1) 2^(-1/h) + (x_t / r_t)^m, D = 0 before
 * the first record.
 *
 * <p>The reference r_t is the athlete's own mean load of the days with load among the 28 before t,
 * so that damage is a number without unit that scaling the load leaves as it is: 1 is the fresh
 * damage of one usual day. An unknown day, or one before there is a reference, is left out of time:
 * neither damage nor repair, which takes it for a day that damaged as much as it repaired.
 *
 * <p>That overuse injury is fatigue failure with a power of the load is Edwards 2018
 * (doi:10.1249/JES.0000000000000163); reference and exponential repair are this platform's.
 *
 * @param window of 28 days
 * @param exponent m, at least 1; whole, so that a night's step is a few products
 * @param halfLifeDays h, days until half of the damage is repaired, above 0
 */
public record TissueDamage(LoadWindow window, int exponent, double halfLifeDays)
    implements Feature {
  private static final int REFERENCE_DAYS = 28;

  public TissueDamage {
    if (window.days() != REFERENCE_DAYS || exponent < 1 || !(halfLifeDays > 0)) {
      throw new IllegalArgumentException(
          "Cannot add up damage: %d days, exponent %d, half-life %s; give %d, at least 1, above 0"
              .formatted(window.days(), exponent, halfLifeDays, REFERENCE_DAYS));
    }
  }

  /**
   * Slice: [damage, days that it took in, window].
   *
   * @param kept share of the damage that is left a day later
   */
  record Damage(LoadWindow window, int exponent, double kept) implements Fold {
    private static final int ADDED = 1;
    private static final int WINDOW = 2;

    @Override
    public int stateSize() {
      return WINDOW + window.stateSize();
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      double reference = reference(state, at + WINDOW);
      if (reference > 0 && window.knows(day)) {
        state[at] = kept * state[at] + fresh(window.load(day) / reference);
        state[at + ADDED]++;
      }
      window.step(state, at + WINDOW, day);
    }

    private double reference(double[] state, int days) {
      return window.isCovered(state, days, 0, REFERENCE_DAYS)
          ? window.meanOfLoaded(state, days)
          : 0;
    }

    private double fresh(double relative) {
      double power = 1;
      for (int i = 0; i < exponent; i++) {
        power *= relative;
      }
      return power;
    }
  }

  @Override
  public FeatureAbout about() {
    return FeatureAbout.of(
            window.load().label() + "_tissue_damage", "Unrepaired load of tissue", Unit.NONE)
        .formula(
            ("D_t = D_(t-1) 2^(-1/%s) + (x_t / r_t)^%d from 0, r_t the mean load of the days with"
                    + " load among t-28..t-1; an unknown day, or one without r_t, is left out of"
                    + " time")
                .formatted(
                    BigDecimal.valueOf(halfLifeDays).stripTrailingZeros().toPlainString(),
                    exponent))
        .range("at least 0; 1 is the fresh damage of one usual day")
        .absent(
            "fewer than 80 % of the last 28 days are reported, or fewer than 28 days have been"
                + " taken in")
        .source(
            "Edwards 2018, doi:10.1249/JES.0000000000000163; exponent as in models of bone's daily"
                + " stress (Beaupre 1990, doi:10.1002/jor.1100080506); half-life set to how long"
                + " collagen synthesis stays raised (Magnusson 2010, doi:10.1038/nrrheum.2010.43)")
        .caveat(
            "A model, not a measurement: nobody has validated exponent or half-life for load of"
                + " sessions, tissues differ (bone repairs over months), and load of a session"
                + " is not load of a tissue");
  }

  @Override
  public List<Fold> folds() {
    return List.of(new Damage(window, exponent, StrictMath.pow(2, -1 / halfLifeDays)));
  }

  @Override
  public void read(double[] state, int[] at, Out out) {
    boolean covered = window.isCovered(state, at[0] + Damage.WINDOW, 0, REFERENCE_DAYS);
    if (covered && state[at[0] + Damage.ADDED] >= REFERENCE_DAYS) {
      out.put(state[at[0]]);
    }
  }
}
