package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.loadstone.load.LoadTable;

/** What a person wants to see first of the load table: the latest days, the main columns. */
final class LoadText {
  private static final int LATEST_DAYS = 14;
  private static final List<String> MAIN =
      List.of(
          "acute7_mean",
          "chronic28_mean",
          "acwr_coupled_7_28",
          "acwr_ewma",
          "monotony",
          "strain",
          "mean7_min4",
          "mean28_min14",
          "acwr_coupled");

  static String of(Map<String, LoadTable> tables) {
    return tables.size() == 1 ? latestDays(tables.values().iterator().next()) : latestDay(tables);
  }

  private static List<String> main(List<LoadTable> tables) {
    return MAIN.stream()
        .filter(name -> tables.stream().anyMatch(table -> table.columns().contains(name)))
        .toList();
  }

  private static String latestDays(LoadTable table) {
    List<String> main = main(List.of(table));
    TextTable text = TextTable.of(header(List.of("date"), main));
    int from = Math.max(0, table.size() - LATEST_DAYS);
    for (int row = from; row < table.size(); row++) {
      text.add(cells(List.of(table.date(row).toString()), table, row, main));
    }
    return text.text() + shown(table.size() - from, table);
  }

  private static String shown(int days, LoadTable table) {
    return "The last %,d of %,d days. All %d metrics: --json, or --out FILE.csv; meaning: docs/load.md"
        .formatted(days, table.size(), table.columns().size());
  }

  private static String latestDay(Map<String, LoadTable> tables) {
    List<String> main = main(List.copyOf(tables.values()));
    TextTable text = TextTable.of(header(List.of("athlete", "date"), main));
    tables.forEach(
        (id, table) -> {
          int last = table.size() - 1;
          String date = last < 0 ? "-" : table.date(last).toString();
          text.add(cells(List.of(id, date), table, last, main));
        });
    return text.text()
        + "The last day of %,d athletes. Every day and metric: --json, or --out FILE.csv; meaning:"
            .formatted(tables.size())
        + " docs/load.md";
  }

  private static List<String> header(List<String> first, List<String> main) {
    List<String> names = new ArrayList<>(first);
    names.add("load");
    names.addAll(main);
    return names;
  }

  private static List<String> cells(
      List<String> first, LoadTable table, int row, List<String> main) {
    List<String> cells = new ArrayList<>(first);
    cells.add(TextTable.number(2, row < 0 ? OptionalDouble.empty() : table.load(row)));
    for (String name : main) {
      boolean isThere = row >= 0 && table.columns().contains(name);
      cells.add(TextTable.number(isThere ? table.value(name, row) : OptionalDouble.empty()));
    }
    return cells;
  }

  private LoadText() {}
}
