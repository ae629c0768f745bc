package org.loadstone.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loadstone.metric.Interval;
import org.loadstone.surveillance.Severity;
import org.loadstone.surveillance.StrobeSiis;
import org.loadstone.surveillance.Subsequent;
import org.loadstone.surveillance.SubsequentCategory;
import org.loadstone.surveillance.Surveillance;

/** A season's injuries for machines. */
record InjuriesJson(Surveillance surveillance, boolean hasSite, double level) {
  Map<String, Object> all() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("athletes", surveillance.athletes().size());
    out.put("athlete_days", surveillance.athleteDays());
    out.put("hours", surveillance.hours().isPresent() ? surveillance.hours().getAsDouble() : null);
    out.put("outside_exposure", surveillance.outside().size());
    out.put("overall", json(surveillance.overall(level)));
    out.put("period_prevalence", json(surveillance.periodPrevalence(level)));
    out.put(
        "day_prevalence", surveillance.dayPrevalence(level).map(InjuriesJson::json).orElse(null));
    Map<String, Object> types = new LinkedHashMap<>();
    surveillance.byType(level).forEach((type, s) -> types.put(type, json(s)));
    out.put("by_type", types);
    new InjuriesTimes(surveillance, level).addTo(out);
    out.put("subsequent", hasSite ? subsequent() : null);
    List<Map<String, Object>> items = new ArrayList<>();
    for (StrobeSiis.Item item : StrobeSiis.of(surveillance, level)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("item", item.number());
      one.put("asks", item.asks());
      one.put("answer", item.answer().orElse(null));
      one.put("missing", item.missing().isEmpty() ? null : item.missing());
      items.add(one);
    }
    out.put("strobe_siis", items);
    return out;
  }

  private static Map<String, Object> json(Surveillance.Summary s) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("injuries", s.injuries());
    out.put("athletes_injured", s.athletesInjured());
    out.put("days_lost", s.daysLost());
    out.put("days_lost_unknown", s.unknownDays());
    Map<String, Object> bins = new LinkedHashMap<>();
    for (Severity bin : Severity.values()) {
      bins.put(bin.words(), s.severity().getOrDefault(bin, 0));
    }
    out.put("severity", bins);
    out.put("days_lost_quartiles", s.quartiles().orElse(null));
    out.put("incidence_per_1000_h", s.perHours().map(InjuriesJson::json).orElse(null));
    out.put("incidence_per_1000_athlete_days", json(s.perDays()));
    out.put("burden_per_1000_h", s.burdenHours().map(InjuriesJson::json).orElse(null));
    out.put("burden_per_1000_athlete_days", s.burdenDays().map(InjuriesJson::json).orElse(null));
    out.put(
        "negative_binomial",
        s.negativeBinomial()
            .map(
                nb -> {
                  Map<String, Object> one = json(nb.rate());
                  one.put("dispersion", nb.dispersion());
                  one.put("loglik", nb.logLikelihood());
                  return one;
                })
            .orElse(null));
    return out;
  }

  static LinkedHashMap<String, Object> json(Interval interval) {
    LinkedHashMap<String, Object> out = new LinkedHashMap<>();
    out.put("estimate", interval.estimate());
    out.put("low", interval.low());
    out.put("high", interval.high());
    return out;
  }

  private List<Map<String, Object>> subsequent() {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Subsequent one : surveillance.subsequent()) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("athlete", one.injury().athlete());
      about.put("onset", LocalDate.ofEpochDay(one.injury().onset()).toString());
      about.put("number", one.number());
      about.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
      about.put(
          "days_since_return",
          one.daysSinceReturn().isPresent() ? one.daysSinceReturn().getAsInt() : null);
      about.put("timing", one.timing().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse(null));
      about.put(
          "sic_1_0_possible", one.possible().stream().map(SubsequentCategory::number).toList());
      out.add(about);
    }
    return out;
  }
}
