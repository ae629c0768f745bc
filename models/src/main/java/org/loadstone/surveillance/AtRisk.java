package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.loadstone.survival.SurvivalData;

/**
 * A stretch of days in which an athlete was available and could be injured: a row of {@code
 * Surv(start, stop, event)}. The time since the last return is {@code stop - start}.
 *
 * @param athlete who
 * @param start day before the first of them, since 1970-01-01: the day of return, or of the start
 *     of follow-up
 * @param stop last day
 * @param injury what ended it, empty for the end of follow-up
 * @param number from 1 by time, the stratum of Prentice, Williams and Peterson's models
 */
public record AtRisk(String athlete, int start, int stop, Optional<InjuryCase> injury, int number) {

  /**
   * The rows and what could not become one.
   *
   * @param rows by athlete and time
   * @param leftOut injuries before the return from the one before, outside follow-up, or of
   *     athletes without follow-up
   */
  public record Rows(List<AtRisk> rows, List<InjuryCase> leftOut) {
    /**
     * Returns the rows as survival data in days since 1970-01-01, athletes as subjects.
     *
     * @throws IllegalArgumentException if there are no rows
     */
    public SurvivalData data() {
      Map<String, Integer> codes = new TreeMap<>();
      rows.forEach(row -> codes.computeIfAbsent(row.athlete(), one -> codes.size()));
      return SurvivalData.of(
              rows.stream().mapToDouble(AtRisk::start).toArray(),
              rows.stream().mapToDouble(AtRisk::stop).toArray(),
              rows.stream().mapToInt(row -> row.injury().isPresent() ? 1 : 0).toArray())
          .withSubjects(rows.stream().mapToInt(row -> codes.get(row.athlete())).toArray());
    }
  }

  /**
   * Cuts the follow-up of athletes at their injuries and returns.
   *
   * @param exposures stretches of one athlete may follow each other; they are joined where the next
   *     begins on the day after
   */
  public static Rows of(List<InjuryCase> injuries, List<Exposure> exposures) {
    Map<String, List<InjuryCase>> byAthlete =
        injuries.stream()
            .collect(Collectors.groupingBy(InjuryCase::athlete, TreeMap::new, Collectors.toList()));
    Map<String, List<Exposure>> followed =
        exposures.stream()
            .collect(Collectors.groupingBy(Exposure::athlete, TreeMap::new, Collectors.toList()));
    List<AtRisk> rows = new ArrayList<>();
    List<InjuryCase> leftOut = new ArrayList<>();
    followed.forEach(
        (athlete, periods) -> {
          List<InjuryCase> own = new ArrayList<>(byAthlete.getOrDefault(athlete, List.of()));
          own.sort(Comparator.comparingInt(InjuryCase::onset));
          int number = 1;
          for (int[] period : joined(periods)) {
            number = cut(athlete, period, own, number, rows);
          }
          leftOut.addAll(own);
        });
    byAthlete.forEach(
        (athlete, own) -> {
          if (!followed.containsKey(athlete)) {
            leftOut.addAll(own);
          }
        });
    return new Rows(rows, leftOut);
  }

  private static List<int[]> joined(List<Exposure> periods) {
    List<int[]> out = new ArrayList<>();
    periods.stream()
        .sorted(Comparator.comparingInt(Exposure::from))
        .forEach(
            one -> {
              if (!out.isEmpty() && one.from() <= out.getLast()[1] + 1) {
                out.getLast()[1] = Math.max(out.getLast()[1], one.to());
              } else {
                out.add(new int[] {one.from(), one.to()});
              }
            });
    return out;
  }

  // Takes the injuries of the period out of the list.
  private static int cut(
      String athlete, int[] period, List<InjuryCase> injuries, int number, List<AtRisk> rows) {
    int start = period[0];
    int next = number;
    List<InjuryCase> used = new ArrayList<>();
    for (InjuryCase injury : injuries) {
      if (injury.onset() > start && injury.onset() <= period[1]) {
        rows.add(new AtRisk(athlete, start, injury.onset(), Optional.of(injury), next++));
        used.add(injury);
        start = end(injury, period[1]);
      }
    }
    injuries.removeAll(used);
    if (start < period[1]) {
      rows.add(new AtRisk(athlete, start, period[1], Optional.empty(), next));
    }
    return next;
  }

  /** Returns the first day of full availability, at latest {@code last}. */
  static int end(InjuryCase injury, int last) {
    OptionalInt lost = injury.lost();
    int returned =
        injury.returned().orElse(lost.isPresent() ? injury.onset() + lost.getAsInt() + 1 : last);
    return Math.min(last, returned);
  }
}
