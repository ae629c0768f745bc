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
  private final Profile profile;
  private final Standing standing;

  private KnownDays(AthleteLog log) {
    profile = log.profile();
    standing = new Standing(log);
    for (Version<LogEntry> version : log.versions()) {
      LogEntry entry = version.content();
      byDay.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(version);
      learn(version.known(), entry.day());
      learn(version.superseded(), entry.day());

      switch (entry) {
        case LogEntry.Injury injury -> addInjury(version.of(injury));
        case LogEntry.Illness illness -> illnesses.add(version.of(illness));
        default -> {}
      }
    }
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
    DayFill gathered = new DayFill(into);
    for (Version<LogEntry> version : byDay.getOrDefault(day, List.of())) {
      if (version.standsOn(asOf)) {
        gathered.add(version.content());
      }
    }
    gathered.finish(profile);
    standing.into(into, asOf);
    for (Version<LogEntry.Injury> version : returns.getOrDefault(day, List.of())) {
      if (version.standsOn(asOf) && version.content().returnKnown() <= asOf) {
        into.returned(version.content().timeLossDays());
      }
    }
    into.available(availability(day, asOf));
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
