package org.loadstone.pipeline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.loadstone.pipeline.store.Store;
import org.loadstone.report.Range;

/**
 * What a report reads of one athlete, up to its day.
 *
 * @param athlete pseudonym
 * @param day day of the report, days since 1970-01-01
 * @param days squad days, ascending
 * @param features known features by day
 * @param wellness answers by day
 * @param lastSymptomDay day of the newest symptom report
 * @param episodes injury episodes known by the day, oldest first
 * @param marks return criteria and readiness scores, oldest first
 * @param painLimit pain limit agreed to, empty without agreement
 */
record History(
    String athlete,
    int day,
    List<SquadDay> days,
    SortedMap<Integer, Map<String, Double>> features,
    SortedMap<Integer, Map<String, Double>> wellness,
    OptionalInt lastSymptomDay,
    List<EpisodeRow> episodes,
    List<MarkRow> marks,
    Optional<Double> painLimit) {
  private static final int LEAST_VALUES = 20;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /**
   * Reads the histories of some athletes.
   *
   * @param days squad days of all athletes
   * @param episodes known episodes of all athletes
   * @param step told when half of it is read
   */
  static Map<String, History> all(
      Store store,
      int day,
      List<SquadDay> days,
      List<String> ids,
      Map<String, List<EpisodeRow>> episodes,
      Runnable step) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    WatchedRows rows = new WatchedRows(store, LocalDate.ofEpochDay(day), ids);
    var features = rows.features(Panels.LOAD_DAYS + 1);
    var wellness = rows.wellness(Panels.LOAD_DAYS + 1);
    step.run();
    var marks = rows.marks();
    var symptoms = rows.lastSymptomDays();
    var limits = rows.painLimits();
    var byAthlete = days.stream().collect(Collectors.groupingBy(SquadDay::athlete));
    Map<String, History> all = new HashMap<>();
    for (String id : ids) {
      Integer symptom = symptoms.get(id);
      all.put(
          id,
          new History(
              id,
              day,
              byAthlete.getOrDefault(id, List.of()),
              features.getOrDefault(id, new TreeMap<>()),
              wellness.getOrDefault(id, new TreeMap<>()),
              symptom == null ? OptionalInt.empty() : OptionalInt.of(symptom),
              episodes.getOrDefault(id, List.of()),
              marks.getOrDefault(id, List.of()),
              Optional.ofNullable(limits.get(id))));
    }
    return all;
  }

  /** Returns the features of the day itself. */
  Map<String, Double> now() {
    return features.getOrDefault(day, Map.of());
  }

  /**
   * Returns the 10th to 90th percentile of the athlete's own values of a feature before the day,
   * empty with fewer than 20 of them.
   */
  Optional<Range> normalOf(String feature) {
    return normal(features.headMap(day), feature);
  }

  /** Returns the same of a wellness answer. */
  Optional<Range> normalAnswer(String item) {
    return normal(wellness.headMap(day), item);
  }

  private static Optional<Range> normal(Map<Integer, Map<String, Double>> days, String name) {
    List<Double> values = new ArrayList<>();
    for (Map<String, Double> one : days.values()) {
      Double value = one.get(name);
      if (value != null) {
        values.add(value);
      }
    }
    values.sort(Double::compare);
    return values.size() < LEAST_VALUES
        ? Optional.empty()
        : Optional.of(new Range(quantile(values, LOW), quantile(values, HIGH)));
  }

  /** Linear between order statistics: type 7 of Hyndman and Fan 1996. */
  private static double quantile(List<Double> sorted, double share) {
    double at = share * (sorted.size() - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }
}
