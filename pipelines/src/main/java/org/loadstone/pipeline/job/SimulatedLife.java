package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.loadstone.simulation.ObservedOutcomes;
import org.loadstone.simulation.PriorInjury;
import org.loadstone.simulation.SimAthlete;
import org.loadstone.simulation.engine.Side;
import org.loadstone.simulation.engine.Site;

/**
 * One athlete's recorded days as arrays for the simulator.
 *
 * <p>Days whose load does not say what would have been done are days to fill: layoff, illness,
 * nothing recorded, the first days after a return, and days of pain over the usual limit.
 */
final class SimulatedLife {
  private static final int HELD_BACK_DAYS = 4;
  private static final double HELD_BACK_PAIN = 4;
  private static final double LEAST_PLANNED = 0.9;

  private final String id;
  private final List<Row> days;
  private final List<Row> episodes;
  private final int first;
  private final double[] load;
  private final double[] plan;
  private final boolean[] fill;
  private final boolean[] match;
  private int planned;
  private int answers;
  private int lost;
  private int exposureDays;
  private double hours;
  private double loadWithHours;

  /**
   * A life.
   *
   * @param days athlete-days by date: id, day, status, availability, load, plan, hours, answered
   * @param episodes recorded injuries by onset: id, onset, return, site, side, tissue, recurrence
   * @param matches days of match
   * @param pain worst pain by day
   */
  SimulatedLife(
      String id,
      List<Row> days,
      List<Row> episodes,
      Set<Integer> matches,
      Map<Integer, Double> pain) {
    this.id = id;
    this.days = days;
    this.episodes = episodes;
    this.first = days.getFirst().getInt(1);
    int length = days.getLast().getInt(1) - first + 1;
    this.load = new double[length];
    this.plan = new double[length];
    this.fill = new boolean[length];
    this.match = new boolean[length];
    days.forEach(this::addDay);
    matches.forEach(day -> mark(match, day));
    pain.forEach(this::addPain);
    episodes.forEach(this::addReturn);
  }

  private void addDay(Row row) {
    int at = row.getInt(1) - first;
    boolean injured = row.getString(3).equals("out_injury");
    double done = row.isNullAt(4) ? 0 : row.getDouble(4);
    boolean away = injured || row.getString(3).equals("out_illness");
    boolean onset = episodes.stream().anyMatch(e -> e.getInt(1) == row.getInt(1));
    load[at] = away && !onset ? 0 : done;
    fill[at] = away && !onset || row.isNullAt(4);
    plan[at] = row.isNullAt(5) ? done : row.getDouble(5);
    planned += row.isNullAt(5) ? 0 : 1;
    answers += row.getBoolean(7) ? 1 : 0;
    lost += injured && !onset ? 1 : 0;
    exposureDays += done > 0 ? 1 : 0;
    hours += row.isNullAt(6) ? 0 : row.getDouble(6);
    loadWithHours += row.isNullAt(6) ? 0 : done;
  }

  private void addPain(int day, double worst) {
    if (worst > HELD_BACK_PAIN) {
      mark(fill, day);
    }
  }

  private void addReturn(Row episode) {
    for (int i = 0; i < HELD_BACK_DAYS && !episode.isNullAt(2); i++) {
      mark(fill, episode.getInt(2) + i);
    }
  }

  private void mark(boolean[] days, int day) {
    if (day >= first && day < first + days.length) {
      days[day - first] = true;
    }
  }

  /**
   * Returns the athlete, or empty without any load.
   *
   * @param observed whether the store records injuries at all, so that none means none
   */
  Optional<SimAthlete> athlete(Observed observed) {
    if (Arrays.stream(load).noneMatch(amount -> amount > 0)) {
      return Optional.empty();
    }
    SimAthlete athlete =
        SimAthlete.of(id, first, load)
            .withDaysToFill(fill)
            .withMatchDays(match)
            .withPriorInjuries(before())
            .withReportingShare((double) answers / days.size());
    if (planned >= LEAST_PLANNED * days.size()) {
      athlete = athlete.withPlan(plan);
    }
    if (hours > 0 && loadWithHours > 0) {
      athlete = athlete.withExposureMinutesPerAu(60 * hours / loadWithHours);
    }
    return Optional.of(observed == Observed.YES ? athlete.withObserved(outcomes()) : athlete);
  }

  /** Whether a store records injuries. */
  enum Observed {
    YES,
    NO
  }

  private ObservedOutcomes outcomes() {
    List<Row> during =
        episodes.stream()
            .filter(e -> e.getInt(1) >= first && e.getInt(1) < first + load.length)
            .toList();
    int recurrences = (int) during.stream().filter(e -> e.getBoolean(6)).count();
    return new ObservedOutcomes(during.size(), recurrences, lost, hours, exposureDays);
  }

  private List<PriorInjury> before() {
    List<PriorInjury> prior = new ArrayList<>();
    for (Row episode : episodes) {
      boolean earlier = episode.getInt(1) < first && !episode.isNullAt(2);
      if (earlier && !episode.isNullAt(4) && !episode.isNullAt(5)) {
        Site.find(episode.getString(3), episode.getString(5))
            .ifPresent(
                site ->
                    prior.add(
                        new PriorInjury(
                            site,
                            episode.getString(4).equals("right") ? Side.RIGHT : Side.LEFT,
                            first - episode.getInt(1),
                            Math.max(1, episode.getInt(2) - episode.getInt(1)))));
      }
    }
    return prior;
  }
}
