package org.loadstone.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Interval;
import org.loadstone.surveillance.Severity;
import org.loadstone.surveillance.StrobeSiis;
import org.loadstone.surveillance.Subsequent;
import org.loadstone.surveillance.Surveillance;

/** A season's injuries for people. */
record InjuriesView(Surveillance surveillance, boolean hasSite, double level) {
  String text(boolean isStrobe) {
    if (isStrobe) {
      return strobe();
    }
    Surveillance.Summary all = surveillance.overall(level);
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d injuries of %,d among %,d athletes, %,d athlete-days%s%n%n"
            .formatted(
                all.injuries(),
                all.athletesInjured(),
                surveillance.athletes().size(),
                surveillance.athleteDays(),
                surveillance.hours().isPresent()
                    ? ", %,.0f hours".formatted(surveillance.hours().getAsDouble())
                    : ""));
    text.append(rates(all)).append(System.lineSeparator());
    text.append(severity(all)).append(System.lineSeparator());
    if (surveillance.injuries().stream().anyMatch(one -> !one.type().isEmpty())) {
      text.append(types()).append(System.lineSeparator());
    }
    InjuriesTimes times = new InjuriesTimes(surveillance, level);
    text.append(times.months()).append(System.lineSeparator());
    String again = times.afterReturn();
    text.append(again).append(again.isEmpty() ? "" : System.lineSeparator());
    text.append(recurrence());
    return text.toString().stripTrailing();
  }

  private String rates(Surveillance.Summary all) {
    TextTable table = TextTable.of(List.of("", "estimate", "95 % interval", "how"));
    all.perHours().ifPresent(r -> table.add(line("injuries per 1,000 h", r, "exact Poisson")));
    table.add(line("injuries per 1,000 athlete-days", all.perDays(), "exact Poisson"));
    all.negativeBinomial()
        .ifPresent(
            nb ->
                table.add(
                    line(
                        all.perHours().isPresent()
                            ? "injuries per 1,000 h"
                            : "injuries per 1,000 athlete-days",
                        nb.rate(),
                        nb.dispersion() == 0
                            ? "negative binomial: no more than chance"
                            : "negative binomial, dispersion " + number(nb.dispersion()))));
    all.burdenHours()
        .ifPresent(r -> table.add(line("days lost per 1,000 h", r, "athletes as draws")));
    all.burdenDays()
        .ifPresent(
            r -> table.add(line("days lost per 1,000 athlete-days", r, "athletes as draws")));
    table.add(
        line(
            "share of athletes injured",
            surveillance.periodPrevalence(level),
            "exact (Clopper-Pearson)"));
    surveillance
        .dayPrevalence(level)
        .ifPresent(r -> table.add(line("share of athlete-days injured", r, "athletes as draws")));
    return table.text();
  }

  private static List<String> line(String what, Interval r, String how) {
    return List.of(what, number(r.estimate()), limits(r), how);
  }

  static String limits(Interval r) {
    return "%s to %s".formatted(number(r.low()), number(r.high()));
  }

  static String number(double value) {
    return value == 0
        ? "0"
        : value >= 1000 ? "%,.0f".formatted(value) : String.format(Locale.ROOT, "%.3g", value);
  }

  private static String severity(Surveillance.Summary all) {
    TextTable table = TextTable.of(List.of("days lost", "injuries"));
    for (Severity bin : Severity.values()) {
      table.add(List.of(bin.words(), String.valueOf(all.severity().getOrDefault(bin, 0))));
    }
    if (all.unknownDays() > 0) {
      table.add(List.of("not known", String.valueOf(all.unknownDays())));
    }
    String median =
        all.quartiles()
            .map(
                q ->
                    "median %s, quartiles %s and %s, together %,d days%n"
                        .formatted(day(q[1]), day(q[0]), day(q[2]), all.daysLost()))
            .orElse("");
    return table.text() + median;
  }

  private static String day(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : "%.1f".formatted(value);
  }

  // Incidence times mean severity is burden: the risk matrix.
  private String types() {
    boolean hasHours = surveillance.hours().isPresent();
    String unit = hasHours ? "per 1,000 h" : "per 1,000 d";
    TextTable table =
        TextTable.of(
            List.of("type", "injuries", unit, "95 % interval", "mean days", "burden " + unit));
    surveillance
        .byType(level)
        .forEach(
            (type, s) -> {
              Interval rate = s.perHours().orElse(s.perDays());
              int known = s.injuries() - s.unknownDays();
              Optional<Interval> burden = hasHours ? s.burdenHours() : s.burdenDays();
              table.add(
                  List.of(
                      type.isEmpty() ? "(none)" : type,
                      String.valueOf(s.injuries()),
                      number(rate.estimate()),
                      limits(rate),
                      known == 0 ? "-" : number(s.daysLost() / (double) known),
                      burden.map(b -> number(b.estimate())).orElse("-")));
            });
    return table.text();
  }

  private String recurrence() {
    if (!hasSite) {
      return "Recurrences are not told: give --site, and --side and --tissue if there are.";
    }
    TextTable table = TextTable.of(List.of("beside earlier injuries", "injuries", "SIC-1.0"));
    counts()
        .forEach(
            (kind, count) ->
                table.add(List.of(kind.words(), String.valueOf(count), categories(kind))));
    Map<Subsequent.Timing, Integer> timings = timings();
    return table.text()
        + "reinjuries: %d within 2 months of return, %d within 12, %d later%n"
            .formatted(
                timings.getOrDefault(Subsequent.Timing.EARLY, 0),
                timings.getOrDefault(Subsequent.Timing.LATE, 0),
                timings.getOrDefault(Subsequent.Timing.DELAYED, 0))
        + "Where several categories stand, a clinician must say whether the injuries are related.";
  }

  private String categories(Subsequent.Kind kind) {
    return surveillance.subsequent().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .map(
            one ->
                String.join(
                    " or ", one.possible().stream().map(c -> String.valueOf(c.number())).toList()))
        .filter(text -> !text.isEmpty())
        .orElse("-");
  }

  private Map<Subsequent.Kind, Integer> counts() {
    Map<Subsequent.Kind, Integer> counts = new EnumMap<>(Subsequent.Kind.class);
    surveillance.subsequent().forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    return counts;
  }

  private Map<Subsequent.Timing, Integer> timings() {
    Map<Subsequent.Timing, Integer> counts = new EnumMap<>(Subsequent.Timing.class);
    surveillance
        .subsequent()
        .forEach(one -> one.timing().ifPresent(t -> counts.merge(t, 1, Integer::sum)));
    return counts;
  }

  private String strobe() {
    TextTable table = TextTable.of(List.of("item", "asks for", "answer"));
    for (StrobeSiis.Item item : StrobeSiis.of(surveillance, level)) {
      table.add(
          List.of(
              item.number(),
              item.asks(),
              item.answer().orElseGet(() -> "MISSING: " + item.missing())));
    }
    return table.text().stripTrailing();
  }
}
