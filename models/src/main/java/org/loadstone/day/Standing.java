package org.loadstone.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What says something of more days than its own: profile, phases, fixtures, criteria. */
final class Standing {
  private static final int OLDEST_CRITERIA = 60;
  private static final Comparator<LogEntry.Milestone> BY_DAY =
      Comparator.comparingInt(LogEntry.Milestone::day)
          .thenComparing(LogEntry.Milestone::injury)
          .thenComparingInt(LogEntry.Milestone::known)
          .thenComparing(LogEntry.Milestone::passed);

  private final Profile profile;
  private final List<Version<LogEntry.Phase>> phases = new ArrayList<>();
  private final List<Version<LogEntry.Fixture>> fixtures = new ArrayList<>();
  private final List<Version<LogEntry.Milestone>> milestones = new ArrayList<>();

  Standing(AthleteLog log) {
    profile = log.profile();
    for (Version<LogEntry> version : log.versions()) {
      switch (version.content()) {
        case LogEntry.Phase phase -> phases.add(version.of(phase));
        case LogEntry.Fixture fixture -> fixtures.add(version.of(fixture));
        case LogEntry.Milestone milestone -> milestones.add(version.of(milestone));
        default -> {}
      }
    }
  }

  void into(DayBuffer day, int asOf) {
    setProfile(day);
    setPhase(day, asOf);
    setNextMatch(day, asOf);
    setCriteria(day, asOf);
  }

  private void setProfile(DayBuffer day) {
    profile
        .birthYear()
        .ifPresent(
            year -> day.set(Facet.AGE_YEARS, LocalDate.ofEpochDay(day.day()).getYear() - year));
    profile.sex().ifPresent(sex -> day.set(Facet.FEMALE, sex == Profile.Sex.FEMALE ? 1 : 0));
    profile
        .dominant()
        .ifPresent(leg -> day.set(Facet.RIGHT_DOMINANT, leg == Profile.Leg.RIGHT ? 1 : 0));
  }

  private void setPhase(DayBuffer day, int asOf) {
    for (Version<LogEntry.Phase> version : phases) {
      LogEntry.Phase phase = version.content();
      if (version.standsOn(asOf) && phase.day() <= day.day() && day.day() <= phase.to()) {
        day.set(Facet.SEASON, phase.season().hashCode());
        day.set(Facet.PHASE, phase.phase());
      }
    }
  }

  private void setNextMatch(DayBuffer day, int asOf) {
    int next = Integer.MAX_VALUE;
    for (Version<LogEntry.Fixture> version : fixtures) {
      int on = version.content().day();
      if (version.standsOn(asOf) && on > day.day()) {
        next = Math.min(next, on);
      }
    }
    if (next < Integer.MAX_VALUE) {
      day.set(Facet.DAYS_TO_MATCH, next - day.day());
    }
  }

  private void setCriteria(DayBuffer day, int asOf) {
    List<LogEntry.Milestone> results =
        milestones.stream()
            .filter(version -> version.standsOn(asOf) && version.content().day() <= day.day())
            .map(Version::content)
            .sorted(BY_DAY)
            .toList();
    if (results.isEmpty() || day.day() - results.getLast().day() > OLDEST_CRITERIA) {
      return;
    }
    Map<String, Boolean> latest = new TreeMap<>();
    for (LogEntry.Milestone result : results) {
      if (result.injury().equals(results.getLast().injury())) {
        latest.put(result.criterion(), result.passed());
      }
    }
    day.set(Facet.CRITERIA_TESTED, latest.size());
    day.set(Facet.CRITERIA_PASSED, latest.values().stream().filter(passed -> passed).count());
  }
}
