package org.loadstone.simulation.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.random.Draws;
import org.loadstone.random.Purpose;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** Spoils a known number of rows, the way that hands and devices do. */
final class Dirt {
  /** What is wrong with a spoiled row. */
  enum Kind {
    IMPOSSIBLE_RPE,
    NEGATIVE_DURATION,
    IMPOSSIBLE_SLEEP,
    BAD_DATE,
    UNKNOWN_ATHLETE,
    EXACT_DUPLICATE,
    EXTRA_SPACES
  }

  private final Draws draws;
  private final double rate;
  private final Map<String, EnumMap<Kind, Integer>> counts = new TreeMap<>();

  Dirt(Draws root, double rate) {
    this.draws = root.athlete("dirt");
    this.rate = rate;
  }

  /** Spoils the cells of row {@code number} if its turn has come; returns how, or null. */
  Kind spoil(Table table, String[] cells, long number) {
    List<Kind> kinds = kinds(table);
    if (kinds.isEmpty() || rate == 0) {
      return null;
    }
    double u = own(table).uniform(Purpose.DIRT, (int) number);
    if (u >= rate * kinds.size()) {
      return null;
    }
    Kind kind = kinds.get((int) (u / rate));
    if (!apply(kind, table, cells)) {
      return null;
    }
    counts
        .computeIfAbsent(table.name(), name -> new EnumMap<>(Kind.class))
        .merge(kind, 1, Integer::sum);
    return kind;
  }

  private final Map<String, Draws> byTable = new TreeMap<>();
  private final Map<String, List<Kind>> kindsByTable = new TreeMap<>();

  private Draws own(Table table) {
    return byTable.computeIfAbsent(table.name(), draws::athlete);
  }

  private List<Kind> kinds(Table table) {
    return kindsByTable.computeIfAbsent(table.name(), name -> possible(table));
  }

  private static List<Kind> possible(Table table) {
    List<Kind> kinds = new ArrayList<>();
    if (table == TrainingSessions.TABLE) {
      kinds.addAll(List.of(Kind.IMPOSSIBLE_RPE, Kind.NEGATIVE_DURATION));
    }
    if (table == WellnessReports.TABLE) {
      kinds.add(Kind.IMPOSSIBLE_SLEEP);
    }
    if (table == TrainingSessions.TABLE
        || table == WellnessReports.TABLE
        || table == Symptoms.TABLE
        || table == Matches.TABLE) {
      kinds.addAll(
          List.of(Kind.BAD_DATE, Kind.UNKNOWN_ATHLETE, Kind.EXACT_DUPLICATE, Kind.EXTRA_SPACES));
    }
    return List.copyOf(kinds);
  }

  private static boolean apply(Kind kind, Table table, String[] cells) {
    return switch (kind) {
      case IMPOSSIBLE_RPE -> replace(table, cells, TrainingSessions.RPE, "15");
      case NEGATIVE_DURATION -> replace(table, cells, TrainingSessions.DURATION_MIN, "-45");
      case IMPOSSIBLE_SLEEP -> replace(table, cells, WellnessReports.SLEEP_H, "75");
      case BAD_DATE -> {
        String good = cells[table.position(TrainingSessions.DAY)];
        yield replace(table, cells, TrainingSessions.DAY, good.substring(0, 5) + "02-30");
      }
      case UNKNOWN_ATHLETE -> {
        String known = cells[table.position(TrainingSessions.ATHLETE_ID)];
        yield replace(table, cells, TrainingSessions.ATHLETE_ID, known.replace("ath-", "guest-"));
      }
      case EXTRA_SPACES -> {
        int id = table.position(TrainingSessions.ATHLETE_ID);
        int day = table.position(TrainingSessions.DAY);
        cells[id] = "  " + cells[id];
        cells[day] = cells[day] + " ";
        yield true;
      }
      case EXACT_DUPLICATE -> true;
    };
  }

  /** A cell that is empty stays so: there is nothing to get wrong. */
  private static boolean replace(Table table, String[] cells, Column<?> column, String text) {
    int place = table.position(column);
    if (cells[place] == null) {
      return false;
    }
    cells[place] = text;
    return true;
  }

  /** Returns the number of spoiled rows by table and kind. */
  Map<String, EnumMap<Kind, Integer>> counts() {
    return counts;
  }
}
