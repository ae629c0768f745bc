package org.loadstone.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the view of a day with what was known of it on some night. */
public final class KnownDays {
  private final Map<Integer, List<Version<LogEntry>>> byDay = new HashMap<>();
  private final Map<Integer, List<Version<LogEntry.Injury>>> returns = new HashMap<>();
  private final List<Version<LogEntry.Injury>> injuries = new ArrayList<>();
  private final List<Version<LogEntry.Illness>> illnesses = new ArrayList<>();
  private final Map<Integer, Integer> latestNews = new HashMap<>();

  private KnownDays(AthleteLog log) {
    for (Version<LogEntry> version : log.versions()) {
      LogEntry entry = version.content();
      byDay.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(version);
      learn(version.known(), entry.day());
      learn(version.superseded(), entry.day());

      switch (entry) {
        case LogEntry.Injury injury -> addInjury(of(version, injury));
        case LogEntry.Illness illness -> illnesses.add(of(version, illness));
        default -> {}
      }
    }
  }

  private static <T> Version<T> of(Version<LogEntry> version, T content) {
    return new Version<>(content, version.known(), version.superseded());
  }

  public static KnownDays of(AthleteLog log) {
    return new KnownDays(log);
  }

  private void addInjury(Version<LogEntry.Injury> version) {
    LogEntry.Injury injury = version.content();
    injuries.add(version);
    if (injury.returned() != Integer.MAX_VALUE) {
      returns.computeIfAbsent(injury.returned(), day -> new ArrayList<>()).add(version);
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
    for (Version<LogEntry> version : byDay.getOrDefault(day, List.of())) {
      if (version.standsOn(asOf)) {
        add(into, version.content(), pairs);
      }
    }
    pairs.into(into);
    for (Version<LogEntry.Injury> version : returns.getOrDefault(day, List.of())) {
      if (version.standsOn(asOf) && version.content().returnKnown() <= asOf) {
        into.returned(version.content().timeLossDays());
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

  /**
   * Returns true if an injury that began before {@code day} was known on the night of {@code asOf}.
   */
  public boolean isInjuredBefore(int day, int asOf) {
    return injuries.stream()
        .anyMatch(version -> version.content().day() < day && version.standsOn(asOf));
  }

  /** Returns the availability of a day as known on the night of {@code asOf}. */
  public Availability availability(int day, int asOf) {
    boolean modified = false;
    for (Version<LogEntry.Injury> version : injuries) {
      if (version.standsOn(asOf) && lasts(version.content(), day, asOf)) {
        if (version.content().basis() != LogEntry.Injury.Basis.REPORTS) {
          return Availability.OUT_INJURY;
        }
        modified = true;
      }
    }
    for (Version<LogEntry.Illness> version : illnesses) {
      LogEntry.Illness illness = version.content();
      if (version.standsOn(asOf) && illness.day() <= day && illness.returned() > day) {
        return Availability.OUT_ILLNESS;
      }
    }
    return modified ? Availability.MODIFIED : Availability.FULL;
  }

  private static boolean lasts(LogEntry.Injury injury, int day, int asOf) {
    boolean over = injury.returned() <= day && injury.returnKnown() <= asOf;
    return injury.day() <= day && !over;
  }
}
