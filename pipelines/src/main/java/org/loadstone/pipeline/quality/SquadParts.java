package org.loadstone.pipeline.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.loadstone.pipeline.report.RosterNames;
import org.loadstone.quality.MetricKey;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.Scope;
import org.loadstone.report.Compliance;
import org.loadstone.report.Part;
import org.loadstone.report.SquadDays;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.DayChecks;

/** Squad days and weeks of athletes, from their metrics. */
final class SquadParts {
  private final Findings findings;
  private final RosterNames names;
  private final Map<MetricKey, QualityMetric> metrics = new TreeMap<>();

  SquadParts(Findings findings, RosterNames names) {
    this.findings = findings;
    this.names = names;
    findings.run().metrics().forEach(metric -> metrics.put(metric.key(), metric));
  }

  Part<List<SquadDays>> days() {
    List<SquadDays> days =
        metrics.values().stream()
            .filter(metric -> metric.key().check().equals(DayChecks.DAY_KNOWN.name()))
            .filter(metric -> metric.key().scope() instanceof Scope.Whole)
            .map(metric -> days(metric, (Scope.Whole) metric.key().scope()))
            .sorted(Comparator.comparing(SquadDays::squad).thenComparing(SquadDays::scope))
            .toList();
    return days.isEmpty() ? Part.absent(why()) : Part.of(days);
  }

  private String why() {
    return findings.absent().isEmpty()
        ? "No athlete has a squad day."
        : findings.absent().getFirst() + ".";
  }

  private SquadDays days(QualityMetric known, Scope.Whole scope) {
    return new SquadDays(
        scope.squad(),
        scope.word(),
        Math.round(known.denominator()),
        share(DayChecks.DAY_TRAINED, scope).orElse(0.0),
        share(DayChecks.DAY_REST, scope).orElse(0.0),
        1 - known.value(),
        share(DayChecks.DAY_OUT, scope).orElse(0.0),
        share(DayChecks.WELLNESS_GIVEN, scope).orElse(0.0),
        share(DayChecks.WINDOW_COVERED, scope));
  }

  private Optional<Double> share(Check check, Scope scope) {
    return find(check, scope).map(QualityMetric::value);
  }

  private Optional<QualityMetric> find(Check check, Scope scope) {
    return Optional.ofNullable(metrics.get(new MetricKey(check.name(), "", "", "", scope)));
  }

  Part<Compliance> compliance() {
    TreeMap<String, List<Compliance.Week>> weeks = new TreeMap<>();
    TreeMap<String, Scope.Week> people = new TreeMap<>();
    TreeSet<LocalDate> mondays = new TreeSet<>();
    for (QualityMetric metric : metrics.values()) {
      if (metric.key().scope() instanceof Scope.Week week
          && metric.key().check().equals(DayChecks.DAY_KNOWN.name())) {
        String person = week.athlete() + "\u0001" + week.squad();
        people.put(person, week);
        mondays.add(week.monday());
        weeks.computeIfAbsent(person, key -> new ArrayList<>()).add(week(week, metric));
      }
    }
    if (weeks.isEmpty()) {
      return Part.absent(why());
    }
    List<Compliance.AthleteWeeks> athletes =
        weeks.entrySet().stream()
            .map(entry -> athlete(people.get(entry.getKey()), entry.getValue()))
            .sorted(
                Comparator.comparing(Compliance.AthleteWeeks::squad)
                    .thenComparing(Compliance.AthleteWeeks::label)
                    .thenComparing(Compliance.AthleteWeeks::id))
            .toList();
    return Part.of(new Compliance(List.copyOf(mondays), athletes));
  }

  private Compliance.AthleteWeeks athlete(Scope.Week any, List<Compliance.Week> weeks) {
    return new Compliance.AthleteWeeks(
        any.athlete(), names.label(any.athlete()), any.squad(), weeks);
  }

  private Compliance.Week week(Scope.Week week, QualityMetric known) {
    double wellness = find(DayChecks.WELLNESS_GIVEN, week).flatMap(SquadParts::count).orElse(0.0);
    return new Compliance.Week(
        week.monday(),
        (int) known.denominator(),
        (int) wellness,
        count(known).orElse(0.0).intValue());
  }

  private static Optional<Double> count(QualityMetric metric) {
    return metric.numerator().isPresent()
        ? Optional.of(metric.numerator().getAsDouble())
        : Optional.empty();
  }
}
