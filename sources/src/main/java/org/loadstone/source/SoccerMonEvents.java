package org.loadstone.source;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.InjuryReports;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.TrainingSessions;

/** SoccerMon's sessions, complaints, illnesses and game performance. */
final class SoccerMonEvents {
  /** Puts text under a column's name. */
  static void put(Map<String, String> values, Column<?> column, String text) {
    values.put(column.name(), text);
  }

  /** Sessions by player; the line is the number of the session in the file. */
  record Sessions() implements SourcePart.Layout {
    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      SoccerMonFiles.sessions(
          part.path(), (player, number, session) -> out.accept(row(player, number, session)));
    }

    private static RawRow row(String player, long number, JsonNode session) {
      Map<String, String> values = new HashMap<>();
      put(values, TrainingSessions.ATHLETE_ID, player);
      put(values, TrainingSessions.DAY, SoccerMonFiles.day(session.path("date").asText()));
      put(values, TrainingSessions.DURATION_MIN, session.path("duration").asText());
      put(values, TrainingSessions.RPE, session.path("rpe").asText());
      put(values, TrainingSessions.SOURCE, "pmsys");
      double load = session.path("rpe").asDouble() * session.path("duration").asDouble();
      boolean agrees = Math.abs(load - session.path("srpe").asDouble()) < 0.5;
      return new RawRow(number, values, agrees ? "" : "srpe is not rpe times duration");
    }
  }

  /** Complaints: a report names body parts with a severity each; one row a part. */
  record Complaints() implements SourcePart.Layout {
    private static final Map<String, String> SITES =
        Map.of(
            "knee", "knee",
            "foot", "foot",
            "thigh", "thigh",
            "leg", "lower_leg",
            "groin_hip", "hip_groin",
            "stomach_back", "trunk",
            "head_neck", "head_neck");

    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      CsvFiles.records(part.path(), record -> rows(record).forEach(out));
    }

    private static List<RawRow> rows(CsvRecord record) {
      JsonNode parts = SoccerMonFiles.json(record.getField(1));
      List<RawRow> rows = new ArrayList<>();
      parts.properties().forEach(p -> rows.add(row(record, p.getKey(), p.getValue().asText())));
      if (rows.isEmpty()) {
        rows.add(
            new RawRow(record.getStartingLineNumber(), Map.of(), "no body part in the report"));
      }
      return rows;
    }

    private static RawRow row(CsvRecord record, String part, String severity) {
      int split = part.indexOf('_');
      String prefix = split < 0 ? "" : part.substring(0, split);
      boolean sided = prefix.equals("left") || prefix.equals("right");
      String name = sided ? part.substring(split + 1) : part;
      Map<String, String> values = new HashMap<>();
      put(values, InjuryReports.ATHLETE_ID, record.getField(0));
      put(values, InjuryReports.DAY, SoccerMonFiles.day(record.getField(2)));
      put(values, InjuryReports.BODY_SITE, SITES.getOrDefault(name, name));
      put(values, InjuryReports.SIDE, sided ? prefix : "");
      put(values, InjuryReports.SEVERITY, severity);
      return new RawRow(record.getStartingLineNumber(), values);
    }
  }

  /** Illness reports with their complaints. */
  record IllnessReports() implements SourcePart.Layout {
    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      CsvFiles.records(part.path(), record -> out.accept(row(record)));
    }

    private static RawRow row(CsvRecord record) {
      List<String> problems = new ArrayList<>();
      SoccerMonFiles.json(record.getField(1)).forEach(problem -> problems.add(problem.asText()));
      Map<String, String> values = new HashMap<>();
      put(values, Illnesses.ATHLETE_ID, record.getField(0));
      put(values, Illnesses.ONSET, SoccerMonFiles.day(record.getField(2)));
      put(values, Illnesses.PROBLEMS, String.join("; ", problems));
      return new RawRow(record.getStartingLineNumber(), values);
    }
  }

  /** Game performance: the player's ratings; minutes played are not published. */
  record Games() implements SourcePart.Layout {
    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      CsvFiles.records(part.path(), record -> out.accept(row(record)));
    }

    private static RawRow row(CsvRecord record) {
      Map<String, String> values = new HashMap<>();
      put(values, Matches.ATHLETE_ID, record.getField(0));
      put(values, Matches.TEAM_PERFORMANCE, record.getField(1));
      put(values, Matches.OFFENSIVE_PERFORMANCE, record.getField(2));
      put(values, Matches.DEFENSIVE_PERFORMANCE, record.getField(3));
      put(values, Matches.DAY, SoccerMonFiles.day(record.getField(4)));
      return new RawRow(record.getStartingLineNumber(), values);
    }
  }

  private SoccerMonEvents() {}
}
