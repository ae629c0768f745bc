package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.force.Asymmetries;
import org.loadstone.force.ForceAnalysis;
import org.loadstone.force.ForceMetric;
import org.loadstone.force.Limb;
import org.loadstone.force.Measured;
import org.loadstone.force.Phase;
import org.loadstone.force.Reading;
import org.loadstone.force.Repetition;
import org.loadstone.force.Trace;

/** The metrics of a trace as a table for people and as JSON. */
record ForceText(String file, Trace trace, ForceAnalysis analysis, RepeatedText repeated) {
  private static final String ROW = "  %-27s %-9s %9s %9s %9s %9s %9s";

  String table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "%s: %d samples at %s Hz, %.2f s",
            file, trace.size(), hertz(), trace.size() / trace.rateHz()));
    if (analysis.repetitions().isEmpty()) {
      lines.add("Nothing measured: " + analysis.problem());
    }
    analysis.repetitions().forEach(repetition -> block(lines, repetition));
    if (!analysis.repetitions().isEmpty()) {
      analysis.dropped().forEach(reason -> lines.add("Not counted: " + reason));
    }
    lines.addAll(repeated.lines());
    return String.join(System.lineSeparator(), lines);
  }

  private String hertz() {
    boolean isWhole = Math.abs(trace.rateHz() - Math.rint(trace.rateHz())) < 0.05;
    return say(isWhole ? "%.0f" : "%.1f", trace.rateHz());
  }

  private static String say(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private void block(List<String> lines, Repetition repetition) {
    lines.add("");
    lines.add(
        say(
            repetition.movement().isJump()
                ? "Jump %1$d: %2$s, %3$.3f to %4$.3f s"
                : "%2$s, %3$.3f to %4$.3f s",
            repetition.number(),
            repetition.movement().words(),
            repetition.fromS(),
            repetition.toS()));
    repetition.notes().forEach(note -> lines.add("  note: " + note));
    List<Limb> limbs = limbs(repetition);
    lines.add(
        say(
                ROW,
                "metric",
                "unit",
                "both",
                limbs.isEmpty() ? "" : limbs.get(0).word(),
                limbs.isEmpty() ? "" : limbs.get(1).word(),
                limbs.isEmpty() ? "" : "index %",
                limbs.isEmpty() ? "" : "larger %")
            .stripTrailing());
    for (ForceMetric metric : ForceMetric.values()) {
      if (metric.isOf(repetition.movement())) {
        row(lines, repetition, limbs, metric);
      }
    }
    absences(repetition)
        .forEach(
            (reason, names) ->
                lines.add(say("  absent: %s: %s", String.join(", ", names), reason)));
  }

  private static List<Limb> limbs(Repetition repetition) {
    return repetition.readings().stream()
        .map(Reading::limb)
        .distinct()
        .filter(limb -> limb != Limb.BOTH)
        .toList();
  }

  private void row(
      List<String> lines, Repetition repetition, List<Limb> limbs, ForceMetric metric) {
    Optional<Asymmetries.OfLimbs> asymmetry =
        Asymmetries.of(repetition).stream().filter(of -> of.metric() == metric).findFirst();
    boolean hasLimbs = !limbs.isEmpty() && metric.isByLimb(repetition.movement());
    lines.add(
        say(
                ROW,
                metric.about().name(),
                metric.about().unit().symbol(),
                cell(repetition.of(metric, Limb.BOTH).number()),
                hasLimbs ? cell(repetition.of(metric, limbs.get(0)).number()) : "",
                hasLimbs ? cell(repetition.of(metric, limbs.get(1)).number()) : "",
                asymmetry.map(of -> index(repetition, of)).orElse(""),
                asymmetry.map(of -> say("%.1f", of.bilateralStrength())).orElse(""))
            .stripTrailing());
  }

  /** The signed index, with a star where the trials say that it is more than noise. */
  private String index(Repetition repetition, Asymmetries.OfLimbs of) {
    boolean isBeyond =
        repeated
            .index(repetition.movement(), of.metric())
            .filter(noise -> noise.isBeyondNoise(of.symmetryIndex()))
            .isPresent();
    return say("%+.1f", of.symmetryIndex()) + (isBeyond ? "*" : "");
  }

  static String cell(OptionalDouble value) {
    if (value.isEmpty()) {
      return "-";
    }
    double number = value.getAsDouble();
    return say(Math.abs(number) < 10 ? "%.2f" : Math.abs(number) < 1000 ? "%.1f" : "%.0f", number);
  }

  private static Map<String, List<String>> absences(Repetition repetition) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Reading reading : repetition.readings()) {
      if (reading.measured() instanceof Measured.Absent(String reason)) {
        List<String> names = byReason.computeIfAbsent(reason, r -> new ArrayList<>());
        String name = reading.metric().about().name();
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return byReason;
  }

  Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("file", file);
    out.put("samples", trace.size());
    out.put("rate_hz", trace.rateHz());
    out.put("movement", analysis.movement().test());
    out.put("problem", analysis.problem());
    out.put("dropped", analysis.dropped());
    out.put("repetitions", analysis.repetitions().stream().map(this::json).toList());
    out.put("repeated_trials", repeated.json());
    if (analysis.repetitions().isEmpty()) {
      List<Limb> limbs =
          trace.hasLimbs() ? List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT) : List.of(Limb.BOTH);
      out.put("metrics", analysis.readings(limbs).stream().map(ForceText::json).toList());
    }
    return out;
  }

  private Map<String, Object> json(Repetition repetition) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("number", repetition.number());
    out.put("movement", repetition.movement().test());
    out.put("from_s", repetition.fromS());
    out.put("to_s", repetition.toS());
    out.put("notes", repetition.notes());
    out.put("phases", repetition.phases().stream().map(ForceText::json).toList());
    out.put("metrics", repetition.readings().stream().map(ForceText::json).toList());
    out.put(
        "asymmetries",
        Asymmetries.of(repetition).stream().map(of -> json(repetition, of)).toList());
    return out;
  }

  private static Map<String, Object> json(Phase phase) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", phase.name());
    out.put("from_s", phase.fromS());
    out.put("to_s", phase.toS());
    return out;
  }

  private static Map<String, Object> json(Reading reading) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("metric", reading.metric().about().name());
    out.put("limb", reading.limb().word());
    out.put("unit", reading.metric().about().unit().symbol());
    switch (reading.measured()) {
      case Measured.Value(double value) -> out.put("value", value);
      case Measured.Absent(String reason) -> out.put("absent", reason);
    }
    return out;
  }

  private Map<String, Object> json(Repetition repetition, Asymmetries.OfLimbs of) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("metric", of.metric().about().name());
    out.put("symmetry_index_pct", of.symmetryIndex());
    out.put("bilateral_strength_asymmetry_pct", of.bilateralStrength());
    out.put("symmetry_angle_pct", of.symmetryAngle());
    repeated
        .index(repetition.movement(), of.metric())
        .filter(index -> index.noise().isPresent())
        .ifPresent(index -> out.put("beyond_mdc95", index.isBeyondNoise(of.symmetryIndex())));
    return out;
  }
}
