package org.loadstone.pipeline.report;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.ForceMetrics;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.StrideSummaries;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** The newest records behind reasons, as rows of validated tables and lines of source files. */
final class SourceRows {
  /**
   * A row that the team recorded.
   *
   * @param table name of the validated table
   * @param rowId its id there
   * @param file name of the source file
   * @param line line or record in it, from 1
   */
  public record SourceRow(String table, String rowId, String file, long line) {}

  private record Place(Table table, Column<LocalDate> day) {}

  private static final Map<Evidence, List<Place>> PLACES = new EnumMap<>(Evidence.class);

  static {
    PLACES.put(
        Evidence.INJURY,
        List.of(
            new Place(Injuries.TABLE, Injuries.ONSET),
            new Place(Injuries.TABLE, Injuries.RETURNED)));
    PLACES.put(
        Evidence.LIMB_TEST,
        List.of(
            new Place(MovementTests.TABLE, MovementTests.DAY),
            new Place(ForceMetrics.TABLE, ForceMetrics.DAY),
            new Place(StrideSummaries.TABLE, StrideSummaries.DAY)));
    PLACES.put(Evidence.SYMPTOM, List.of(new Place(Symptoms.TABLE, Symptoms.DAY)));
    PLACES.put(Evidence.WELLNESS, List.of(new Place(WellnessReports.TABLE, WellnessReports.DAY)));
    PLACES.put(Evidence.LOAD, List.of(new Place(TrainingSessions.TABLE, TrainingSessions.DAY)));
  }

  private record Key(Evidence evidence, String athlete, LocalDate day) {}

  private final Store store;
  private final LocalDate night;
  private final Set<Evidence> kinds = new TreeSet<>();
  private final Set<String> athletes = new TreeSet<>();
  private final Set<LocalDate> days = new TreeSet<>();
  private final Map<Key, List<SourceRow>> found = new HashMap<>();

  SourceRows(Store store, LocalDate night) {
    this.store = store;
    this.night = night;
  }

  /** Asks for the rows of a day. */
  void ask(Evidence evidence, String athlete, LocalDate day) {
    kinds.add(evidence);
    athletes.add(athlete);
    days.add(day);
  }

  /** Reads all that was asked for, one query a table. */
  void read() {
    for (Evidence kind : kinds) {
      for (Place place : PLACES.get(kind)) {
        if (store.has(place.table())) {
          rows(place).collectAsList().forEach(row -> add(kind, place.table(), row));
        }
      }
    }
  }

  private Dataset<Row> rows(Place place) {
    return store
        .asOf(place.table(), night)
        .where(col("athlete_id").isin(athletes.toArray()))
        .where(col(place.day().name()).isin(days.toArray()))
        .select(
            col("athlete_id"),
            col(place.day().name()).cast("string"),
            col(Lineage.ROW_ID.name()),
            col(Lineage.SOURCE_FILE.name()),
            col(Lineage.SOURCE_LINE.name()))
        .sort(Lineage.SOURCE_FILE.name(), Lineage.SOURCE_LINE.name());
  }

  private void add(Evidence kind, Table table, Row row) {
    Key key = new Key(kind, row.getString(0), LocalDate.parse(row.getString(1)));
    found
        .computeIfAbsent(key, any -> new ArrayList<>())
        .add(new SourceRow(table.name(), row.getString(2), row.getString(3), row.getLong(4)));
  }

  /** Returns the rows of a day that was asked for, by file and line. */
  List<SourceRow> of(Evidence evidence, String athlete, LocalDate day) {
    return List.copyOf(found.getOrDefault(new Key(evidence, athlete, day), List.of()));
  }
}
