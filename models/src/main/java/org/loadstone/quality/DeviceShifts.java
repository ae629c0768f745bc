package org.loadstone.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StudentT;
import org.loadstone.schema.check.DayChecks;

/**
 * Mean shifts over athletes, with the t interval of the mean of within-athlete differences: mean
 * +/- t(n - 1) s / sqrt(n) at the 99 % level, because many measurements are compared.
 */
final class DeviceShifts {
  /** Returns the shift of each measurement and change that enough athletes went through. */
  static Stream<QualityMetric> metrics(Collection<DeviceShift> shifts) {
    TreeMap<DeviceShift.Series, List<DeviceShift>> bySeries = new TreeMap<>();
    shifts.stream()
        .sorted(Comparator.comparing(DeviceShift::athlete))
        .forEach(s -> bySeries.computeIfAbsent(s.series(), key -> new ArrayList<>()).add(s));
    return bySeries.values().stream()
        .filter(group -> group.size() >= DayChecks.LEAST_ATHLETES)
        .map(DeviceShifts::metric);
  }

  private static QualityMetric metric(List<DeviceShift> group) {
    DeviceShift.Series series = group.getFirst().series();
    int n = group.size();
    double mean = group.stream().mapToDouble(DeviceShift::difference).sum() / n;
    double squares =
        group.stream().mapToDouble(s -> (s.difference() - mean) * (s.difference() - mean)).sum();
    double half =
        StudentT.twoSided(DayChecks.SHIFT_LEVEL, n - 1) * Math.sqrt(squares / (n - 1) / n);
    double within = Math.sqrt(group.stream().mapToDouble(DeviceShift::variance).sum() / n);
    Scope change = new Scope.Change(middle(group));
    return new QualityMetric(
        MetricKey.of(DayChecks.DEVICE_SHIFT, series.table(), change)
            .in(series.column())
            .about(series.detail()),
        OptionalDouble.of(within),
        n,
        mean,
        Optional.of(new Interval(mean, mean - half, mean + half, DayChecks.SHIFT_LEVEL)));
  }

  private static LocalDate middle(List<DeviceShift> group) {
    int[] days = group.stream().mapToInt(DeviceShift::day).sorted().toArray();
    return LocalDate.ofEpochDay(days[(days.length - 1) / 2]);
  }

  private DeviceShifts() {}
}
