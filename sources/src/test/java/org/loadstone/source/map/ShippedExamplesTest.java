package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.TestFolder.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;
import org.loadstone.source.RawRow;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.format.SourceFormat;

/** The mappings that ship as examples to copy, on files as their comments describe them. */
class ShippedExamplesTest {
  private static List<RawRow> rows(Path folder, String mapping, IdMap ids) {
    SourceFormat.Options options =
        new SourceFormat.Options(ReadAs.AUTO, Map.of(), ZoneOffset.UTC, ids);
    List<RawRow> rows = new ArrayList<>();
    SourceFormat.parts(folder, mapping, options).forEach(part -> part.read(rows::add));
    return rows;
  }

  @Test
  void an_export_of_tracking_vests_gives_sessions_of_known_players(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("week.csv"),
        "Player Id,Date,Start,Duration,Total Distance (m),Sprint Distance (m),Impacts\n"
            + "7,28/03/2026,28/03/2026 10:00,01:30:00,8400,310,44\n");
    IdMap ids = new IdMap(Map.of("gps", Map.of("7", "anna")));
    assertThat(shown("training_session", rows(folder, "team-gps", ids).getFirst()))
        .isEqualTo(
            "athlete_id=anna date=2026-03-28 start=2026-03-28T10:00Z duration_min=90"
                + " distance_m=8400 sprint_distance_m=310 impacts=44 source=gps");
  }

  @Test
  void a_summary_by_limb_gives_one_row_a_limb_in_any_order_of_columns(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("gait.csv");
    for (String text :
        List.of(
            "Athlete,Date,Test,Metric,Unit,Left,Right\n"
                + "anna,2026-03-28,Gait,contact_time,ms,640,655\n",
            "Left,Unit,Test,Right,Metric,Date,Athlete\n"
                + "640,ms,Gait,655,contact_time,2026-03-28,anna\n")) {
      Files.writeString(file, text);
      assertThat(rows(folder, "limb-summary", IdMap.NONE))
          .extracting(row -> shown("movement_test", row))
          .containsExactly(
              "athlete_id=anna date=2026-03-28 test=gait limb=left metric=contact_time value=640"
                  + " unit=ms device=imu",
              "athlete_id=anna date=2026-03-28 test=gait limb=right metric=contact_time value=655"
                  + " unit=ms device=imu");
    }
  }

  @Test
  void a_summary_by_limb_that_lacks_a_column_is_refused_by_name(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("gait.csv");
    Files.writeString(file, "Name,Date,Test,Metric,Unit,Left\nanna,2026-03-28,Gait,x,ms,640\n");
    assertThatThrownBy(() -> rows(folder, "limb-summary", IdMap.NONE))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot read %s: no column Athlete; did you mean Date?; mend the mapping, or say optional: true",
            file);
  }
}
