package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.metric.Interval;
import org.loadstone.surveillance.NextInjury;
import org.loadstone.surveillance.Surveillance;
import org.loadstone.surveillance.SurveillanceMonth;

/** A season's injuries by calendar and by time since the last return. */
record InjuriesTimes(Surveillance surveillance, double level) {
  String months() {
    TextTable table =
        TextTable.of(
            List.of(
                "month",
                "athletes",
                "injuries",
                "per 1,000 athlete-days",
                "95 % interval",
                "share of days injured"));
    for (SurveillanceMonth one : surveillance.months(level)) {
      table.add(
          List.of(
              one.month().toString(),
              String.valueOf(one.athletes()),
              String.valueOf(one.injuries()),
              InjuriesView.number(one.perDays().estimate()),
              InjuriesView.limits(one.perDays()),
              one.prevalence().map(InjuriesTimes::percent).orElse("-")));
    }
    return table.text();
  }

  private static String percent(Interval share) {
    return "%.1f %% (%.1f to %.1f)"
        .formatted(100 * share.estimate(), 100 * share.low(), 100 * share.high());
  }

  /** Returns how soon the next injury comes, empty where nobody returned. */
  String afterReturn() {
    List<NextInjury> all = surveillance.afterReturn(level);
    if (all.isEmpty()) {
      return "";
    }
    TextTable table =
        TextTable.of(List.of("injured again within", "of returns", "95 % interval", "followed on"));
    for (NextInjury one : all) {
      table.add(
          List.of(
              one.days() + " days",
              "%.0f %%".formatted(100 * one.share().estimate()),
              "%.0f to %.0f %%".formatted(100 * one.share().low(), 100 * one.share().high()),
              String.valueOf(one.followed())));
    }
    return table.text();
  }

  /** Adds both for machines. */
  void addTo(Map<String, Object> out) {
    List<Map<String, Object>> months = new ArrayList<>();
    for (SurveillanceMonth month : surveillance.months(level)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("month", month.month().toString());
      one.put("athletes", month.athletes());
      one.put("athlete_days", month.athleteDays());
      one.put("injuries", month.injuries());
      one.put("incidence_per_1000_athlete_days", InjuriesJson.json(month.perDays()));
      one.put("day_prevalence", month.prevalence().map(InjuriesJson::json).orElse(null));
      months.add(one);
    }
    out.put("months", months);
    List<Map<String, Object>> returns = new ArrayList<>();
    for (NextInjury next : surveillance.afterReturn(level)) {
      LinkedHashMap<String, Object> one = InjuriesJson.json(next.share());
      one.putFirst("days", next.days());
      one.put("followed", next.followed());
      returns.add(one);
    }
    out.put("injured_again_after_return", returns);
  }
}
