package org.loadstone.simulation;

import org.loadstone.random.Draws;
import org.loadstone.simulation.engine.AthleteTraits;
import org.loadstone.simulation.engine.Exposure;
import org.loadstone.simulation.engine.Twin;
import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.LoadPolicy;
import org.loadstone.simulation.policy.Prescription;

/** The days of one athlete, run again and again over the same memory. */
final class AthleteCourse {
  private final Twin twin;
  private final SimAthlete athlete;
  private final LoadHistory history;
  private final TwinState state = new TwinState();
  private final SimulatedMorning morning;

  AthleteCourse(Twin twin, SimAthlete athlete) {
    this.twin = twin;
    this.athlete = athlete;
    this.history = new LoadHistory(athlete);
    this.morning = new SimulatedMorning(athlete, history, state);
  }

  SimAthlete athlete() {
    return athlete;
  }

  LoadHistory history() {
    return history;
  }

  void run(LoadPolicy policy, AthleteTraits traits, Draws draws, DaySink sink) {
    twin.start(state, traits, draws);
    for (PriorInjury prior : athlete.priorInjuries()) {
      twin.rememberInjury(
          state, prior.site(), prior.side(), prior.daysBefore(), prior.layoffDays());
    }
    morning.restart();
    double hoursPerAu = athlete.exposureMinutesPerAu() / 60;
    for (int day = 0; day < athlete.days(); day++) {
      int epochDay = athlete.startEpochDay() + day;
      twin.dawn(state, epochDay, draws);
      morning.begin(draws);
      Prescription asked = policy.prescribe(morning);
      Exposure kind = athlete.matchDays()[day] ? Exposure.MATCH : Exposure.TRAINING;
      double hours = asked.loadAu() * hoursPerAu;
      double done = twin.train(state, epochDay, draws, asked.loadAu(), hours, kind);
      sink.day(state, morning, asked, done);
      morning.finish(done);
    }
  }
}
