package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.CumulativeHazard;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.HorizonBaseline;
import org.loadstone.risk.RiskTable;
import org.loadstone.survival.FitFailure;
import org.loadstone.survival.cox.BaselineHazard;
import org.loadstone.survival.cox.CoxRows;

/**
 * Athlete-days as rows at risk of a Cox model. Rows under risk at no onset of their stratum say
 * nothing of the partial likelihood or the baseline and are left out.
 *
 * @param design features and time at risk
 * @param isGapTime whether time runs from the last return, in strata by earlier injuries, and not
 *     by calendar
 * @param kept rows of the table at risk at an onset
 * @param rows the same for a fit; clusters are athletes
 * @param events number of onsets
 * @param last end of follow-up of each stratum, days
 */
record CoxDesign(
    Design design, boolean isGapTime, int[] kept, CoxRows rows, int events, double[] last) {
  /** Strata of earlier injuries at most: 1, 2, and 3 or more. */
  private static final int MOST_STRATA = 3;

  /**
   * The stretch whose mean rate goes on after the last day of a calendar: no season weighs more.
   */
  private static final int YEAR = 365;

  /** Onsets between two knots of a baseline in gap time at least, and knots at most. */
  private static final int PER_KNOT = RecurrenceNeeds.FEWEST_ONSETS;

  private static final int MOST_KNOTS = 20;

  static CoxDesign calendar(RiskTable table) {
    Design design = Design.of(table, List.of());
    int first = Arrays.stream(table.days()).min().orElse(0);
    double[] start = Arrays.stream(table.days()).mapToDouble(day -> day - first).toArray();
    return of(design, false, start, new int[table.rows()], 1);
  }

  static CoxDesign gapTime(RiskTable table) {
    FeatureColumn since = RecurrenceNeeds.require(table, Baselines.DAYS_SINCE_RETURN);
    FeatureColumn prior = RecurrenceNeeds.require(table, Baselines.PRIOR_INJURIES);
    Design design =
        Design.of(table, List.of(Baselines.DAYS_SINCE_RETURN, Baselines.PRIOR_INJURIES));
    if (IntStream.range(0, table.rows()).noneMatch(i -> since.present()[i])) {
      throw new FitFailure(
          Baselines.DAYS_SINCE_RETURN + " is absent on every training row",
          "give returns, or use a model of calendar time");
    }
    double[] start = new double[table.rows()];
    Arrays.setAll(start, i -> since.present()[i] ? since.value()[i] : Double.NaN);
    for (int strata = MOST_STRATA; ; strata--) {
      int[] stratum = strata(prior, strata);
      if (strata == 1 || isEnough(design, start, stratum, strata)) {
        return of(design, true, start, stratum, strata);
      }
    }
  }

  private static int[] strata(FeatureColumn prior, int strata) {
    return IntStream.range(0, prior.value().length)
        .map(
            i ->
                HorizonBaseline.stratum(
                    prior.present()[i]
                        ? OptionalDouble.of(prior.value()[i])
                        : OptionalDouble.empty(),
                    strata))
        .toArray();
  }

  private static boolean isEnough(Design design, double[] start, int[] stratum, int strata) {
    int[] onsets = new int[strata];
    for (int i = 0; i < start.length; i++) {
      onsets[stratum[i]] += design.followUp().event()[i] && !Double.isNaN(start[i]) ? 1 : 0;
    }
    return Arrays.stream(onsets).allMatch(n -> n >= RecurrenceNeeds.FEWEST_ONSETS);
  }

  private static CoxDesign of(
      Design design, boolean isGapTime, double[] start, int[] stratum, int strata) {
    int[] days = design.followUp().days();
    boolean[] event = design.followUp().event();
    double[] stop = new double[start.length];
    Arrays.setAll(stop, i -> start[i] + days[i]);
    double[][] times = new double[strata][];
    double[] last = new double[strata];
    for (int s = 0; s < strata; s++) {
      int own = s;
      int[] rows =
          IntStream.range(0, stop.length)
              .filter(i -> stratum[i] == own && !Double.isNaN(stop[i]))
              .toArray();
      times[s] =
          Arrays.stream(rows).filter(i -> event[i]).mapToDouble(i -> stop[i]).sorted().toArray();
      last[s] = Arrays.stream(rows).mapToDouble(i -> stop[i]).max().orElse(0);
    }
    int events = RecurrenceNeeds.requireOnsets(Arrays.stream(times).mapToInt(t -> t.length).sum());
    int[] kept =
        IntStream.range(0, stop.length)
            .filter(i -> !Double.isNaN(stop[i]) && has(times[stratum[i]], start[i], stop[i]))
            .toArray();
    boolean[] ends = new boolean[kept.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = event[kept[i]];
    }
    CoxRows rows =
        CoxRows.of(at(start, kept), at(stop, kept), ends, design.names(), design.columns(kept))
            .withStrata(Arrays.stream(kept).map(i -> stratum[i]).toArray())
            .withClusters(Arrays.stream(kept).map(i -> design.table().athleteCodes()[i]).toArray());
    return new CoxDesign(design, isGapTime, kept, rows, events, last);
  }

  private static double[] at(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  /** Returns whether one of ascending times lies in (start, stop]. */
  private static boolean has(double[] times, double start, double stop) {
    int at = Arrays.binarySearch(times, Math.nextUp(start));
    int next = at >= 0 ? at : -at - 1;
    return next < times.length && times[next] <= stop;
  }

  /** Returns the penalty of each coefficient on the scale of the log likelihood. */
  double[] ridge(double lambda) {
    double[] ridge = new double[design.terms()];
    Arrays.fill(ridge, lambda * events);
    return ridge;
  }

  /** Returns codes 0, 1, ... of the athletes of the rows of the fit. */
  int[] athletes() {
    int[] codes = design.table().athleteCodes();
    int[] known = Arrays.stream(kept).map(i -> codes[i]).distinct().sorted().toArray();
    return Arrays.stream(kept).map(i -> Arrays.binarySearch(known, codes[i])).toArray();
  }

  /** Returns the baseline over the horizon. */
  HorizonBaseline baseline(List<BaselineHazard> fitted, double[] coefficients, int horizonDays) {
    if (!isGapTime) {
      return HorizonBaseline.constant(horizonDays, lastRate(fitted.getFirst()));
    }
    List<CumulativeHazard> curves =
        IntStream.range(0, last.length).mapToObj(s -> curve(fitted.get(s), last[s])).toList();
    FeatureColumn since = design.table().require(Baselines.DAYS_SINCE_RETURN);
    int parameters = curves.stream().mapToInt(curve -> curve.day().size() - 1).sum();
    return new HorizonBaseline(
            horizonDays, curves, design.rateWithout(since, coefficients), 0, parameters)
        .centredOn(design.table());
  }

  // The table's features hold no calendar, and a night to be scored lies after the last training
  // day: there the mean rate of the last year goes on.
  private double lastRate(BaselineHazard fitted) {
    double from = Math.max(0, last[0] - YEAR);
    double before = 0;
    for (int k = 0; k < fitted.time().length && fitted.time()[k] <= from; k++) {
      before = fitted.hazard()[k];
    }
    double all = fitted.hazard()[fitted.hazard().length - 1];
    return all > before ? (all - before) / (last[0] - from) : all / last[0];
  }

  /** Joins the steps of a baseline to a curve with a knot every so many onsets. */
  static CumulativeHazard curve(BaselineHazard fitted, double end) {
    double onsets = Arrays.stream(fitted.events()).sum();
    double each = Math.max(PER_KNOT, onsets / MOST_KNOTS);
    List<Double> day = new ArrayList<>(List.of(0.0));
    List<Double> hazard = new ArrayList<>(List.of(0.0));
    double since = 0;
    double left = onsets;
    for (int k = 0; k < fitted.time().length; k++) {
      since += fitted.events()[k];
      left -= fitted.events()[k];
      if (since >= each && left >= each) {
        day.add(fitted.time()[k]);
        hazard.add(fitted.hazard()[k]);
        since = 0;
      }
    }
    double rate =
        (fitted.hazard()[fitted.hazard().length - 1] - hazard.getLast()) / (end - day.getLast());
    return new CumulativeHazard(day, hazard, rate);
  }
}
