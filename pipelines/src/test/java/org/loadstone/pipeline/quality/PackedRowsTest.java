package org.loadstone.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.TrainingSessions;

class PackedRowsTest {
  private static TableRow empty(Table table) {
    return TableRow.of(table, new Object[table.columns().size()]);
  }

  private static TableRow session(String id, Instant known, String hash) {
    return empty(TrainingSessions.TABLE)
        .with(TrainingSessions.ATHLETE_ID, "å")
        .with(TrainingSessions.DAY, LocalDate.of(2026, 3, 1))
        .with(TrainingSessions.START, Instant.parse("2026-03-01T09:30:00.123456Z"))
        .with(TrainingSessions.DURATION_MIN, 61.5)
        .with(Lineage.ROW_ID, id)
        .with(Lineage.KNOWN_AT, known)
        .with(Lineage.CONTENT_HASH, hash)
        .with(Lineage.SOURCE_LINE, 7L);
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    TableRow session = session("r1", Instant.parse("2026-03-02T00:00:00Z"), "h");
    TableRow injury =
        empty(Injuries.TABLE)
            .with(Injuries.ATHLETE_ID, "a")
            .with(Injuries.CONTACT, false)
            .with(Lineage.ROW_ID, "r")
            .with(Lineage.CONTENT_HASH, "h");
    assertThat(PackedRows.unpack(PackedRows.pack(session))).isEqualTo(session);
    assertThat(PackedRows.unpack(PackedRows.pack(injury))).isEqualTo(injury);
  }

  @Test
  void rowsWithoutAnAthleteOrVersionsArePackedToo() {
    TableRow held = empty(Quarantine.TABLE).with(Quarantine.ROW_ID, "same");
    Row packed = PackedRows.pack(held);
    assertThat(packed.getString(0)).isEmpty();
    assertThat(PackedRows.unpack(packed)).isEqualTo(held);
    assertThat(PackedRows.areVersions(packed, packed)).isFalse();
  }

  @Test
  void rowsOfOneIdInOneTableAreVersions() {
    Row first = PackedRows.pack(session("r1", Instant.EPOCH, "h1"));
    assertThat(PackedRows.areVersions(first, PackedRows.pack(session("r1", null, "h2")))).isTrue();
    assertThat(PackedRows.areVersions(first, PackedRows.pack(session("r2", Instant.EPOCH, "h1"))))
        .isFalse();
    assertThat(first.getLong(3)).isZero();
  }
}
