package org.loadstone.simulation;

import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.Morning;
import org.loadstone.simulation.policy.Sign;

/** The morning of a simulated day: what staff would see, and nothing that they could not. */
final class SimulatedMorning implements Morning {
  private final SimAthlete athlete;
  private final LoadHistory history;
  private final TwinState state;
  private final LoadWindows loads = new LoadWindows();
  private int day;

  SimulatedMorning(SimAthlete athlete, LoadHistory history, TwinState state) {
    this.athlete = athlete;
    this.history = history;
    this.state = state;
  }

  void restart() {
    day = 0;
    loads.clear();
  }

  /** Ends today with the load that was done. */
  void finish(double loadAu) {
    loads.step(loadAu);
    day++;
  }

  /** Returns the load of the last six days, AU, as far as there are that many. */
  double sixDayLoadAu() {
    return loads.sum(1, Math.min(6, loads.days()));
  }

  @Override
  public int epochDay() {
    return athlete.startEpochDay() + day;
  }

  @Override
  public int planDay() {
    return day;
  }

  @Override
  public boolean knows(Sign sign) {
    return switch (sign) {
      case SIX_DAY_LOAD_AU -> loads.days() >= 6;
      case WEEK_LOAD_AU -> loads.days() >= 7;
      case PREVIOUS_WEEK_LOAD_AU -> loads.days() >= 14;
      case CHRONIC_LOAD_AU -> loads.days() >= 28;
      case ACWR -> loads.days() >= 28 && loads.sum(1, 28) > 0;
      case DAYS_SINCE_RETURN -> state.hasReturned();
      case PLANNED_LOAD_AU -> athlete.plannedLoadAu().length > 0;
      case PAIN,
          SORENESS,
          SLEEP_H,
          READINESS,
          HISTORICAL_LOAD_AU,
          OWN_MEAN_LOAD_AU,
          WEEKDAY_FACTOR ->
          true;
    };
  }

  @Override
  public double value(Sign sign) {
    if (!knows(sign)) {
      throw new IllegalStateException(
          "Cannot read " + sign.text() + ": not known this morning; ask knows() first");
    }
    return switch (sign) {
      case SIX_DAY_LOAD_AU -> loads.sum(1, 6);
      case WEEK_LOAD_AU -> loads.sum(1, 7);
      case PREVIOUS_WEEK_LOAD_AU -> loads.sum(8, 14);
      case CHRONIC_LOAD_AU -> loads.sum(1, 28) / 28;
      case ACWR -> loads.sum(1, 7) / 7 / (loads.sum(1, 28) / 28);
      case PAIN -> state.pain();
      case SORENESS -> state.soreness();
      case SLEEP_H -> state.sleepH();
      case READINESS -> state.readiness();
      case DAYS_SINCE_RETURN -> state.daysSinceReturn();
      case PLANNED_LOAD_AU -> athlete.plannedLoadAu()[day];
      case HISTORICAL_LOAD_AU -> history.intendedAu(day);
      case OWN_MEAN_LOAD_AU -> history.ownMeanAu();
      case WEEKDAY_FACTOR -> history.weekdayFactor(day);
    };
  }
}
