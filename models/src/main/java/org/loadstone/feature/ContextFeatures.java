package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.Facet;
import org.loadstone.day.Phases;
import org.loadstone.schema.Unit;

/** Who the athlete is, where the season stands, and how hot it was. */
public final class ContextFeatures {
  private static final int WEEK = 7;

  /** A facet of the day as it is. */
  public record Today(Facet facet, FeatureAbout about) implements Feature {
    @Override
    public List<Fold> folds() {
      return List.of(new FacetWindow(facet, 1));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double value = new FacetWindow(facet, 1).ago(state, at[0], 0);
      if (!Double.isNaN(value)) {
        out.put(value);
      }
    }
  }

  /** Returns age, sex and the days to the next match. */
  static List<Feature> today() {
    return List.of(
        new Today(
            Facet.AGE_YEARS,
            FeatureAbout.of("age", "Age", Unit.YEAR)
                .formula("calendar year of t less the year of birth")
                .range("at least 0")
                .absent("the year of birth is not recorded")),
        new Today(
            Facet.FEMALE,
            FeatureAbout.of("female", "Competes as a woman", Unit.NONE)
                .formula("1 for female, 0 for male, as recorded for competition")
                .range("0 or 1")
                .absent("the sex is not recorded")),
        new Today(
            Facet.DAYS_TO_MATCH,
            FeatureAbout.of("days_to_match", "Days to the next match", Unit.DAY)
                .formula("day of the next planned match less t, by the plan as it stood on t")
                .range("at least 1")
                .absent("no match after t is planned")
                .caveat("As good as the plan that was entered")));
  }

  /** Whether the squad is in a phase of its season. */
  public record InPhase(int phase) implements Feature {
    @Override
    public FeatureAbout about() {
      String name = Phases.NAMES.get(phase);
      return FeatureAbout.of("phase_" + name, "Season phase: " + name, Unit.NONE)
          .formula("1 when the squad's season is in this phase on t, 0 in another")
          .range("0 or 1")
          .absent("no phase of the squad's season covers t");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new FacetWindow(Facet.PHASE, 1));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double now = new FacetWindow(Facet.PHASE, 1).ago(state, at[0], 0);
      if (!Double.isNaN(now)) {
        out.put(now == phase ? 1 : 0);
      }
    }
  }

  /** Air temperature of the sessions of a week. */
  public record Temperature(Reading reading) implements Feature {
    private static final FacetWindow WINDOW = new FacetWindow(Facet.TEMPERATURE_C, WEEK);

    /** Which number of the week. */
    public enum Reading {
      MEAN("temperature_mean_7d", "Temperature of the week's sessions"),
      MOST("temperature_max_7d", "Temperature of the week's hottest day");

      private final String name;
      private final String label;

      Reading(String name, String label) {
        this.name = name;
        this.label = label;
      }
    }

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(reading.name, reading.label, Unit.CELSIUS)
          .formula(
              (reading == Reading.MEAN ? "mean" : "largest")
                  + " of the days' temperatures, days t-6..t; a day's is the mean over the minutes"
                  + " of its sessions")
          .range("air temperatures")
          .absent("no session of the 7 days has a temperature")
          .caveat("Air temperature alone: humidity, sun and wind also make heat");
    }

    @Override
    public List<Fold> folds() {
      return List.of(WINDOW);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double sum = 0;
      double most = Double.NEGATIVE_INFINITY;
      int days = 0;
      for (int ago = WEEK - 1; ago >= 0; ago--) {
        double value = WINDOW.ago(state, at[0], ago);
        if (!Double.isNaN(value)) {
          sum += value;
          most = Math.max(most, value);
          days++;
        }
      }
      if (days > 0) {
        out.put(reading == Reading.MEAN ? sum / days : most);
      }
    }
  }

  private ContextFeatures() {}
}
