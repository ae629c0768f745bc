package org.loadstone.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.table.WellnessReports;

/**
 * Wellness: seven wide files, dates down and players across, joined to one row a player and day
 * with at least one answer. Items are 1 to 5, readiness 1 to 10, sleep in hours.
 */
record SoccerMonWellness() implements SourcePart.Layout {
  private static final Map<String, Column<?>> ITEMS =
      Map.of(
          "fatigue.csv", WellnessReports.FATIGUE,
          "mood.csv", WellnessReports.MOOD,
          "readiness.csv", WellnessReports.READINESS,
          "sleep_duration.csv", WellnessReports.SLEEP_H,
          "sleep_quality.csv", WellnessReports.SLEEP_QUALITY,
          "soreness.csv", WellnessReports.SORENESS,
          "stress.csv", WellnessReports.STRESS);

  private record PlayerDay(long line, String player) implements Comparable<PlayerDay> {
    @Override
    public int compareTo(PlayerDay other) {
      int byLine = Long.compare(line, other.line);
      return byLine != 0 ? byLine : player.compareTo(other.player);
    }
  }

  @Override
  public void read(SourcePart part, Consumer<RawRow> out) {
    Map<PlayerDay, Map<String, String>> rows = new TreeMap<>();
    for (String file : part.files()) {
      Column<?> item = ITEMS.get(Path.of(file).getFileName().toString());
      SoccerMonFiles.cells(
          Path.of(file),
          (line, date, player, text) ->
              rows.computeIfAbsent(new PlayerDay(line, player), key -> started(date, player))
                  .put(item.name(), text));
    }
    rows.forEach((key, values) -> out.accept(new RawRow(key.line, values)));
  }

  private static Map<String, String> started(String date, String player) {
    Map<String, String> values = new HashMap<>();
    SoccerMonEvents.put(values, WellnessReports.ATHLETE_ID, player);
    SoccerMonEvents.put(values, WellnessReports.DAY, date);
    SoccerMonEvents.put(values, WellnessReports.SCALE_MAX, "5");
    SoccerMonEvents.put(values, WellnessReports.READINESS_SCALE_MAX, "10");
    return values;
  }
}
