package org.loadstone.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.day.Availability;
import org.loadstone.day.DayStatus;
import org.loadstone.quality.Fact.SquadDay;
import org.loadstone.quality.Shares.Look;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.DayChecks;

/** What is known of one athlete's squad days. */
final class DayShares {
  private final String athlete;
  private final List<SquadDay> days;
  private final Window window;
  private final Shares shares;
  private final Set<Integer> known = new HashSet<>();

  DayShares(String athlete, List<SquadDay> days, Window window, Shares shares) {
    this.athlete = athlete;
    this.days = days;
    this.window = window;
    this.shares = shares;
  }

  void count() {
    days.stream().filter(DayShares::isKnown).forEach(day -> known.add(day.day()));
    for (SquadDay day : days) {
      boolean isOut =
          day.availability() == Availability.OUT_INJURY
              || day.availability() == Availability.OUT_ILLNESS;
      look(DayChecks.WELLNESS_GIVEN, day, Look.of(day.reports() > 0));
      look(DayChecks.DAY_KNOWN, day, Look.of(isKnown(day)));
      look(DayChecks.DAY_TRAINED, day, Look.of(day.status() == DayStatus.TRAINED));
      look(DayChecks.DAY_REST, day, Look.of(day.status() == DayStatus.REST));
      look(DayChecks.DAY_OUT, day, Look.of(isOut));
      if (day.day() >= days.getFirst().day() + DayChecks.WINDOW_DAYS - 1) {
        look(DayChecks.WINDOW_COVERED, day, Look.of(isCovered(day.day())));
      }
      week(DayChecks.WELLNESS_GIVEN, day, Look.of(day.reports() > 0));
      week(DayChecks.DAY_KNOWN, day, Look.of(isKnown(day)));
    }
  }

  private static boolean isKnown(SquadDay day) {
    return day.status() != DayStatus.MISSING;
  }

  private boolean isCovered(int last) {
    long covered =
        IntStream.rangeClosed(last - DayChecks.WINDOW_DAYS + 1, last)
            .filter(known::contains)
            .count();
    return covered >= DayChecks.COVERED * DayChecks.WINDOW_DAYS;
  }

  private void look(Check check, SquadDay day, Look look) {
    shares.add(MetricKey.of(check, Scope.ALL), look);
    shares.add(MetricKey.of(check, new Scope.Whole(Scope.Span.ALL, day.squad())), look);
    if (window.isRecent(day.day())) {
      shares.add(MetricKey.of(check, Scope.RECENT), look);
      shares.add(MetricKey.of(check, new Scope.Whole(Scope.Span.RECENT, day.squad())), look);
    }
  }

  private void week(Check check, SquadDay day, Look look) {
    LocalDate monday =
        LocalDate.ofEpochDay(day.day()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    shares.add(MetricKey.of(check, new Scope.Week(athlete, day.squad(), monday)), look);
  }
}
