package org.loadstone.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.TrainingSessions;

/** What an ingest has written, read back from its Parquet files: which rows, not only how many. */
final class IngestAnswer {
  private static final String QUERY =
      """
      with accepted as (from read_parquet('%s')), rejected as (from read_parquet('%s'))
      select 'rows written', count(*) from accepted
      union all select 'row ids written', count(distinct row_id) from accepted
      union all select 'places written', count(distinct source_file || ':' || source_line)
        from accepted
      union all select 'athletes written', count(distinct athlete_id) from accepted
      union all select 'lines written', sum(source_line) from accepted
      union all select 'minutes written', sum(duration_min) from accepted
      union all select 'metres written', sum(distance_m) from accepted
      union all select 'beats written', sum(max_hr_bpm) from accepted
      union all select 'starts written', sum(epoch("start")) from accepted
      union all select 'knowledge written', sum(epoch(known_at)) from accepted
      union all select 'lines rejected ' || rule, sum(source_line) from rejected group by rule
      """;

  private IngestAnswer() {}

  /** Returns sums over the store of a run of {@link OurIngest}. */
  static Map<String, Double> ofStore(Path work) throws SQLException {
    StoreFolder store = StoreFolder.open(OurIngest.store(work));
    return of(
        store.table(TrainingSessions.TABLE.name()) + "/**/part-*.parquet",
        store.table(Quarantine.TABLE.name()) + "/**/part-*.parquet");
  }

  /** Returns sums over what the peer's script wrote. */
  static Map<String, Double> ofScript(Path out) throws SQLException {
    return of(out + "/accepted.parquet", out + "/quarantine.parquet");
  }

  private static Map<String, Double> of(String accepted, String rejected) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      return DuckScript.answer(duck, QUERY.formatted(accepted, rejected));
    }
  }
}
