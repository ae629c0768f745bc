package org.loadstone.simulation;

import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;
import org.loadstone.simulation.LoadWindows.Reading;
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
  private boolean answered;

  SimulatedMorning(SimAthlete athlete, LoadHistory history, TwinState state) {
    this.athlete = athlete;
    this.history = history;
    this.state = state;
  }

  /** Begins today; whether the athlete answers is drawn, the same for every policy. */
  void begin(Draws draws) {
    answered = draws.uniform(Purpose.REPORTING, epochDay()) < athlete.reportingShare();
  }

  void restart() {
    day = 0;
    loads.clear();
  }

  /** Ends today with the load that was done. */
  void finish(double loadAu) {
    loads.step(epochDay(), loadAu);
    day++;
  }

  /** Returns the load of the last six days, AU; 0 until there are five. */
  double sixDayLoadAu() {
    return loads.knows(Reading.SIX_DAYS) ? loads.value(Reading.SIX_DAYS) : 0;
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
      case SIX_DAY_LOAD_AU -> loads.knows(Reading.SIX_DAYS);
      case WEEK_LOAD_AU -> loads.knows(Reading.WEEK);
      case PREVIOUS_WEEK_LOAD_AU -> loads.knows(Reading.FORTNIGHT) && loads.knows(Reading.WEEK);
      case CHRONIC_LOAD_AU -> loads.knows(Reading.CHRONIC);
      case ACWR -> loads.knows(Reading.ACWR);
      case DAYS_SINCE_RETURN -> state.hasReturned();
      case PLANNED_LOAD_AU -> athlete.plannedLoadAu().length > 0;
      case PAIN, SORENESS, SLEEP_H, READINESS -> answered;
      case HISTORICAL_LOAD_AU, OWN_MEAN_LOAD_AU, WEEKDAY_FACTOR -> true;
    };
  }

  @Override
  public double value(Sign sign) {
    if (!knows(sign)) {
      throw new IllegalStateException(
          "Cannot read " + sign.text() + ": not known this morning; ask knows() first");
    }
    return switch (sign) {
      case SIX_DAY_LOAD_AU -> loads.value(Reading.SIX_DAYS);
      case WEEK_LOAD_AU -> loads.value(Reading.WEEK);
      case PREVIOUS_WEEK_LOAD_AU ->
          Math.max(0, loads.value(Reading.FORTNIGHT) - loads.value(Reading.WEEK));
      case CHRONIC_LOAD_AU -> loads.value(Reading.CHRONIC);
      case ACWR -> loads.value(Reading.ACWR);
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
