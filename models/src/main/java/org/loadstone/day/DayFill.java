package org.loadstone.day;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the entries of one day; what needs all of them is set at the end. */
final class DayFill {
  private static final int LEAST_JUMPS = 3;
  private static final int GAUGES = Gauge.values().length;

  private final DayBuffer into;
  private final LimbPairs pairs = new LimbPairs();
  private final Trials[] scores = new Trials[GAUGES];
  private final Map<String, Double> surfaces = new TreeMap<>();
  private final Map<String, Double> footwear = new TreeMap<>();
  private final Map<Signal, Trials> runs = new EnumMap<>(Signal.class);
  private final List<LogEntry.HeartRate> heartRates = new ArrayList<>(0);
  private double minutes;
  private int timed;
  private double degreeMinutes;
  private double temperedMinutes;
  private double prescribed;
  private double done;
  private boolean treated;

  DayFill(DayBuffer into) {
    this.into = into;
  }

  void add(LogEntry entry) {
    switch (entry) {
      case LogEntry.Session session -> addSession(session);
      case LogEntry.Report report -> addReport(report);
      case LogEntry.Limb limb -> pairs.add(limb);
      case LogEntry.Rest rest -> into.restIfSilent();
      case LogEntry.Injury injury -> into.injured(injury.site());
      case LogEntry.Surroundings around -> addSurroundings(around);
      case LogEntry.Score score -> addScore(score);
      case LogEntry.Therapy therapy -> addTherapy(therapy);
      case LogEntry.Planned planned -> {}
      case LogEntry.Illness illness -> {}
      case LogEntry.HeartRate rate -> heartRates.add(rate);
      case LogEntry.Milestone milestone -> {}
      case LogEntry.Phase phase -> {}
      case LogEntry.Fixture fixture -> {}
    }
  }

  private void addReport(LogEntry.Report report) {
    Signal signal = report.signal();
    if (!signal.isMeanOfDay()) {
      into.report(signal, worst(report));
      return;
    }
    Trials before = runs.get(signal);
    Trials now = before == null ? Trials.ofOne(report.value()) : before.plus(report.value());
    runs.put(signal, now);
    into.report(signal, now.mean());
  }

  /** Pain and swelling are the worst of the day over body sites, whenever they were entered. */
  private double worst(LogEntry.Report report) {
    boolean bySite = report.signal() == Signal.PAIN || report.signal() == Signal.SWELLING;
    return bySite && into.has(report.signal())
        ? Math.max(into.value(report.signal()), report.value())
        : report.value();
  }

  private void addSession(LogEntry.Session session) {
    into.addSession();
    addLoad(LoadMeasure.SRPE, session.srpeAu());
    addLoad(LoadMeasure.DISTANCE, session.distanceM());
    addLoad(LoadMeasure.HIGH_SPEED_DISTANCE, session.highSpeedM());
    addLoad(LoadMeasure.IMPACTS, session.impacts());
    if (!Double.isNaN(session.minutes())) {
      minutes += session.minutes();
      timed++;
    }
  }

  private void addLoad(LoadMeasure measure, double amount) {
    if (!Double.isNaN(amount)) {
      into.addLoad(measure, amount);
    }
  }

  private void addSurroundings(LogEntry.Surroundings around) {
    double weight = Double.isNaN(around.minutes()) ? 1 : around.minutes();
    weigh(surfaces, around.surface(), weight);
    weigh(footwear, around.footwear(), weight);
    if (!Double.isNaN(around.temperatureC()) && weight > 0) {
      degreeMinutes += weight * around.temperatureC();
      temperedMinutes += weight;
    }
  }

  private static void weigh(Map<String, Double> into, String name, double weight) {
    if (!name.isEmpty()) {
      into.merge(name, weight, Double::sum);
    }
  }

  private void addScore(LogEntry.Score score) {
    int at = score.gauge().ordinal();
    scores[at] = scores[at] == null ? Trials.ofOne(score.value()) : scores[at].plus(score.value());
  }

  private void addTherapy(LogEntry.Therapy therapy) {
    if (!Double.isNaN(therapy.doneMin()) && !Double.isNaN(therapy.prescribedMin())) {
      prescribed += therapy.prescribedMin();
      done += Math.min(therapy.doneMin(), therapy.prescribedMin());
      treated = true;
    }
  }

  /** Sets what needs the whole day. */
  void finish(Profile profile) {
    pairs.into(into);
    Trimp.into(into, heartRates, profile);
    setScores();
    setMost(Facet.SURFACE, surfaces);
    setMost(Facet.FOOTWEAR, footwear);
    if (into.status() == DayStatus.REST || into.sessions() > 0 && timed == into.sessions()) {
      into.set(Facet.EXPOSURE_H, minutes / 60);
    }
    if (temperedMinutes > 0) {
      into.set(Facet.TEMPERATURE_C, degreeMinutes / temperedMinutes);
    }
    if (treated) {
      into.set(Facet.PRESCRIBED_MIN, prescribed);
      into.set(Facet.DONE_MIN, done);
    }
  }

  private void setScores() {
    for (Gauge gauge : Gauge.ALL) {
      Trials trials = scores[gauge.ordinal()];
      if (trials != null) {
        into.measured(gauge, trials.mean());
      }
    }
    Trials jumps = scores[Gauge.CMJ_JUMP_HEIGHT.ordinal()];
    if (jumps != null && jumps.count() >= LEAST_JUMPS && jumps.mean() > 0) {
      double sd = Math.sqrt(jumps.squares() / (jumps.count() - 1));
      into.measured(Gauge.CMJ_JUMP_HEIGHT_CV, 100 * sd / jumps.mean());
    }
  }

  private void setMost(Facet facet, Map<String, Double> minutesOf) {
    String most = null;
    for (var entry : minutesOf.entrySet()) {
      if (most == null || entry.getValue() > minutesOf.get(most)) {
        most = entry.getKey();
      }
    }
    if (most != null) {
      into.set(facet, most.hashCode());
    }
  }
}
