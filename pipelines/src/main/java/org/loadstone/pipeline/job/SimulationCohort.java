package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.day.LimbTest;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.simulation.SimAthlete;

/** The athletes of a store as the simulator needs them. */
final class SimulationCohort {
  private static final String ASYMMETRY = LimbTest.KNEE_EXTENSION.label() + "_symmetry_index";

  private final Store store;

  SimulationCohort(Store store) {
    this.store = store;
  }

  /** Returns the athletes with at least one day of load, by ascending id. */
  List<SimAthlete> athletes() {
    Map<String, List<Row>> episodes = byAthlete(episodes());
    Map<String, List<Row>> matches = byAthlete(matches());
    Map<String, List<Row>> pain = byAthlete(pain());
    Map<String, List<Row>> asymmetry = byAthlete(asymmetry());
    SimulatedLife.Observed observed =
        episodes.isEmpty() ? SimulatedLife.Observed.NO : SimulatedLife.Observed.YES;
    List<SimAthlete> athletes = new ArrayList<>();
    byAthlete(days())
        .forEach(
            (id, days) ->
                new SimulatedLife(
                        id,
                        days,
                        of(episodes, id),
                        dayNumbers(of(matches, id)),
                        worstByDay(of(pain, id)))
                    .athlete(observed)
                    .map(athlete -> withAsymmetry(athlete, of(asymmetry, id)))
                    .ifPresent(athletes::add));
    return athletes;
  }

  private Dataset<Row> days() {
    return store
        .read(AthleteDays.TABLE)
        .selectExpr(
            "athlete_id",
            "unix_date(date)",
            "status",
            "availability",
            "srpe_au",
            "planned_load_au",
            "exposure_h",
            "wellness_reported");
  }

  private Dataset<Row> episodes() {
    return store
        .read(InjuryEpisodes.TABLE)
        .where("source = 'recorded'")
        .selectExpr(
            "athlete_id",
            "unix_date(onset_date)",
            "unix_date(return_date)",
            "body_site",
            "side",
            "tissue",
            "relation in ('reinjury', 'exacerbation')");
  }

  private Dataset<Row> matches() {
    return store
        .latest(Matches.TABLE)
        .where("minutes is not null")
        .selectExpr("athlete_id", "unix_date(date)");
  }

  private Dataset<Row> pain() {
    return store
        .latest(Symptoms.TABLE)
        .where("pain_nrs is not null")
        .selectExpr("athlete_id", "unix_date(date)", "pain_nrs");
  }

  private Dataset<Row> asymmetry() {
    return store
        .read(BuildFeatures.FEATURES)
        .where(ASYMMETRY + " is not null")
        .selectExpr("athlete_id", "unix_date(date)", ASYMMETRY);
  }

  /** Collects rows of (athlete, day, ...) by athlete, each athlete's by day. */
  private static Map<String, List<Row>> byAthlete(Dataset<Row> rows) {
    Map<String, List<Row>> groups = new TreeMap<>();
    for (Row row : rows.collectAsList()) {
      groups.computeIfAbsent(row.getString(0), id -> new ArrayList<>()).add(row);
    }
    groups
        .values()
        .forEach(
            own ->
                own.sort(
                    Comparator.<Row>comparingInt(row -> row.getInt(1))
                        .thenComparing(Row::toString)));
    return groups;
  }

  private static List<Row> of(Map<String, List<Row>> groups, String id) {
    return groups.getOrDefault(id, List.of());
  }

  private static Set<Integer> dayNumbers(List<Row> rows) {
    Set<Integer> days = new HashSet<>();
    rows.forEach(row -> days.add(row.getInt(1)));
    return days;
  }

  private static Map<Integer, Double> worstByDay(List<Row> rows) {
    Map<Integer, Double> worst = new HashMap<>();
    rows.forEach(row -> worst.merge(row.getInt(1), row.getDouble(2), Math::max));
    return worst;
  }

  /** The first measured asymmetry; the simulator counts a weaker right limb as positive. */
  private static SimAthlete withAsymmetry(SimAthlete athlete, List<Row> rows) {
    return rows.isEmpty() ? athlete : athlete.withAsymmetry(-rows.getFirst().getDouble(2));
  }
}
