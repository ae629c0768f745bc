package org.loadstone.surveillance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Interval;

/**
 * The injuries of one calendar month.
 *
 * @param month which
 * @param athletes followed on some day of it
 * @param athleteDays days followed in it, all together
 * @param injuries that began in it
 * @param perDays injuries per 1,000 athlete-days, exact Poisson
 * @param prevalence share of athlete-days from onset to the day before full availability, athletes
 *     as draws; empty for a single athlete and where no return is known
 */
public record SurveillanceMonth(
    YearMonth month,
    int athletes,
    long athleteDays,
    int injuries,
    Interval perDays,
    Optional<Interval> prevalence) {
  private static final double THOUSAND = 1000;

  /** Returns the months in which somebody was followed, in order. */
  static List<SurveillanceMonth> of(Surveillance s, double level) {
    Map<String, AthleteTime> times = AthleteTime.of(s.injuries(), s.exposures());
    int from = s.exposures().stream().mapToInt(Exposure::from).min().orElseThrow();
    int to = s.exposures().stream().mapToInt(Exposure::to).max().orElseThrow();
    YearMonth last = YearMonth.from(LocalDate.ofEpochDay(to));
    List<SurveillanceMonth> all = new ArrayList<>();
    for (YearMonth month = YearMonth.from(LocalDate.ofEpochDay(from));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      of(month, s, times, level).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<SurveillanceMonth> of(
      YearMonth month, Surveillance s, Map<String, AthleteTime> times, double level) {
    int from = Math.toIntExact(month.atDay(1).toEpochDay());
    int to = from + month.lengthOfMonth();
    List<AthleteTime> there =
        times.values().stream().filter(one -> one.followed(from, to) > 0).toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    double[] days = there.stream().mapToDouble(one -> one.followed(from, to)).toArray();
    double[] injured = there.stream().mapToDouble(one -> one.injured(from, to)).toArray();
    long all = there.stream().mapToLong(one -> one.followed(from, to)).sum();
    int begun =
        Math.toIntExact(
            s.injuries().stream().filter(i -> from <= i.onset() && i.onset() < to).count());
    return Optional.of(
        new SurveillanceMonth(
            month,
            there.size(),
            all,
            begun,
            Rates.exact(begun, all / THOUSAND, level),
            s.knowsReturns() ? Surveillance.shareOfDays(injured, days, level) : Optional.empty()));
  }
}
