package org.loadstone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.feature.LoadCatalogue;
import org.loadstone.feature.Missing;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.PolicyFile;
import org.loadstone.simulation.policy.Sign;

class AthleteRunTest {
  private final SimAthlete athlete = Cohorts.athlete("a01", 364);
  private final AthleteRun run =
      AthleteRun.of(EngineParameters.standard(), PolicyFile.standard(), 21);

  @Test
  void aTraceTellsTheSameDaysAsTheSums() {
    for (int i = 0; i < PolicyFile.standard().size(); i++) {
      String policy = PolicyFile.standard().get(i).name();
      OutcomeRow row = run.run(athlete, 5, 6).get(i);
      List<TraceDay> trace = run.trace(athlete, policy, 5);
      assertThat(trace).hasSize(364);
      assertThat(trace.getFirst().epochDay()).isEqualTo(Cohorts.START);
      assertThat(trace.stream().filter(day -> !day.injury().isEmpty()).count())
          .isEqualTo(row.injuries().sum());
      assertThat(trace.stream().filter(TraceDay::available).count()).isEqualTo(row.availableDays());
      double dose = 0;
      for (TraceDay day : trace) {
        dose += day.doneAu();
      }
      assertThat(Math.round(1000 * dose)).isEqualTo(row.doseMilliAu());
    }
  }

  @Test
  void aTraceOfAnUnknownPolicyNamesTheKnownOnes() {
    assertThatThrownBy(() -> run.trace(athlete, "block", 0))
        .hasMessage(
            "Cannot trace policy block; choose one of historical, block 3:1, ramp-capped linear,"
                + " symptom-gated");
  }

  @Test
  void aMorningShowsTheFeaturesOfTheRiskModelsBitForBit() {
    FeatureSet set = FeatureSet.of(LoadCatalogue.load(LoadMeasure.SRPE, Missing.COVERED));
    FeatureRow row = set.row();
    double[] state = new double[set.stateSize()];
    DayBuffer buffer = new DayBuffer();
    LoadHistory history = new LoadHistory(athlete);
    SimulatedMorning morning = new SimulatedMorning(athlete, history, new TwinState());
    morning.restart();
    int known = 0;
    for (int day = 0; day < 364; day++) {
      set.read(state, 0, row);
      known += agrees(row, "srpe_sum_7d", morning, Sign.WEEK_LOAD_AU);
      known += agrees(row, "srpe_mean_28d", morning, Sign.CHRONIC_LOAD_AU);
      known += agrees(row, "srpe_acwr_coupled_7_28", morning, Sign.ACWR);
      double load = day % 50 < 9 ? 0 : athlete.loadAu()[day] / 3;
      morning.finish(load);
      buffer.begin(Cohorts.START + day);
      if (load > 0) {
        buffer.trained(load);
      } else {
        buffer.restIfSilent();
      }
      set.step(state, 0, buffer);
    }
    assertThat(known).isGreaterThan(1_000);
  }

  private static int agrees(FeatureRow row, String feature, SimulatedMorning morning, Sign sign) {
    assertThat(morning.knows(sign)).as(feature).isEqualTo(row.find(feature).isPresent());
    if (!morning.knows(sign)) {
      return 0;
    }
    assertThat(morning.value(sign)).as(feature).isEqualTo(row.find(feature).getAsDouble());
    return 1;
  }

  @Test
  void aRunAndItsAthletesTravel() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(run);
      out.writeObject(athlete);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      AthleteRun there = (AthleteRun) in.readObject();
      SimAthlete same = (SimAthlete) in.readObject();
      assertThat(there.run(same, 0, 3).getFirst().injuries())
          .isEqualTo(run.run(athlete, 0, 3).getFirst().injuries());
    }
  }

  @Test
  void daysToFillTakeThePlanOrTheOwnWeekday() {
    boolean[] fill = new boolean[364];
    double[] load = athlete.loadAu().clone();
    for (int day = 100; day < 121; day++) {
      fill[day] = true;
      load[day] = 0;
    }
    SimAthlete planned =
        SimAthlete.of("p", Cohorts.START, load)
            .withPlan(athlete.plannedLoadAu())
            .withDaysToFill(fill);
    SimAthlete unplanned = SimAthlete.of("u", Cohorts.START, load).withDaysToFill(fill);
    LoadHistory byPlan = new LoadHistory(planned);
    LoadHistory byWeekday = new LoadHistory(unplanned);
    assertThat(byPlan.intendedAu(103)).isEqualTo(athlete.plannedLoadAu()[103]);
    assertThat(byPlan.intendedAu(99)).isEqualTo(load[99]);
    double sum = 0;
    int weeks = 0;
    for (int day = 103 % 7; day < 364; day += 7) {
      sum += fill[day] ? 0 : load[day];
      weeks += fill[day] ? 0 : 1;
    }
    assertThat(byWeekday.intendedAu(103)).isEqualTo(sum / weeks);
  }

  @Test
  void weekdayFactorsKeepTheOwnMeanLoad() {
    LoadHistory history = new LoadHistory(athlete);
    double sum = 0;
    for (int day = 0; day < 364; day++) {
      sum += history.weekdayFactor(day);
    }
    assertThat(sum / 364).isCloseTo(1, within(1e-9));
  }

  @Test
  void athletesThatCannotBeSimulatedAreRefused() {
    assertThatThrownBy(() -> SimAthlete.of("x", 0, new double[] {0, 0}))
        .hasMessage("Cannot simulate athlete x: no day with load in 2 days; leave the athlete out");
    assertThatThrownBy(() -> SimAthlete.of("x", 0, new double[] {5, Double.NaN}))
        .hasMessage(
            "Cannot simulate athlete x: load of day 1 is NaN; give 0 AU or more, and mark days"
                + " without a record as days to fill");
    assertThatThrownBy(() -> new CohortInput(List.of(athlete, athlete)))
        .hasMessage("Cannot simulate a cohort: athlete a01 twice; give each once");
    assertThatThrownBy(() -> run.run(athlete, 3, 3))
        .hasMessage("Cannot run replicates 3 to 3; give 0 <= from < to");
  }
}
