package org.loadstone.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.report.Athlete;
import org.loadstone.report.Estimate;
import org.loadstone.report.Outlook;
import org.loadstone.report.Part;

/**
 * The squad on the day of a report.
 *
 * @param day days since 1970-01-01
 * @param days squad days of the last weeks, by athlete and ascending
 * @param tallies labelled days of every athlete
 * @param scores risks of the day, highest first; empty without a model
 * @param before risks in the report before, by athlete
 * @param injured athletes with an injury known by the day
 */
record SquadToday(
    int day,
    List<SquadDay> days,
    List<Tally> tallies,
    Optional<List<ScoreJob.Score>> scores,
    Map<String, Double> before,
    Set<String> injured) {
  private static final int RECENT = 28;

  /** Returns the squads of the day in alphabetical order. */
  List<String> squads() {
    return today().map(SquadDay::squad).distinct().sorted().toList();
  }

  /** Returns the squad as a whole. */
  Outlook outlook() {
    return new Outlook(BaseRate.of(tallies), expectedEvents(), headCount(), coverage());
  }

  private Part<Estimate> expectedEvents() {
    if (scores.isEmpty()) {
      return Part.absent("No model was trained; run loadstone train.");
    }
    List<Double> risks = scores.get().stream().map(ScoreJob.Score::risk).toList();
    return risks.isEmpty()
        ? Part.absent("Nobody is at risk on this day.")
        : Part.of(EventCount.of(risks));
  }

  private Outlook.HeadCount headCount() {
    Map<Athlete.Status, Long> counts =
        today().collect(Collectors.groupingBy(this::status, Collectors.counting()));
    return new Outlook.HeadCount(
        count(counts, Athlete.Status.AT_RISK),
        count(counts, Athlete.Status.NO_EARLIER_INJURY) + count(counts, Athlete.Status.LIMITED),
        count(counts, Athlete.Status.OUT),
        count(counts, Athlete.Status.MISSING));
  }

  private static int count(Map<Athlete.Status, Long> counts, Athlete.Status status) {
    return counts.getOrDefault(status, 0L).intValue();
  }

  private Part<Double> coverage() {
    List<SquadDay> recent = days.stream().filter(d -> d.day() > day - RECENT).toList();
    long known = recent.stream().filter(d -> !d.isMissing()).count();
    return recent.isEmpty()
        ? Part.absent("No squad day in the last 28 days.")
        : Part.of((double) known / recent.size());
  }

  /** Returns the risk of the squad's average athlete: the base rate, or the mean of the risks. */
  double usualRisk() {
    return BaseRate.of(tallies)
        .value()
        .map(Estimate::value)
        .orElseGet(
            () ->
                scores.orElse(List.of()).stream()
                    .mapToDouble(ScoreJob.Score::risk)
                    .average()
                    .orElse(0));
  }

  /** Returns every athlete with a squad day on the day: highest risk first, the rest by label. */
  List<Athlete> athletes(RosterNames names) {
    Map<String, ScoreJob.Score> byId = new HashMap<>();
    scores.orElse(List.of()).forEach(score -> byId.put(score.athlete(), score));
    Map<String, List<Double>> loads = new HashMap<>();
    days.stream()
        .filter(d -> d.day() > day - RECENT)
        .forEach(
            d ->
                d.load()
                    .ifPresent(
                        load ->
                            loads.computeIfAbsent(d.athlete(), id -> new ArrayList<>()).add(load)));
    double usual = usualRisk();
    return today()
        .map(
            d ->
                new Athlete(
                    d.athlete(),
                    names.label(d.athlete()),
                    d.squad(),
                    status(d),
                    Optional.ofNullable(byId.get(d.athlete())).flatMap(s -> risk(s, usual)),
                    loads.getOrDefault(d.athlete(), List.of())))
        .sorted(
            Comparator.comparingDouble(
                    (Athlete a) -> -a.risk().map(r -> r.estimate().value()).orElse(-1.0))
                .thenComparing(Athlete::label)
                .thenComparing(Athlete::id))
        .toList();
  }

  /** A model without intervals ranks nobody, so its risks are not shown athlete by athlete. */
  private Optional<Athlete.Risk> risk(ScoreJob.Score score, double usual) {
    if (score.low().isEmpty() || score.high().isEmpty()) {
      return Optional.empty();
    }
    double risk = score.risk();
    Estimate estimate =
        Estimate.of(
            risk,
            Math.max(0, Math.min(score.low().getAsDouble(), risk)),
            Math.min(1, Math.max(score.high().getAsDouble(), risk)));
    return Optional.of(
        new Athlete.Risk(estimate, usual, Optional.ofNullable(before.get(score.athlete()))));
  }

  /** Returns what the day says about an athlete. */
  Athlete.Status status(SquadDay today) {
    boolean isAtRisk =
        tallies.stream().anyMatch(t -> t.atRisk() && t.athlete().equals(today.athlete()));
    if (isAtRisk) {
      return Athlete.Status.AT_RISK;
    }
    if (today.availability().startsWith("out") || today.availability().equals("away")) {
      return Athlete.Status.OUT;
    }
    if (today.isMissing()) {
      return Athlete.Status.MISSING;
    }
    return injured.contains(today.athlete())
        ? Athlete.Status.LIMITED
        : Athlete.Status.NO_EARLIER_INJURY;
  }

  private Stream<SquadDay> today() {
    return days.stream().filter(d -> d.day() == day);
  }
}
