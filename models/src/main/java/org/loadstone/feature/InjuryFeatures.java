package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.Sites;
import org.loadstone.schema.Unit;

/** Features of the injury history, as known that night. */
public final class InjuryFeatures {
  /**
   * Slice: [injuries, last onset, last return, last time loss, whether that was recorded, today,
   * count by site and side...].
   */
  record History() implements Fold {
    private static final int COUNT = 0;
    private static final int ONSET = 1;
    private static final int RETURN = 2;
    private static final int TIME_LOSS = 3;
    private static final int LOSS_RECORDED = 4;
    private static final int TODAY = 5;
    private static final int BY_SITE = 6;

    @Override
    public int stateSize() {
      return BY_SITE + Sites.COUNT;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      state[at + TODAY] = day.day();
      for (int i = 0; i < day.onsets(); i++) {
        state[at + COUNT]++;
        state[at + ONSET] = day.day();
        state[at + BY_SITE + day.onsetSite(i)]++;
      }
      for (int i = 0; i < day.returns(); i++) {
        state[at + RETURN] = day.day();
        state[at + TIME_LOSS] = day.timeLossDays(i).orElse(0);
        state[at + LOSS_RECORDED] = day.timeLossDays(i).isPresent() ? 1 : 0;
      }
    }
  }

  /** Which number is read from the history. */
  public enum Reading {
    PRIOR_INJURIES(
        "prior_injuries", "Earlier injuries", Unit.COUNT, "injuries begun by t", "never"),
    SAME_SITE_PRIOR(
        "same_site_prior",
        "Most injuries of one site",
        Unit.COUNT,
        "largest number of injuries of any one site and side begun by t",
        "never"),
    DAYS_SINCE_INJURY(
        "days_since_injury",
        "Days since the last injury began",
        Unit.DAY,
        "t less the last onset",
        "no injury yet"),
    DAYS_SINCE_RETURN(
        "days_since_return",
        "Days since the last return to full training",
        Unit.DAY,
        "t less the last return to full availability",
        "no return yet"),
    LAST_TIME_LOSS(
        "last_time_loss_days",
        "Days lost to the last injury",
        Unit.DAY,
        "time-loss days of the last injury that ended",
        "no injury has ended yet, or the time lost to the last one was not recorded");

    private final String name;
    private final String label;
    private final Unit unit;
    private final String formula;
    private final String absent;

    Reading(String name, String label, Unit unit, String formula, String absent) {
      this.name = name;
      this.label = label;
      this.unit = unit;
      this.formula = formula;
      this.absent = absent;
    }
  }

  /** One number of the injury history. */
  public record InjuryHistory(Reading reading) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(reading.name, reading.label, reading.unit)
          .formula(reading.formula)
          .range("at least 0")
          .absent(reading.absent)
          .source("Bahr 2020, doi:10.1136/bjsports-2019-101969")
          .caveat("Counts what the records hold; injuries before the first record are unknown");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new History());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int from = at[0];
      double today = state[from + History.TODAY];
      boolean any = state[from + History.COUNT] > 0;
      boolean back = state[from + History.RETURN] != 0;
      switch (reading) {
        case PRIOR_INJURIES -> out.put(state[from + History.COUNT]);
        case SAME_SITE_PRIOR -> out.put(mostOfOneSite(state, from));
        case DAYS_SINCE_INJURY -> putIf(any, today - state[from + History.ONSET], out);
        case DAYS_SINCE_RETURN -> putIf(back, today - state[from + History.RETURN], out);
        case LAST_TIME_LOSS ->
            putIf(state[from + History.LOSS_RECORDED] == 1, state[from + History.TIME_LOSS], out);
      }
    }

    private static double mostOfOneSite(double[] state, int from) {
      double most = 0;
      for (int site = 0; site < Sites.COUNT; site++) {
        most = Math.max(most, state[from + History.BY_SITE + site]);
      }
      return most;
    }

    private static void putIf(boolean present, double value, Out out) {
      if (present) {
        out.put(value);
      }
    }
  }

  private InjuryFeatures() {}
}
