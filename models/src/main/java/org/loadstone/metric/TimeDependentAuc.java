package org.loadstone.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Do rows with the event by a horizon t carry higher risks than rows without?
 *
 * <p>Cases have cause 1 by t and weigh 1 / G(T-); controls are followed beyond t, weighing 1 /
 * G(t), or had a competing cause by t, weighing 1 / G(T-). The AUC is the weighted share of pairs
 * in which the case has the higher risk, ties counting one half (Blanche 2013,
 * doi:10.1002/sim.5958).
 */
public final class TimeDependentAuc {
  private TimeDependentAuc() {}

  /**
   * Returns the AUC, in [0, 1]; absent unless there are cases and rows followed beyond the horizon.
   *
   * @param risk n values, higher for an earlier event; any scale
   * @throws IllegalArgumentException if there is not one number per row
   */
  public static Answer<TimeDependentScore> of(SurvivalSample s, double[] risk, double horizon) {
    SurvivalSample.requireLength("risks", risk.length, s.time.length);
    if (IntStream.range(0, risk.length).anyMatch(i -> Double.isNaN(risk[i]))) {
      throw new IllegalArgumentException("Cannot rank risks: NaN; give a number for every row");
    }
    Horizon h = Horizon.of(s, horizon);
    if (h.cases() == 0 || h.reason() != null) {
      return Answer.absent(
          "AUC by %s needs cases and controls: %d events by then, %d rows beyond"
              .formatted(horizon, h.cases(), h.beyond()));
    }
    return Answer.of(new Pairs(s, risk, horizon).score());
  }

  private static final class Pairs {
    private final SurvivalSample s;
    private final double[] risk;
    private final double horizon;
    private final CensoringCurve g;
    private final double[] asCase; // weight, 0 for others
    private final double[] asControl;
    private double cases;
    private double controls;

    Pairs(SurvivalSample s, double[] risk, double horizon) {
      this.s = s;
      this.risk = risk;
      this.horizon = horizon;
      this.g = new CensoringCurve(s);
      this.asCase = new double[risk.length];
      this.asControl = new double[risk.length];
      double atHorizon = g.at(horizon);
      for (int i = 0; i < risk.length; i++) {
        if (s.count[i] == 0) {
          continue;
        }
        if (s.time[i] > horizon) {
          asControl[i] = 1 / atHorizon;
        } else if (s.cause[i] == 1) {
          asCase[i] = 1 / g.before[i];
        } else if (s.cause[i] > 1) {
          asControl[i] = 1 / g.before[i];
        }
        cases += s.count[i] * asCase[i];
        controls += s.count[i] * asControl[i];
      }
    }

    TimeDependentScore score() {
      double[] won = new double[risk.length]; // by a case, or against a control
      double all = 0;
      int[] order = byRisk();
      double casesBelow = 0;
      double controlsBelow = 0;
      for (int from = 0; from < order.length; ) {
        double tiedCases = 0;
        double tiedControls = 0;
        int to = from;
        for (; to < order.length && risk[order[to]] == risk[order[from]]; to++) {
          tiedCases += s.count[order[to]] * asCase[order[to]];
          tiedControls += s.count[order[to]] * asControl[order[to]];
        }
        for (; from < to; from++) {
          int i = order[from];
          double below = controlsBelow + tiedControls / 2;
          double above = cases - casesBelow - tiedCases / 2;
          won[i] = asCase[i] > 0 ? asCase[i] * below : asControl[i] * above;
          all += asCase[i] > 0 ? s.count[i] * won[i] : 0;
        }
        casesBelow += tiedCases;
        controlsBelow += tiedControls;
      }
      double auc = all / (cases * controls);
      return TimeDependentScore.of(horizon, auc, s, influence(won, auc));
    }

    private double[] influence(double[] won, double auc) {
      double scale = s.size / (cases * controls);
      double[] value = new double[won.length];
      for (int i = 0; i < value.length; i++) {
        double expected = auc * (asCase[i] * controls + asControl[i] * cases);
        value[i] = scale * (won[i] - expected);
      }
      double[] out = g.influence(horizon, value);
      for (int i = 0; i < out.length; i++) {
        out[i] += value[i];
      }
      return out;
    }

    private int[] byRisk() {
      return IntStream.range(0, risk.length)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> risk[i]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }
}
