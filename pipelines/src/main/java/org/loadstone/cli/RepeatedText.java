package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.force.DetectableChange.OwnChange;
import org.loadstone.force.ForceMetric;
import org.loadstone.force.Movement;
import org.loadstone.force.RepeatedMetric;
import org.loadstone.force.RepeatedMetric.Of;
import org.loadstone.metric.Interval;

/**
 * What repeated trials say, as a table for people and as JSON.
 *
 * @param baseline names of the files of earlier trials, empty where none were given
 */
record RepeatedText(List<RepeatedMetric> metrics, List<String> baseline) {
  /** Returns the symmetry index of a metric over the trials, empty where limbs have none. */
  Optional<RepeatedMetric> index(Movement movement, ForceMetric metric) {
    return metrics.stream()
        .filter(one -> one.movement() == movement && one.metric() == metric)
        .filter(one -> one.of() == Of.SYMMETRY_INDEX)
        .findFirst();
  }

  /** Returns the lines of the tables: none where no trial was repeated. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Movement movement : Movement.values()) {
      List<RepeatedMetric> own =
          metrics.stream()
              .filter(one -> one.movement() == movement)
              .filter(one -> one.now().size() + one.baseline().size() > 1)
              .toList();
      if (!own.isEmpty()) {
        lines.add("");
        lines.addAll(noise(movement, own));
        lines.addAll(changes(own));
      }
    }
    return lines;
  }

  private static List<String> noise(Movement movement, List<RepeatedMetric> own) {
    TextTable table =
        TextTable.of(List.of("  metric", "unit", "of", "trials", "mean", "SEM", "MDC95", "95 %"));
    for (RepeatedMetric one : own) {
      String star = one.of() == Of.SYMMETRY_INDEX && one.isBeyondNoise(one.mean()) ? "*" : "";
      table.add(
          List.of(
              "  " + one.metric().about().name(),
              unit(one),
              word(one),
              String.valueOf(one.now().size()),
              cell(one, one.mean()) + star,
              one.noise().map(known -> size(known.sem().estimate())).orElse("-"),
              one.noise().map(known -> size(known.mdc95().estimate())).orElse("-"),
              one.noise().map(known -> limits(known.mdc95())).orElse(one.absent())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Repeated trials, "
            + movement.words()
            + ": MDC95 is what one trial must differ from another by; * an index beyond its MDC95");
    lines.addAll(table.text().lines().toList());
    return lines;
  }

  private List<String> changes(List<RepeatedMetric> own) {
    List<RepeatedMetric> compared = own.stream().filter(one -> !one.baseline().isEmpty()).toList();
    if (compared.isEmpty()) {
      return baseline.isEmpty()
          ? List.of()
          : List.of("No trial of this movement in the baseline: " + String.join(", ", baseline));
    }
    TextTable table =
        TextTable.of(
            List.of("  metric", "unit", "of", "before", "now", "change", "95 %", "direction"));
    for (RepeatedMetric one : compared) {
      double before = one.baseline().stream().mapToDouble(v -> v).average().orElseThrow();
      Optional<OwnChange> change = one.change();
      table.add(
          List.of(
              "  " + one.metric().about().name(),
              unit(one),
              word(one),
              cell(one, before),
              cell(one, one.mean()),
              signed(one.mean() - before),
              change.map(own95 -> limits(own95.value())).orElse("-"),
              change.map(RepeatedText::direction).orElse(one.absent())));
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Change against the own baseline: " + String.join(", ", baseline));
    lines.addAll(table.text().lines().toList());
    return lines;
  }

  private static String direction(OwnChange change) {
    return change.direction().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String unit(RepeatedMetric one) {
    return one.of() == Of.SYMMETRY_INDEX ? "%" : one.metric().about().unit().symbol();
  }

  private static String word(RepeatedMetric one) {
    return one.of() == Of.SYMMETRY_INDEX ? "index" : one.of().word();
  }

  private static String cell(RepeatedMetric one, double value) {
    return one.of() == Of.SYMMETRY_INDEX ? signed(value) : size(value);
  }

  private static String size(double value) {
    return ForceText.cell(OptionalDouble.of(value));
  }

  private static String signed(double value) {
    return (value >= 0 ? "+" : "") + size(value);
  }

  private static String limits(Interval interval) {
    return size(interval.low()) + " to " + size(interval.high());
  }

  List<Map<String, Object>> json() {
    return metrics.stream().map(this::json).toList();
  }

  private Map<String, Object> json(RepeatedMetric one) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("movement", one.movement().test());
    out.put("metric", one.metric().about().name());
    out.put("of", one.of().word());
    out.put("unit", unit(one));
    out.put("trials", one.now().size());
    out.put("mean", one.mean());
    one.noise()
        .ifPresentOrElse(
            noise -> {
              out.put("sem", noise.sem());
              out.put("mdc95", noise.mdc95());
              out.put("degrees_of_freedom", noise.freedom());
              if (one.of() == Of.SYMMETRY_INDEX) {
                out.put("beyond_mdc95", one.isBeyondNoise(one.mean()));
              }
            },
            () -> out.put("absent", one.absent()));
    if (!one.baseline().isEmpty()) {
      out.put("baseline_trials", one.baseline().size());
      one.change().ifPresent(change -> out.put("change", json(change)));
    }
    return out;
  }

  private static Map<String, Object> json(OwnChange change) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("value", change.value());
    out.put("detectable", change.detectable());
    out.put("direction", direction(change));
    return out;
  }
}
