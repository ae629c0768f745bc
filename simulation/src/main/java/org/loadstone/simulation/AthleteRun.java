package org.loadstone.simulation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.loadstone.random.Draws;
import org.loadstone.simulation.engine.AthleteTraits;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.engine.Site;
import org.loadstone.simulation.engine.Twin;
import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.NamedPolicy;
import org.loadstone.simulation.policy.Prescription;

/**
 * Runs one athlete under every policy: a pure function of (athlete, policies, parameters, seed,
 * replicates), so that athletes and replicates can be spread over threads or machines at will.
 *
 * <p>All policies share the random streams of (seed, athlete, replicate, day), so that differences
 * between them are paired. Traits that records do not tell are drawn anew in each replicate.
 */
public final class AthleteRun implements Serializable {
  private final EngineParameters parameters;
  private final Twin twin;
  private final ArrayList<NamedPolicy> policies;
  private final long seed;

  private AthleteRun(EngineParameters parameters, List<NamedPolicy> policies, long seed) {
    this.parameters = parameters;
    this.twin = Twin.of(parameters);
    this.policies = new ArrayList<>(policies);
    this.seed = seed;
  }

  /**
   * Returns a run under these policies, the first of which is the reference.
   *
   * @throws IllegalArgumentException if there is no policy
   */
  public static AthleteRun of(EngineParameters parameters, List<NamedPolicy> policies, long seed) {
    if (policies.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot run a simulation: no policy; give the reference policy first");
    }
    return new AthleteRun(parameters, policies, seed);
  }

  /**
   * Returns one row per policy, in their order, summed over replicates.
   *
   * @param from first replicate, at least 0
   * @param to one past the last replicate, over {@code from}
   */
  public List<OutcomeRow> run(SimAthlete athlete, int from, int to) {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "Cannot run replicates " + from + " to " + to + "; give 0 <= from < to");
    }
    AthleteCourse course = new AthleteCourse(twin, athlete);
    List<OutcomeSums> sums = new ArrayList<>();
    policies.forEach(policy -> sums.add(new OutcomeSums(twin, course, policy.name())));
    for (int replicate = from; replicate < to; replicate++) {
      Draws draws = streams(athlete, replicate);
      AthleteTraits traits = traits(course, draws);
      OutcomeSums reference = sums.getFirst();
      for (int i = 0; i < policies.size(); i++) {
        OutcomeSums own = sums.get(i);
        course.run(policies.get(i).policy(), traits, draws, own);
        own.endReplicate(reference);
      }
    }
    return sums.stream().map(OutcomeSums::row).toList();
  }

  /**
   * Returns every day of one replicate under one policy, with reasons; the same days as in {@link
   * #run}.
   *
   * @throws IllegalArgumentException if no policy has that name
   */
  public List<TraceDay> trace(SimAthlete athlete, String policy, int replicate) {
    NamedPolicy named =
        policies.stream()
            .filter(each -> each.name().equals(policy))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot trace policy "
                            + policy
                            + "; choose one of "
                            + String.join(
                                ", ", policies.stream().map(NamedPolicy::name).toList())));
    AthleteCourse course = new AthleteCourse(twin, athlete);
    Draws draws = streams(athlete, replicate);
    List<TraceDay> days = new ArrayList<>();
    course.run(
        named.policy(),
        traits(course, draws),
        draws,
        (state, morning, asked, done) ->
            days.add(traceDay(state, morning.epochDay(), asked, done)));
    return days;
  }

  private static TraceDay traceDay(TwinState state, int epochDay, Prescription asked, double done) {
    int spot = state.injuredSpot();
    String injury =
        spot < 0
            ? ""
            : Site.ofSpot(spot).bodySite()
                + " "
                + Site.sideOfSpot(spot).code()
                + " "
                + Site.ofSpot(spot).tissue().code();
    return new TraceDay(
        epochDay, asked, done, state.isAvailable(), state.pain(), state.soreness(), injury);
  }

  private Draws streams(SimAthlete athlete, int replicate) {
    return Draws.of(seed).athlete(athlete.id()).replicate(replicate);
  }

  private AthleteTraits traits(AthleteCourse course, Draws draws) {
    LoadHistory history = course.history();
    AthleteTraits drawn =
        AthleteTraits.draw(
            history.habitualSessionAu(),
            history.ownMeanAu() / history.habitualSessionAu(),
            draws,
            parameters);
    return course.athlete().findAsymmetryPercent().isPresent()
        ? drawn.withAsymmetry(course.athlete().findAsymmetryPercent().getAsDouble())
        : drawn;
  }
}
