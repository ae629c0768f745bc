package org.loadstone.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.loadstone.simulation.generate.GeneratedCohort;

/** Turns clean generated files into a cohort as a pipeline would, from raw records alone. */
final class GeneratedInput {
  private static final class Days {
    int from = Integer.MAX_VALUE;
    int to;
    double[] load;
    double[] plan;
    boolean[] fill;
    boolean[] match;
    boolean[] out;
    double minutes;
    double loadWithMinutes;
    int injuries;
    int recurrences;
    int answers;
    final Set<String> spots = new HashSet<>();
  }

  private GeneratedInput() {}

  static CohortInput of(GeneratedCohort cohort) throws IOException {
    Map<String, Days> all = new TreeMap<>();
    for (NamedCsvRecord row : read(cohort, "plan")) {
      Days days = all.computeIfAbsent(row.getField("athlete_id"), id -> new Days());
      days.from = Math.min(days.from, day(row, "date"));
      days.to = Math.max(days.to, day(row, "date"));
    }
    for (Days days : all.values()) {
      int n = days.to - days.from + 1;
      days.load = new double[n];
      days.plan = new double[n];
      days.fill = new boolean[n];
      days.match = new boolean[n];
      days.out = new boolean[n];
    }
    for (NamedCsvRecord row : read(cohort, "plan")) {
      Days days = all.get(row.getField("athlete_id"));
      days.plan[day(row, "date") - days.from] = number(row, "planned_load_au");
    }
    addLoads(all, read(cohort, "training_session"), "duration_min", cohort);
    addLoads(all, read(cohort, "match"), "minutes", cohort);
    addInjuries(all, read(cohort, "injury"));
    for (NamedCsvRecord row : read(cohort, "illness")) {
      mark(all.get(row.getField("athlete_id")), row, false);
    }
    for (NamedCsvRecord row : read(cohort, "wellness")) {
      all.get(row.getField("athlete_id")).answers++;
    }
    for (NamedCsvRecord row : read(cohort, "symptom")) {
      Days days = all.get(row.getField("athlete_id"));
      days.fill[day(row, "date") - days.from] |= number(row, "pain_nrs") > 4;
    }
    List<SimAthlete> athletes = new ArrayList<>();
    all.forEach((id, days) -> athletes.add(athlete(id, days)));
    return new CohortInput(athletes);
  }

  private static void addLoads(
      Map<String, Days> all, List<NamedCsvRecord> rows, String minutes, GeneratedCohort cohort) {
    for (NamedCsvRecord row : rows) {
      Days days = all.get(row.getField("athlete_id"));
      int at = day(row, "date") - days.from;
      days.minutes += number(row, minutes);
      boolean isMatch = minutes.equals("minutes");
      boolean runs = row.getField("surface").equals("road");
      days.match[at] |= isMatch && !runs;
      if (row.getField("rpe").isEmpty()) {
        days.fill[at] = true;
      } else {
        double load = number(row, minutes) * number(row, "rpe");
        days.load[at] += load;
        days.loadWithMinutes += load;
      }
    }
  }

  private static void addInjuries(Map<String, Days> all, List<NamedCsvRecord> rows) {
    for (NamedCsvRecord row : rows) {
      Days days = all.get(row.getField("athlete_id"));
      days.injuries++;
      String spot = row.getField("body_site") + row.getField("side") + row.getField("tissue");
      days.recurrences += days.spots.add(spot) ? 0 : 1;
      mark(days, row, true);
    }
  }

  private static void mark(Days days, NamedCsvRecord row, boolean injury) {
    String end = row.getField("return_date");
    // staff hold back for four days after a return
    int held = injury ? 4 : 0;
    int to = end.isEmpty() ? days.to : (int) LocalDate.parse(end).toEpochDay() - 1;
    for (int d = to + 1; d <= Math.min(to + held, days.to); d++) {
      days.fill[d - days.from] = true;
    }
    for (int d = day(row, "onset_date") + (injury ? 1 : 0); d <= Math.min(to, days.to); d++) {
      days.fill[d - days.from] = true;
      days.out[d - days.from] |= injury;
      days.load[d - days.from] = injury ? days.load[d - days.from] : 0;
    }
  }

  private static SimAthlete athlete(String id, Days days) {
    int lost = 0;
    int exposure = 0;
    for (int i = 0; i < days.load.length; i++) {
      lost += days.out[i] ? 1 : 0;
      exposure += days.load[i] > 0 ? 1 : 0;
      days.load[i] = days.out[i] ? 0 : days.load[i];
    }
    return SimAthlete.of(id, days.from, days.load)
        .withPlan(days.plan)
        .withDaysToFill(days.fill)
        .withMatchDays(days.match)
        .withReportingShare((double) days.answers / days.load.length)
        .withExposureMinutesPerAu(days.minutes / days.loadWithMinutes)
        .withObserved(
            new ObservedOutcomes(
                days.injuries, days.recurrences, lost, days.minutes / 60, exposure));
  }

  private static List<NamedCsvRecord> read(GeneratedCohort cohort, String table)
      throws IOException {
    Path file = cohort.raw().resolve(table + ".csv");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static int day(NamedCsvRecord row, String column) {
    return (int) LocalDate.parse(row.getField(column)).toEpochDay();
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
