package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.Facet;
import org.loadstone.schema.Unit;

/** Return-to-play criteria met, and how much of what was prescribed is done. */
public final class RehabFeatures {
  /** Share of the return-to-play criteria met. */
  public record CriteriaPassed() implements Feature {
    private static final FacetWindow PASSED = new FacetWindow(Facet.CRITERIA_PASSED, 1);
    private static final FacetWindow TESTED = new FacetWindow(Facet.CRITERIA_TESTED, 1);

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of("criteria_passed", "Return-to-play criteria met", Unit.FRACTION)
          .formula("criteria whose latest result passed / criteria tested, injury tested last")
          .range("0 to 1")
          .absent("no criterion was tested in the last 60 days")
          .source("Ardern 2016, doi:10.1136/bjsports-2016-096278")
          .caveat("A criterion that was never tested does not count as open");
    }

    @Override
    public List<Fold> folds() {
      return List.of(PASSED, TESTED);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double tested = TESTED.ago(state, at[1], 0);
      if (tested > 0) {
        out.put(PASSED.ago(state, at[0], 0) / tested);
      }
    }
  }

  /** Minutes done of those prescribed. */
  public record Adherence() implements Feature {
    private static final int DAYS = 28;
    private static final FacetWindow PRESCRIBED = new FacetWindow(Facet.PRESCRIBED_MIN, DAYS);
    private static final FacetWindow DONE = new FacetWindow(Facet.DONE_MIN, DAYS);

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of("adherence_28d", "Share of interventions done", Unit.FRACTION)
          .formula("minutes done / minutes prescribed, days t-27..t, at most those of each kind")
          .range("0 to 1")
          .absent("nothing prescribed in 28 days has a report of what was done")
          .caveat("As reported; what was not reported is left out, not counted as undone");
    }

    @Override
    public List<Fold> folds() {
      return List.of(PRESCRIBED, DONE);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double prescribed = 0;
      double done = 0;
      for (int ago = DAYS - 1; ago >= 0; ago--) {
        double minutes = PRESCRIBED.ago(state, at[0], ago);
        if (!Double.isNaN(minutes)) {
          prescribed += minutes;
          done += DONE.ago(state, at[1], ago);
        }
      }
      if (prescribed > 0) {
        out.put(done / prescribed);
      }
    }
  }

  private RehabFeatures() {}
}
