package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.Facet;
import org.loadstone.schema.Unit;

/** Hours of the season, and what changed underfoot. */
public final class ExposureFeatures {
  private static final double LEAST_COVERAGE = 0.8;
  private static final int RECENT = 7;
  private static final int BEFORE = 28;

  /** Slice: [season today, 1 while there is one, hours, days, days with known hours]. */
  record Season() implements Fold {
    private static final int CODE = 0;
    private static final int IN_SEASON = 1;
    private static final int HOURS = 2;
    private static final int DAYS = 3;
    private static final int KNOWN = 4;

    @Override
    public int stateSize() {
      return 5;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      boolean inSeason = day.has(Facet.SEASON);
      state[at + IN_SEASON] = inSeason ? 1 : 0;
      if (!inSeason) {
        return;
      }
      double code = day.value(Facet.SEASON);
      if (state[at + DAYS] > 0 && state[at + CODE] != code) {
        state[at + HOURS] = 0;
        state[at + DAYS] = 0;
        state[at + KNOWN] = 0;
      }
      state[at + CODE] = code;
      // Days before the first known one do not count: when the log begins must not matter.
      if (state[at + DAYS] > 0 || day.has(Facet.EXPOSURE_H)) {
        state[at + DAYS]++;
      }
      if (day.has(Facet.EXPOSURE_H)) {
        state[at + HOURS] += day.value(Facet.EXPOSURE_H);
        state[at + KNOWN]++;
      }
    }
  }

  /** Hours trained and played since the season began. */
  public record SeasonHours() implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of("season_hours", "Hours of the season so far", Unit.HOUR)
          .formula("sum of session and match hours over the days of t's season up to t")
          .range("at least 0")
          .absent(
              "no phase of the season covers t, or hours are known on fewer than 80 % of its"
                  + " days since the first of them")
          .source("Bahr 2020, doi:10.1136/bjsports-2019-101969 (exposure hours)")
          .caveat("Days on which hours are not known add nothing");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Season());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int from = at[0];
      boolean covered =
          state[from + Season.KNOWN] >= LEAST_COVERAGE * state[from + Season.DAYS]
              && state[from + Season.KNOWN] > 0;
      if (state[from + Season.IN_SEASON] == 1 && covered) {
        out.put(state[from + Season.HOURS]);
      }
    }
  }

  /** Share of the week's days on something that was hardly used in the four weeks before. */
  public record Change(Facet facet, String word) implements Feature {
    private static final double RARE = 0.1;
    private static final int LEAST_BEFORE = 7;

    private FacetWindow window() {
      return new FacetWindow(facet, RECENT + BEFORE);
    }

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(word + "_change_7d", "Week on a new " + word, Unit.FRACTION)
          .formula(
              "of the days t-6..t whose "
                  + word
                  + " is recorded, the share on one that had under 10 % of the recorded days"
                  + " t-34..t-7; a day counts for the "
                  + word
                  + " of most of its minutes")
          .range("0 to 1")
          .absent("none recorded in the 7 days, or on fewer than 7 of the 28 before")
          .caveat("Says that something changed, not that the change is harmful");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      FacetWindow window = window();
      int recorded = 0;
      int changed = 0;
      int before = count(window, state, at[0], Double.NaN);
      for (int ago = 0; ago < RECENT; ago++) {
        double code = window.ago(state, at[0], ago);
        if (!Double.isNaN(code)) {
          recorded++;
          changed += count(window, state, at[0], code) < RARE * before ? 1 : 0;
        }
      }
      if (recorded > 0 && before >= LEAST_BEFORE) {
        out.put(changed / (double) recorded);
      }
    }

    /** Counts the days before the week with a code, with any for NaN. */
    private static int count(FacetWindow window, double[] state, int at, double code) {
      int days = 0;
      for (int ago = RECENT; ago < RECENT + BEFORE; ago++) {
        double then = window.ago(state, at, ago);
        days += Double.isNaN(code) ? (Double.isNaN(then) ? 0 : 1) : then == code ? 1 : 0;
      }
      return days;
    }
  }

  private ExposureFeatures() {}
}
