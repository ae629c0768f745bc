package org.loadstone.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loadstone.quality.Fact.Injury;
import org.loadstone.quality.Fact.Session;
import org.loadstone.quality.Shares.Look;
import org.loadstone.schema.check.AthleteChecks;
import org.loadstone.schema.check.Check;

/** Holds the tables of one athlete against each other. */
final class Contradictions {
  private final AthleteFacts facts;
  private final Window window;
  private final Shares shares;

  Contradictions(AthleteFacts facts, Window window, Shares shares) {
    this.facts = facts;
    this.window = window;
    this.shares = shares;
  }

  void count() {
    loads();
    memberships();
    layoffs();
    injuries();
    references();
    person();
    new AnswerChecks(facts.answers(), this::look).count();
  }

  private void look(Check check, int day, Look look) {
    shares.add(MetricKey.of(check, Scope.ALL), look);
    if (window.isRecent(day)) {
      shares.add(MetricKey.of(check, Scope.RECENT), look);
    }
  }

  private void loads() {
    for (Session session : facts.sessions()) {
      boolean isAbsent = Double.isNaN(session.loadAu());
      look(AthleteChecks.SESSION_WITHOUT_LOAD, session.day(), Look.of(isAbsent));
    }
    for (Fact.Match match : facts.matches()) {
      boolean isAbsent = Double.isNaN(match.minutes());
      look(AthleteChecks.MATCH_WITHOUT_MINUTES, match.day(), Look.of(isAbsent));
    }
    if (facts.usualLoad().isPresent()) {
      extremes();
    }
  }

  private void extremes() {
    List<Double> logs = facts.loads().stream().map(StrictMath::log).toList();
    double spread = Math.max(0.1, Robust.deviation(logs)); // equal loads are no reason to shout
    double most = Robust.median(logs) + AthleteChecks.EXTREME_SDS * spread;
    for (Session session : facts.sessions()) {
      if (session.loadAu() > 0) {
        boolean isExtreme = StrictMath.log(session.loadAu()) > most;
        look(AthleteChecks.EXTREME_LOAD, session.day(), Look.of(isExtreme));
      }
    }
  }

  private void memberships() {
    if (!facts.hasStay()) {
      return;
    }
    Stream.concat(
            facts.sessions().stream().map(Session::day),
            facts.matches().stream().map(Fact.Match::day))
        .forEach(
            day ->
                look(AthleteChecks.SESSION_OUTSIDE_MEMBERSHIP, day, Look.of(!facts.isMember(day))));
    for (Fact.Answers answers : facts.answers()) {
      boolean isOutside = !facts.isMember(answers.day());
      look(AthleteChecks.WELLNESS_OUTSIDE_MEMBERSHIP, answers.day(), Look.of(isOutside));
    }
  }

  private void layoffs() {
    OptionalDouble usual = facts.usualLoad();
    if (usual.isEmpty()) {
      return;
    }
    double full = AthleteChecks.FULL_TRAINING * usual.getAsDouble();
    Set<Integer> fullDays =
        facts.sessions().stream()
            .filter(session -> session.loadAu() >= full)
            .map(Session::day)
            .collect(Collectors.toSet());
    outDays(facts.injuries().stream().map(i -> new Fact.Illness(i.onset(), i.returned())))
        .forEach(
            day -> look(AthleteChecks.TRAINED_WHILE_INJURED, day, Look.of(fullDays.contains(day))));
    outDays(facts.illnesses().stream())
        .forEach(
            day -> look(AthleteChecks.TRAINED_WHILE_ILL, day, Look.of(fullDays.contains(day))));
  }

  /** Returns the days after onset and before a recorded return, each once. */
  private IntStream outDays(Stream<Fact.Illness> layoffs) {
    return layoffs
        .filter(layoff -> layoff.returned() != Fact.OPEN)
        .flatMapToInt(
            layoff ->
                IntStream.range(
                    layoff.onset() + 1, Math.min(layoff.returned(), window.lastDay() + 1)))
        .distinct();
  }

  private void injuries() {
    Map<String, Integer> latestReturn = new HashMap<>();
    for (Injury injury : facts.injuries()) {
      int before = latestReturn.getOrDefault(injury.place(), Integer.MIN_VALUE);
      look(AthleteChecks.OVERLAPPING_INJURIES, injury.onset(), Look.of(injury.onset() < before));
      boolean isMissing = injury.returned() == Fact.OPEN && trainedSince(injury.onset());
      look(AthleteChecks.RETURN_MISSING, injury.onset(), Look.of(isMissing));
      if (injury.returned() != Fact.OPEN) {
        latestReturn.merge(injury.place(), injury.returned(), Math::max);
      }
    }
  }

  private boolean trainedSince(int onset) {
    return facts.sessions().stream()
            .mapToInt(Session::day)
            .filter(day -> day > onset + AthleteChecks.LAYOFF_DAYS)
            .distinct()
            .limit(AthleteChecks.TRAINED_DAYS)
            .count()
        == AthleteChecks.TRAINED_DAYS;
  }

  private void references() {
    Set<String> known = new HashSet<>();
    facts.injuries().forEach(injury -> known.add(injury.id()));
    for (Injury injury : facts.injuries()) {
      if (!injury.recurrenceOf().isEmpty()) {
        boolean isUnknown = !known.contains(injury.recurrenceOf());
        look(AthleteChecks.UNKNOWN_INJURY, injury.onset(), Look.of(isUnknown));
      }
    }
    for (Fact.Milestone milestone : facts.milestones()) {
      boolean isUnknown = !known.contains(milestone.injury());
      look(AthleteChecks.UNKNOWN_INJURY, milestone.day(), Look.of(isUnknown));
    }
  }

  private void person() {
    if (facts.hasRecords()) {
      shares.add(
          MetricKey.of(AthleteChecks.WITHOUT_MEMBERSHIP, Scope.ALL), Look.of(!facts.hasStay()));
    }
    int[] active = activeDays().toArray();
    if (facts.birthYear().isPresent() && active.length > 0) {
      int year = facts.birthYear().getAsInt();
      boolean isImplausible =
          IntStream.of(active)
              .map(day -> LocalDate.ofEpochDay(day).getYear() - year)
              .anyMatch(age -> age < AthleteChecks.YOUNGEST || age > AthleteChecks.OLDEST);
      shares.add(MetricKey.of(AthleteChecks.IMPLAUSIBLE_AGE, Scope.ALL), Look.of(isImplausible));
    }
  }

  private IntStream activeDays() {
    return IntStream.concat(
        IntStream.concat(
            facts.sessions().stream().mapToInt(Session::day),
            facts.matches().stream().mapToInt(Fact.Match::day)),
        facts.results().stream().mapToInt(Fact.Result::day));
  }
}
