package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.schema.Unit;

/** Features of whole weeks against the weeks before them: ramps and deloads. */
public final class WeekFeatures {
  private static final int MOST_RAMPS = 8;
  private static final double RAMP = 1.1;
  private static final double DELOAD = 0.6;
  private static final int LEAST_WINDOW = 28;

  /**
   * What each day's week was against the weeks before, judged once, at the day's step.
   *
   * <p>Slice: [place of the count of seven days ago, days since a deload week, 1 once there was
   * one, days since a week that could not be judged, seven counts of rises, window]. A count c of
   * rises whose beginning is unknown is kept as -(c + 1).
   *
   * @param window of at least 28 days
   */
  record Weeks(LoadWindow window) implements Fold {
    private static final int NEXT = 0;
    private static final int SINCE_DELOAD = 1;
    private static final int DELOADED = 2;
    private static final int JUDGED = 3;
    private static final int RISES = 4;
    private static final int WINDOW = RISES + 7;

    Weeks {
      if (window.days() < LEAST_WINDOW) {
        throw new IllegalArgumentException(
            "Cannot judge weeks in a window of %d days; give it %d or more"
                .formatted(window.days(), LEAST_WINDOW));
      }
    }

    @Override
    public int stateSize() {
      return WINDOW + window.stateSize();
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      if (window.skips(day)) {
        return;
      }
      int days = at + WINDOW;
      window.step(state, days, day);
      boolean known = window.isCovered(state, days, 0, 7);
      double week = known ? window.mean(state, days, 0, 7) : 0;
      countRises(state, at, known && window.isCovered(state, days, 7, 14), week);
      judge(state, at, known && window.isCovered(state, days, 7, LEAST_WINDOW), week);
    }

    private void countRises(double[] state, int at, boolean comparable, double week) {
      int next = (int) state[at + NEXT];
      state[at + RISES + next] =
          comparable
              ? rises(week, window.mean(state, at + WINDOW, 7, 14), state[at + RISES + next])
              : -1;
      state[at + NEXT] = next == 6 ? 0 : next + 1;
    }

    private void judge(double[] state, int at, boolean judged, double week) {
      state[at + JUDGED] = judged ? state[at + JUDGED] + 1 : 0;
      boolean deload = judged && isDeload(week, window.mean(state, at + WINDOW, 7, LEAST_WINDOW));
      state[at + SINCE_DELOAD] = deload ? 0 : state[at + SINCE_DELOAD] + 1;
      state[at + DELOADED] = deload ? 1 : state[at + DELOADED];
    }

    private static double rises(double week, double before, double weekAgo) {
      if (week <= RAMP * before) {
        return 0;
      }
      double known = weekAgo < 0 ? -weekAgo : weekAgo + 1;
      return known >= MOST_RAMPS ? MOST_RAMPS : weekAgo < 0 ? weekAgo - 1 : known;
    }

    private static boolean isDeload(double week, double before) {
      return before > 0 && week <= DELOAD * before;
    }
  }

  /** Consecutive weeks, ending with the day, that each rose by more than a tenth. */
  public record RampWeeks(LoadWindow window) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              window.load().label() + "_ramp_weeks", "Weeks of rising load in a row", Unit.COUNT)
          .formula(
              "number of weeks k = 0, 1, ... before the first with mean of days t-7k-6..t-7k at"
                  + " most 1.1 times the mean of days t-7k-13..t-7k-7, at most 8; an unknown day"
                  + " stays out of its week's mean; any load after a week without is a rise")
          .range("0 to 8")
          .absent("a week has under 80 % of its days reported before the first that did not rise")
          .source(
              "definition; the tenth is a convention of training plans; in a randomised trial plans"
                  + " held to it had no fewer injuries (Buist 2008,"
                  + " doi:10.1177/0363546507307505)")
          .caveat("A ramp after a lay-off counts as any other");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Weeks(window));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int next = (int) state[at[0] + Weeks.NEXT];
      double rises = state[at[0] + Weeks.RISES + (next == 0 ? 6 : next - 1)];
      if (rises >= 0 && window.seen(state, at[0] + Weeks.WINDOW) > 0) {
        out.put(rises);
      }
    }
  }

  /** Days since a week that ended with much less load than the three weeks before it. */
  public record DaysSinceDeload(LoadWindow window) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              window.load().label() + "_days_since_deload",
              "Days since the last deload week",
              Unit.DAY)
          .formula(
              "t less the last day s that ended a deload week: mean of days s-6..s at most 0.6"
                  + " times the mean of days s-27..s-7, which is above 0; an unknown day stays out"
                  + " of the means")
          .range("at least 0")
          .absent(
              "no deload week yet, or since then a week with under 80 % of its days, or of the"
                  + " three weeks before it, reported")
          .source(
              "definition; a deload is a period of reduced training stress (Bell 2023,"
                  + " doi:10.1186/s40798-023-00633-0), the share is this platform's")
          .caveat("A lay-off counts as a deload week: load fell, whatever the reason");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Weeks(window));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double since = state[at[0] + Weeks.SINCE_DELOAD];
      if (state[at[0] + Weeks.DELOADED] == 1 && state[at[0] + Weeks.JUDGED] >= since) {
        out.put(since);
      }
    }
  }

  private WeekFeatures() {}
}
