package org.loadstone.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.quality.Fact.Result;
import org.loadstone.quality.Fact.Session;
import org.loadstone.schema.check.DayChecks;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.TrainingSessions;

/**
 * How one athlete's values moved across the first change from one device to another.
 *
 * @param series what is measured, by whom, from which device to which
 * @param day first day of the new device, days since 1970-01-01
 * @param difference mean of the first values of the new device minus mean of the last values of the
 *     old one, 3 to 10 of each
 * @param variance sample variance of these last values
 */
record DeviceShift(Series series, String athlete, int day, double difference, double variance)
    implements Serializable {
  private static final Comparator<Result> IN_TIME =
      Comparator.comparingInt(Result::day)
          .thenComparing(Result::device)
          .thenComparingDouble(Result::value);

  /** A measurement and its change of device. */
  record Series(String table, String column, String what, String from, String to)
      implements Serializable, Comparable<Series> {
    String detail() {
      return (what.isEmpty() ? "" : what + ": ") + from + " → " + to;
    }

    @Override
    public int compareTo(Series other) {
      return Comparator.comparing(Series::table)
          .thenComparing(Series::column)
          .thenComparing(Series::detail)
          .compare(this, other);
    }
  }

  /** Returns the shifts of an athlete. */
  static List<DeviceShift> of(String athlete, AthleteFacts facts) {
    List<DeviceShift> shifts = new ArrayList<>();
    bySeries(facts.results())
        .forEach(
            (what, values) ->
                add(
                    shifts,
                    athlete,
                    new Series(
                        MovementTests.TABLE.name(), MovementTests.VALUE.name(), what, "", ""),
                    values));
    for (int i = 0; i < FactReader.SESSION_VALUES.size(); i++) {
      String column = FactReader.SESSION_VALUES.get(i).name();
      bySeries(readings(facts.sessions(), i))
          .forEach(
              (what, values) ->
                  add(
                      shifts,
                      athlete,
                      new Series(TrainingSessions.TABLE.name(), column, what, "", ""),
                      values));
    }
    return shifts;
  }

  /** One kind of training at a time: another source often goes with another kind. */
  private static List<Result> readings(List<Session> sessions, int value) {
    return sessions.stream()
        .filter(session -> !Double.isNaN(session.values().get(value)))
        .map(s -> new Result(s.day(), s.modality(), s.source(), s.values().get(value)))
        .toList();
  }

  private static TreeMap<String, List<Result>> bySeries(Collection<Result> results) {
    TreeMap<String, List<Result>> all = new TreeMap<>();
    results.stream()
        .filter(result -> !result.device().isEmpty())
        .sorted(IN_TIME)
        .forEach(r -> all.computeIfAbsent(r.series(), series -> new ArrayList<>()).add(r));
    return all;
  }

  private static void add(
      List<DeviceShift> shifts, String athlete, Series series, List<Result> values) {
    Map<Series, DeviceShift> first = new HashMap<>();
    List<List<Result>> runs = runs(values);
    for (int k = 1; k < runs.size(); k++) {
      List<Result> before = runs.get(k - 1);
      List<Result> after = runs.get(k);
      Series change =
          new Series(
              series.table(),
              series.column(),
              series.what(),
              before.getFirst().device(),
              after.getFirst().device());
      boolean isLong =
          Math.min(before.size(), after.size()) >= DayChecks.LEAST_READINGS
              && after.getFirst().day() - before.getLast().day() <= DayChecks.LONGEST_GAP_DAYS;
      if (isLong && !first.containsKey(change)) {
        DeviceShift shift = shift(change, athlete, before, after);
        first.put(change, shift);
        shifts.add(shift);
      }
    }
  }

  /** Returns the stretches of values of one device. */
  private static List<List<Result>> runs(List<Result> values) {
    List<List<Result>> runs = new ArrayList<>();
    for (Result value : values) {
      boolean isSame = !runs.isEmpty() && runs.getLast().getFirst().device().equals(value.device());
      if (!isSame) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(value);
    }
    return runs;
  }

  private static DeviceShift shift(
      Series series, String athlete, List<Result> before, List<Result> after) {
    List<Result> last =
        before.subList(Math.max(0, before.size() - DayChecks.MOST_READINGS), before.size());
    List<Result> next = after.subList(0, Math.min(after.size(), DayChecks.MOST_READINGS));
    double mean = mean(last);
    double squares = last.stream().mapToDouble(r -> (r.value() - mean) * (r.value() - mean)).sum();
    return new DeviceShift(
        series, athlete, after.getFirst().day(), mean(next) - mean, squares / (last.size() - 1));
  }

  private static double mean(List<Result> values) {
    return values.stream().mapToDouble(Result::value).sum() / values.size();
  }
}
