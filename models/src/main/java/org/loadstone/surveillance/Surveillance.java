package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.loadstone.metric.Interval;

/**
 * The injuries of a group of athletes over the time that they were followed.
 *
 * @param injuries that count; those of athletes or days without exposure count nowhere but in
 *     {@link #outside}
 * @param exposures how long each athlete was followed
 * @param outside injuries without exposure
 */
public record Surveillance(
    List<InjuryCase> injuries, List<Exposure> exposures, List<InjuryCase> outside) {
  private static final double THOUSAND = 1000;
  private static final int FIRST = Integer.MIN_VALUE;
  private static final int LAST = Integer.MAX_VALUE;

  /**
   * What a group of injuries adds up to.
   *
   * @param injuries how many
   * @param athletesInjured how many athletes had one
   * @param daysLost sum of days lost, where known
   * @param unknownDays injuries whose days lost are not known
   * @param severity injuries by days lost
   * @param quartiles of days lost, type 7; empty without any
   * @param perHours injuries per 1,000 hours, exact Poisson; empty without hours
   * @param perDays injuries per 1,000 athlete-days, exact Poisson
   * @param burdenHours days lost per 1,000 hours, athletes as draws; empty without hours, for a
   *     single athlete and where no day lost is known
   * @param burdenDays days lost per 1,000 athlete-days, likewise
   * @param negativeBinomial injuries per 1,000 hours, of days without hours, of athletes who
   *     differ; empty without injuries and for a single athlete
   */
  public record Summary(
      int injuries,
      int athletesInjured,
      int daysLost,
      int unknownDays,
      Map<Severity, Integer> severity,
      Optional<double[]> quartiles,
      Optional<Interval> perHours,
      Interval perDays,
      Optional<Interval> burdenHours,
      Optional<Interval> burdenDays,
      Optional<NegativeBinomialRate> negativeBinomial) {}

  /**
   * Returns the surveillance of injuries within exposure.
   *
   * @throws IllegalArgumentException if there is no exposure
   */
  public static Surveillance of(List<InjuryCase> injuries, List<Exposure> exposures) {
    if (exposures.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot form rates: nobody was followed; give when athletes were");
    }
    List<Exposure> joined = Exposure.joined(exposures);
    Map<String, AthleteTime> times = AthleteTime.of(List.of(), joined);
    Map<Boolean, List<InjuryCase>> parts =
        injuries.stream()
            .collect(
                Collectors.partitioningBy(
                    one ->
                        times.containsKey(one.athlete())
                            && times.get(one.athlete()).isFollowedOn(one.onset())));
    return new Surveillance(List.copyOf(parts.get(true)), joined, List.copyOf(parts.get(false)));
  }

  /** Returns the athletes who were followed. */
  public Set<String> athletes() {
    Set<String> all = new TreeSet<>();
    exposures.forEach(one -> all.add(one.athlete()));
    return all;
  }

  /** Returns the hours of all, empty where those of a stretch are not known. */
  public OptionalDouble hours() {
    double sum = exposures.stream().mapToDouble(Exposure::hours).sum();
    return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  /** Returns the days that athletes were followed, all together. */
  public long athleteDays() {
    return exposures.stream().mapToLong(Exposure::days).sum();
  }

  /** Returns what all injuries add up to. */
  public Summary overall(double level) {
    return summary(injuries, level);
  }

  /** Returns what the injuries of each type add up to, most injuries first. */
  public Map<String, Summary> byType(double level) {
    Map<String, List<InjuryCase>> byType = new TreeMap<>();
    injuries.forEach(one -> byType.computeIfAbsent(one.type(), any -> new ArrayList<>()).add(one));
    Map<String, Summary> out = new LinkedHashMap<>();
    byType.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .forEach(one -> out.put(one.getKey(), summary(one.getValue(), level)));
    return out;
  }

  private Summary summary(List<InjuryCase> some, double level) {
    Map<Severity, Integer> severity = new EnumMap<>(Severity.class);
    int[] lost =
        some.stream()
            .map(InjuryCase::lost)
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .sorted()
            .toArray();
    Arrays.stream(lost).forEach(days -> severity.merge(Severity.of(days), 1, Integer::sum));
    Map<String, AthleteTime> times = AthleteTime.of(List.of(), exposures);
    Map<String, Integer> place = new HashMap<>();
    times.keySet().forEach(one -> place.put(one, place.size()));
    double[] hours = times.values().stream().mapToDouble(t -> t.hours() / THOUSAND).toArray();
    double[] days =
        times.values().stream().mapToDouble(t -> t.followed(FIRST, LAST) / THOUSAND).toArray();
    int[] counts = new int[days.length];
    double[] amounts = new double[days.length];
    for (InjuryCase one : some) {
      counts[place.get(one.athlete())]++;
      amounts[place.get(one.athlete())] += one.lost().orElse(0);
    }
    boolean hasHours = hours().isPresent();
    double[] exposure = hasHours ? hours : days;
    boolean hasDays = days.length > 1 && Arrays.stream(lost).sum() > 0;
    return new Summary(
        some.size(),
        Math.toIntExact(Arrays.stream(counts).filter(c -> c > 0).count()),
        Arrays.stream(lost).sum(),
        some.size() - lost.length,
        severity,
        lost.length == 0 ? Optional.empty() : Optional.of(quartiles(lost)),
        hasHours
            ? Optional.of(Rates.exact(some.size(), Arrays.stream(hours).sum(), level))
            : Optional.empty(),
        Rates.exact(some.size(), Arrays.stream(days).sum(), level),
        hasHours && hasDays
            ? Optional.of(Rates.byAthlete(amounts, hours, level))
            : Optional.empty(),
        hasDays ? Optional.of(Rates.byAthlete(amounts, days, level)) : Optional.empty(),
        counts.length < 2 || !hasEvents(counts, exposure)
            ? Optional.empty()
            : Optional.of(NegativeBinomialRate.of(counts, exposure, level)));
  }

  private static boolean hasEvents(int[] counts, double[] exposure) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && exposure[i] > 0) {
        return true;
      }
    }
    return false;
  }

  private static double[] quartiles(int[] ascending) {
    double[] out = new double[3];
    for (int q = 0; q < 3; q++) {
      double at = (ascending.length - 1) * (q + 1) / 4.0;
      int low = (int) Math.floor(at);
      int high = (int) Math.ceil(at);
      out[q] = ascending[low] + (at - low) * (ascending[high] - ascending[low]);
    }
    return out;
  }

  /** Returns the share of athletes who were injured at any time while they were followed. */
  public Interval periodPrevalence(double level) {
    Set<String> injured = new HashSet<>();
    injuries.forEach(one -> injured.add(one.athlete()));
    return Rates.share(injured.size(), athletes().size(), level);
  }

  /**
   * Returns the share of athlete-days from onset to the day before full availability, athletes as
   * draws; empty for a single athlete and where no return is known.
   */
  public Optional<Interval> dayPrevalence(double level) {
    if (!knowsReturns()) {
      return Optional.empty();
    }
    var times = AthleteTime.of(injuries, exposures).values();
    return shareOfDays(
        times.stream().mapToDouble(one -> one.injured(FIRST, LAST)).toArray(),
        times.stream().mapToDouble(one -> one.followed(FIRST, LAST)).toArray(),
        level);
  }

  static Optional<Interval> shareOfDays(double[] injured, double[] days, double level) {
    if (days.length < 2) {
      return Optional.empty();
    }
    if (Arrays.stream(injured).sum() == 0) {
      return Optional.of(Rates.share(0, days.length, level)); // of athletes: their days go together
    }
    Interval share = Rates.byAthlete(injured, days, level);
    return Optional.of(
        new Interval(share.estimate(), share.low(), Math.min(1, share.high()), level));
  }

  /** Returns how many injuries begin on the day and at the place of another of the athlete. */
  public int repeated() {
    return injuries.size()
        - (int)
            injuries.stream()
                .map(one -> List.of(one.athlete(), one.onset(), one.place()))
                .distinct()
                .count();
  }

  /** Returns how many injuries state days lost that differ from their dates by more than a day. */
  public int contradicted() {
    return (int) injuries.stream().filter(InjuryCase::isContradicted).count();
  }

  /** Returns whether the end of some injury is known, or there are none. */
  boolean knowsReturns() {
    return injuries.isEmpty() || injuries.stream().anyMatch(InjuryCase::hasReturn);
  }

  /** Returns the calendar view: each month in which somebody was followed. */
  public List<SurveillanceMonth> months(double level) {
    return SurveillanceMonth.of(this, level);
  }

  /** Returns the gap-time view: how soon the next injury comes after a return. */
  public List<NextInjury> afterReturn(double level) {
    return NextInjury.of(rows(), level);
  }

  /** Returns every injury beside the athlete's earlier ones, by athlete and onset. */
  public List<Subsequent> subsequent() {
    Map<String, List<InjuryCase>> byAthlete = new TreeMap<>();
    injuries.forEach(
        one -> byAthlete.computeIfAbsent(one.athlete(), any -> new ArrayList<>()).add(one));
    List<Subsequent> out = new ArrayList<>();
    byAthlete.values().forEach(own -> out.addAll(Subsequent.of(own, knowsReturns())));
    return out;
  }

  /** Returns the stretches in which athletes could be injured. */
  public AtRisk.Rows rows() {
    return AtRisk.of(injuries, exposures);
  }
}
