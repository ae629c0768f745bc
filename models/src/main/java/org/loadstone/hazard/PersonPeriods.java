package org.loadstone.hazard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a person and period from intervals of time (Allison 1982, doi:10.2307/270718). */
public final class PersonPeriods {
  /**
   * An interval (start, stop] under risk.
   *
   * @param event whether an event ends it
   * @param row place of the interval in its source, whose covariates the periods take
   */
  public record Interval(String person, double start, double stop, boolean event, int row) {}

  /**
   * A period.
   *
   * @param period k from 1: the time ((k - 1) length, k length]
   * @param row place of the interval in force when the period begins
   * @param prior events at or before the period's begin
   * @param events in the period
   */
  public record Period(String person, int period, int row, int prior, int events) {
    /** Returns 1 with an event in the period, else 0. */
    public int outcome() {
      return events > 0 ? 1 : 0;
    }
  }

  private static final int MOST_PERIODS = 100_000;

  /**
   * Returns each person's periods from the first to the one in which observation ends; a period
   * without any time under risk is left out.
   *
   * @param intervals of each person in order of time
   * @param length of a period, in the unit of the times, above 0
   * @throws IllegalArgumentException if an interval does not end after it starts, starts before 0
   *     or the person's last end, or the length gives more than 100,000 periods
   */
  public static List<Period> of(List<Interval> intervals, double length) {
    if (!(length > 0)) {
      throw new IllegalArgumentException(
          "Cannot cut time into periods of length %s; give one above 0".formatted(length));
    }
    Map<String, List<Interval>> byPerson = new LinkedHashMap<>();
    for (Interval interval : intervals) {
      byPerson.computeIfAbsent(interval.person(), one -> new ArrayList<>()).add(checked(interval));
    }
    List<Period> periods = new ArrayList<>();
    byPerson.values().forEach(own -> add(periods, own, length));
    return periods;
  }

  private static Interval checked(Interval interval) {
    if (!(interval.start() >= 0 && interval.stop() > interval.start())) {
      throw new IllegalArgumentException(
          "Cannot expand the interval %s to %s of %s; give a start of 0 or more and a later stop"
              .formatted(interval.start(), interval.stop(), interval.person()));
    }
    return interval;
  }

  private static void add(List<Period> into, List<Interval> own, double length) {
    for (int i = 1; i < own.size(); i++) {
      if (own.get(i).start() < own.get(i - 1).stop()) {
        throw new IllegalArgumentException(
            "Cannot expand %s: the interval from %s begins before the one before it ends; sort them"
                .formatted(own.get(i).person(), own.get(i).start()));
      }
    }
    double count = Math.ceil(own.getLast().stop() / length);
    if (count > MOST_PERIODS) {
      throw new IllegalArgumentException(
          "Cannot cut %s into periods of %s: %.0f periods; give a longer length"
              .formatted(own.getLast().person(), length, count));
    }
    for (int period = 1; period <= count; period++) {
      double from = (period - 1) * length;
      double to = period * length;
      int row = -1;
      int prior = 0;
      int events = 0;
      for (Interval interval : own) {
        boolean isEvent = interval.event();
        prior += isEvent && interval.stop() <= from ? 1 : 0;
        events += isEvent && interval.stop() > from && interval.stop() <= to ? 1 : 0;
        boolean isWithin = interval.start() < to && interval.stop() > from;
        row = row < 0 && isWithin ? interval.row() : row;
      }
      if (row >= 0) {
        into.add(new Period(own.getFirst().person(), period, row, prior, events));
      }
    }
  }

  private PersonPeriods() {}
}
