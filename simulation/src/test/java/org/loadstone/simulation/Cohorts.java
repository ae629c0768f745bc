package org.loadstone.simulation;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;
import org.loadstone.simulation.engine.Side;
import org.loadstone.simulation.engine.Site;

/** Small cohorts for tests: football weeks of varying size, a match on Saturdays. */
final class Cohorts {
  static final int START = 19_905;
  private static final double[] WEEK = {0.5, 1.1, 1.2, 0.9, 0.5, 1.7, 0};

  private Cohorts() {}

  static CohortInput of(int athletes, int days) {
    List<SimAthlete> all = new ArrayList<>();
    for (int i = 0; i < athletes; i++) {
      all.add(athlete("a%02d".formatted(i), days));
    }
    return new CohortInput(all);
  }

  static SimAthlete athlete(String id, int days) {
    Draws draws = Draws.of(3).athlete(id);
    double session = 320 + 160 * draws.uniform(Purpose.TRAIT, 0);
    double[] load = new double[days];
    double[] plan = new double[days];
    boolean[] match = new boolean[days];
    for (int day = 0; day < days; day++) {
      double z = draws.normal(Purpose.SESSION, day);
      plan[day] = Math.round(session * WEEK[day % 7]);
      load[day] = Math.round(plan[day] * Math.max(0.4, 1 + 0.15 * z));
      match[day] = day % 7 == 5;
    }
    return SimAthlete.of(id, START, load)
        .withPlan(plan)
        .withMatchDays(match)
        .withExposureMinutesPerAu(0.21)
        .withPriorInjuries(List.of(new PriorInjury(Site.THIGH, Side.LEFT, 40, 14)));
  }
}
