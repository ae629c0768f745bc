package org.loadstone.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the view of a day with what was known of it on some night. */
public final class KnownDays {
  private final Map<Integer, List<LogEntry>> byDay = new HashMap<>();
  private final Map<Integer, List<LogEntry.Injury>> returns = new HashMap<>();
  private final List<LogEntry.Injury> injuries = new ArrayList<>();
  private final List<LogEntry.Illness> illnesses = new ArrayList<>();
  private final Map<Integer, Integer> latestNews = new HashMap<>();

  private KnownDays(AthleteLog log) {
    for (LogEntry entry : log.entries()) {
      byDay.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(entry);
      learn(entry.known(), entry.day());
      switch (entry) {
        case LogEntry.Injury injury -> addInjury(injury);
        case LogEntry.Illness illness -> illnesses.add(illness);
        default -> {}
      }
    }
  }

  public static KnownDays of(AthleteLog log) {
    return new KnownDays(log);
  }

  private void addInjury(LogEntry.Injury injury) {
    injuries.add(injury);
    if (injury.returned() != Integer.MAX_VALUE) {
      returns.computeIfAbsent(injury.returned(), day -> new ArrayList<>()).add(injury);
      learn(injury.returnKnown(), injury.returned());
    }
  }

  private void learn(int night, int about) {
    latestNews.merge(night, about, Math::min);
  }

  /**
   * Returns the earliest day about which something became known on {@code night}; {@code night}
   * itself when there was no late news.
   */
  public int earliestNews(int night) {
    return Math.min(night, latestNews.getOrDefault(night, night));
  }

  /** Fills {@code into} with day {@code day} as known on the night of {@code asOf}. */
  public void fill(DayBuffer into, int day, int asOf) {
    into.begin(day);
    LimbPairs pairs = new LimbPairs();
    for (LogEntry entry : byDay.getOrDefault(day, List.of())) {
      if (entry.known() <= asOf) {
        add(into, entry, pairs);
      }
    }
    pairs.into(into);
    for (LogEntry.Injury injury : returns.getOrDefault(day, List.of())) {
      if (injury.returnKnown() <= asOf && injury.known() <= asOf) {
        into.returned(injury.timeLossDays().orElse(0));
      }
    }
    into.available(availability(day, asOf));
  }

  private static void add(DayBuffer into, LogEntry entry, LimbPairs pairs) {
    switch (entry) {
      case LogEntry.Session session -> addSession(into, session);
      case LogEntry.Report report -> into.report(report.signal(), worst(into, report));
      case LogEntry.Limb limb -> pairs.add(limb);
      case LogEntry.Rest rest -> into.restIfSilent();
      case LogEntry.Injury injury -> into.injured(injury.site());
      case LogEntry.Planned planned -> {}
      case LogEntry.Illness illness -> {}
    }
  }

  /** Pain and swelling are the worst of the day over body sites, whenever they were entered. */
  private static double worst(DayBuffer into, LogEntry.Report report) {
    boolean bySite = report.signal() == Signal.PAIN || report.signal() == Signal.SWELLING;
    return bySite && into.has(report.signal())
        ? Math.max(into.value(report.signal()), report.value())
        : report.value();
  }

  private static void addSession(DayBuffer into, LogEntry.Session session) {
    into.addSession();
    addLoad(into, LoadMeasure.SRPE, session.srpeAu());
    addLoad(into, LoadMeasure.DISTANCE, session.distanceM());
    addLoad(into, LoadMeasure.HIGH_SPEED_DISTANCE, session.highSpeedM());
    addLoad(into, LoadMeasure.IMPACTS, session.impacts());
  }

  private static void addLoad(DayBuffer into, LoadMeasure measure, double amount) {
    if (!Double.isNaN(amount)) {
      into.addLoad(measure, amount);
    }
  }

  /** Returns the availability of a day as known on the night of {@code asOf}. */
  public Availability availability(int day, int asOf) {
    boolean modified = false;
    for (LogEntry.Injury injury : injuries) {
      boolean over = injury.returned() <= day && injury.returnKnown() <= asOf;
      if (injury.day() <= day && injury.known() <= asOf && !over) {
        if (injury.basis() == LogEntry.Injury.Basis.RECORDED) {
          return Availability.OUT_INJURY;
        }
        modified = true;
      }
    }
    for (LogEntry.Illness illness : illnesses) {
      if (illness.day() <= day && illness.known() <= asOf && illness.returned() > day) {
        return Availability.OUT_ILLNESS;
      }
    }
    return modified ? Availability.MODIFIED : Availability.FULL;
  }
}
