package org.loadstone.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Memberships;

/** SoccerMon's players, and memberships imputed from their first and last recorded day. */
final class SoccerMonPeople {
  /** One row a player named in the wide files; elite women's football teams. */
  record Players() implements SourcePart.Layout {
    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      TreeSet<String> players = new TreeSet<>();
      for (String file : part.files()) {
        var header = CsvFiles.header(Path.of(file));
        players.addAll(header.subList(1, header.size()));
      }
      long line = 0;
      for (String player : players) {
        Map<String, String> values = new HashMap<>();
        SoccerMonEvents.put(values, Athletes.ATHLETE_ID, player);
        SoccerMonEvents.put(values, Athletes.SEX, "female");
        SoccerMonEvents.put(values, Athletes.SPORT, "football");
        out.accept(new RawRow(++line, values));
      }
    }
  }

  /** The source has no memberships: first to last recorded day, the team from the player's name. */
  record Stays() implements SourcePart.Layout {
    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      TreeMap<String, String[]> spans = new TreeMap<>();
      BiConsumer<String, String> saw = (player, day) -> widen(spans, player, day);
      for (String file : part.files()) {
        Path path = Path.of(file);
        if (file.endsWith(SoccerMon.SESSIONS)) {
          SoccerMonFiles.sessions(
              path, (p, number, s) -> saw.accept(p, SoccerMonFiles.day(s.path("date").asText())));
        } else if (file.endsWith(SoccerMon.INJURIES)) {
          CsvFiles.records(path, r -> saw.accept(r.getField(0), SoccerMonFiles.day(r.getField(2))));
        } else {
          SoccerMonFiles.cells(path, (line, day, player, text) -> saw.accept(player, day));
        }
      }
      long line = 0;
      for (var span : spans.entrySet()) {
        out.accept(row(++line, span.getKey(), span.getValue()));
      }
    }

    private static void widen(Map<String, String[]> spans, String player, String day) {
      String[] span = spans.computeIfAbsent(player, p -> new String[] {day, day});
      span[0] = day.compareTo(span[0]) < 0 ? day : span[0];
      span[1] = day.compareTo(span[1]) > 0 ? day : span[1];
    }

    private static RawRow row(long line, String player, String[] span) {
      Map<String, String> values = new HashMap<>();
      SoccerMonEvents.put(values, Memberships.ATHLETE_ID, player);
      SoccerMonEvents.put(values, Memberships.SQUAD, player.split("-", 2)[0]);
      SoccerMonEvents.put(values, Memberships.FROM, span[0]);
      SoccerMonEvents.put(values, Memberships.TO, span[1]);
      SoccerMonEvents.put(values, Lineage.MARKS, "membership_imputed");
      return new RawRow(line, values);
    }
  }

  private SoccerMonPeople() {}
}
