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
 * Surv(start, stop, event)}.
 *
 * @param athlete who
 * @param start day before the first of them, since 1970-01-01: the day of return, or of the start
 *     of follow-up
 * @param stop last day
 * @param injury what ended it, empty for the end of follow-up
 * @param number from 1 by time, the stratum of Prentice, Williams and Peterson's models
 * @param returned day of the last return while followed, empty before the first injury
 */
public record AtRisk(
    String athlete,
    int start,
    int stop,
    Optional<InjuryCase> injury,
    int number,
    OptionalInt returned) {

  /** Returns days from the last return, or from {@link #start} without one, to the start. */
  public int gapStart() {
    return start - returned.orElse(start);
  }

  /** Returns days from the last return, or from {@link #start} without one, to the stop. */
  public int gap() {
    return stop - returned.orElse(start);
  }

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
   * Cuts the follow-up of athletes at their injuries and returns. An injury without a return lasts;
   * where no injury has one, they were not recorded, and athletes go on at once.
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
    boolean hasReturns = injuries.stream().anyMatch(InjuryCase::hasReturn);
    List<AtRisk> rows = new ArrayList<>();
    List<InjuryCase> leftOut = new ArrayList<>();
    followed.forEach(
        (athlete, periods) -> {
          List<InjuryCase> own = new ArrayList<>(byAthlete.getOrDefault(athlete, List.of()));
          own.sort(Comparator.comparingInt(InjuryCase::onset));
          Past past = new Past(athlete, 1, OptionalInt.empty());
          for (int[] period : joined(periods)) {
            past = cut(period, own, hasReturns, past, rows);
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

  /** What came before a stretch. */
  private record Past(String athlete, int next, OptionalInt returned) {}

  // Takes the injuries of the period out of the list.
  private static Past cut(
      int[] period, List<InjuryCase> injuries, boolean hasReturns, Past past, List<AtRisk> rows) {
    int start = Math.max(period[0], past.returned().orElse(period[0]));
    int next = past.next();
    OptionalInt returned = past.returned();
    List<InjuryCase> used = new ArrayList<>();
    for (InjuryCase injury : injuries) {
      if (injury.onset() > start && injury.onset() <= period[1]) {
        rows.add(
            new AtRisk(
                past.athlete(), start, injury.onset(), Optional.of(injury), next++, returned));
        used.add(injury);
        start = hasReturns ? injury.end() : injury.onset();
        returned = OptionalInt.of(start);
      }
    }
    injuries.removeAll(used);
    if (start < period[1]) {
      rows.add(new AtRisk(past.athlete(), start, period[1], Optional.empty(), next, returned));
    }
    return new Past(past.athlete(), next, returned);
  }
}
