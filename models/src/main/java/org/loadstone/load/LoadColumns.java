package org.loadstone.load;

import static org.loadstone.load.Series.Start.ABSENT;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.LoadFeatures.Acwr;
import org.loadstone.feature.LoadFeatures.Mean;
import org.loadstone.feature.LoadFeatures.Monotony;
import org.loadstone.feature.LoadFeatures.Strain;
import org.loadstone.feature.LoadFeatures.Sum;
import org.loadstone.feature.LoadFeatures.WeekChange;
import org.loadstone.feature.LoadWindow;
import org.loadstone.feature.Missing;
import org.loadstone.feature.Redi;
import org.loadstone.feature.WindowParts.Deviation;
import org.loadstone.feature.WindowParts.PastMean;

/** Every column of the load table: the one list that computation and documentation read. */
final class LoadColumns {
  private static final int LONGEST_WINDOW = 35;
  private static final LoadMeasure LOAD = LoadMeasure.SRPE;

  private static final String DEFINITION = "definition";
  private static final String HULIN = "Hulin 2014, doi:10.1136/bjsports-2013-092524";
  private static final String LOLLI = "Lolli 2019, doi:10.1136/bjsports-2017-098110";
  private static final String FOSTER = "Foster 1998, doi:10.1097/00005768-199807000-00023";
  private static final String MOUSSA = "Moussa 2019, doi:10.1136/bmjsem-2019-000573";
  private static final String FULL = "absent before the window is full";

  private final List<LoadColumn> columns = new ArrayList<>();
  private final LoadWindow window;

  private LoadColumns(Gaps gaps) {
    this.window = new LoadWindow(LOAD, LONGEST_WINDOW, gaps.missing());
  }

  /** Returns the columns in their order. */
  static List<LoadColumn> of(Gaps gaps) {
    LoadColumns all = new LoadColumns(gaps);
    if (gaps == Gaps.AVAILABLE) {
      all.daysAtHand();
    } else {
      all.rolling();
      all.columns.addAll(DecayColumns.means(all.window));
      all.weeks();
      all.columns.addAll(DecayColumns.impulses(all.window));
    }
    all.redi();
    return List.copyOf(all.columns);
  }

  private void add(String name, String formula, String convention, String source, Series series) {
    columns.add(new LoadColumn(name, formula, convention, source, series));
  }

  private void rolling() {
    Series acute = Series.of(new Mean(window, 7), 7);
    Series priorMonth = Series.of(new PastMean(window, 7, 35), 35);
    String zero = FULL + " or where the denominator is 0";
    add("acute7_mean", "mean of x, days t-6 to t", FULL, HULIN, acute);
    add(
        "chronic28_mean",
        "mean of x, days t-27 to t",
        "coupled: the acute week is part of it; " + FULL,
        HULIN,
        Series.of(new Mean(window, 28), 28));
    add(
        "acwr_coupled_7_28",
        "acute7_mean / chronic28_mean",
        zero,
        HULIN,
        Series.of(new Acwr(window, Acwr.Coupling.COUPLED), 28));
    add(
        "chronic21_prior_mean",
        "mean of x, days t-27 to t-7",
        "uncoupled: three weeks before the acute week; " + FULL,
        LOLLI,
        Series.of(new PastMean(window, 7, 28), 28));
    add(
        "acwr_uncoupled_7_21",
        "acute7_mean / chronic21_prior_mean",
        zero,
        LOLLI,
        Series.of(new Acwr(window, Acwr.Coupling.UNCOUPLED), 28));
    add(
        "chronic28_prior_mean",
        "mean of x, days t-34 to t-7",
        "uncoupled: four weeks before the acute week; " + FULL,
        LOLLI,
        priorMonth);
    add(
        "acwr_uncoupled_7_28prior",
        "acute7_mean / chronic28_prior_mean",
        zero,
        LOLLI,
        acute.over(priorMonth));
    add(
        "acwr_coupled_expanding",
        "acute mean / chronic mean, over the days there are so far",
        "from the first day; absent where the denominator is 0",
        HULIN,
        Series.of(new Acwr(window, Acwr.Coupling.COUPLED)));
  }

  private void weeks() {
    Series sum = Series.of(new Sum(window, 7), 7);
    Monotony.Spread sample = Monotony.Spread.SAMPLE;
    String unlike = FULL + " or where all days are equal";
    add("sum7", "sum of x, days t-6 to t", FULL, DEFINITION, sum);
    add(
        "sd7",
        "standard deviation of x, days t-6 to t",
        "sample SD (n - 1), 0 where all days are equal; " + FULL,
        FOSTER,
        Series.of(new Deviation(window, 7, sample), 7));
    add(
        "monotony",
        "acute7_mean / sd7",
        unlike,
        FOSTER,
        Series.of(new Monotony(window, sample), 7));
    add("strain", "sum7 monotony", unlike, FOSTER, Series.of(new Strain(window, sample), 7));
    add(
        "week_change_abs",
        "sum7 less sum7 of day t-7",
        "absent before two weeks are full",
        DEFINITION,
        sum.less(sum.before(7, ABSENT)));
    add(
        "week_change_ratio",
        "week_change_abs / sum7 of day t-7",
        "absent before two weeks are full or where the week before has no load",
        DEFINITION,
        Series.of(new WeekChange(window), 14));
  }

  private void daysAtHand() {
    String week = "at least 4 of the 7 days recorded, and 7 calendar days there";
    String month = "at least 14 of the 28 days recorded, and 28 calendar days there";
    Monotony.Spread sample = Monotony.Spread.SAMPLE;
    add(
        "mean7_min4",
        "mean of the recorded x, days t-6 to t",
        week,
        HULIN,
        Series.of(new Mean(window, 7), 7));
    add(
        "mean28_min14",
        "mean of the recorded x, days t-27 to t",
        month,
        HULIN,
        Series.of(new Mean(window, 28), 28));
    add(
        "acwr_coupled",
        "mean7_min4 / mean28_min14",
        "absent where a part is, or the denominator is 0",
        HULIN,
        Series.of(new Acwr(window, Acwr.Coupling.COUPLED), 28));
    add(
        "sd7_min4",
        "standard deviation of the recorded x, days t-6 to t",
        "sample SD (n - 1), 0 where all are equal; " + week,
        FOSTER,
        Series.of(new Deviation(window, 7, sample), 7));
    add(
        "monotony",
        "mean7_min4 / sd7_min4",
        "absent where a part is, or all recorded days are equal",
        FOSTER,
        Series.of(new Monotony(window, sample), 7));
  }

  private void redi() {
    String formula = "sum of e^(-%1$s i) x_(t-i) / sum of e^(-%1$s i)";
    LoadWindow window = new LoadWindow(LOAD, 1, Missing.COVERED);
    String recorded = "over recorded days i calendar days ago, whatever a gap means elsewhere";
    add(
        "redi_lambda_0_1",
        formula.formatted("0.1"),
        recorded,
        MOUSSA,
        Series.of(new Redi(window, 0.1, 0)));
    add(
        "redi_lambda_0_05",
        formula.formatted("0.05"),
        recorded,
        MOUSSA,
        Series.of(new Redi(window, 0.05, 0)));
  }
}
