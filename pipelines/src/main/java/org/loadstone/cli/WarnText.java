package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.chart.Decimal;
import org.loadstone.warning.Alert;
import org.loadstone.warning.Direction;
import org.loadstone.warning.WatchDay;
import org.loadstone.warning.WatchTable;

/** What a person wants to see first of a watched signal: the alerts, and which one stands. */
final class WarnText {
  private static final int LATEST = 20;
  private static final String NOTHING_COMPARED =
      "No report could be compared: the 28 days before its last week need 14 reports that are not"
          + " all equal.";

  static String of(Map<String, WatchTable> tables) {
    return tables.size() == 1 ? alerts(tables.values().iterator().next()) : athletes(tables);
  }

  private static String alerts(WatchTable table) {
    List<WatchTable.Episode> episodes = table.episodes();
    StringBuilder out = new StringBuilder();
    if (!episodes.isEmpty()) {
      TextTable text = TextTable.of(List.of("alert", "onset", "last report", "days", "SD", ""));
      List<WatchTable.Episode> latest =
          episodes.subList(Math.max(0, episodes.size() - LATEST), episodes.size());
      latest.forEach(episode -> text.add(cells(episode)));
      out.append(text.text());
    }
    return out.append(now(table)).append('\n').append(counts(table)).toString();
  }

  private static List<String> cells(WatchTable.Episode episode) {
    Alert last = episode.last();
    return List.of(
        episode.first().day().toString(),
        last.onset().toString(),
        last.day().toString(),
        Long.toString(last.days()),
        Decimal.with(1, last.shiftSd()),
        episode.isStanding() ? "stands" : "over");
  }

  private static String now(WatchTable table) {
    return standing(table)
        .map(Alert::sentence)
        .orElseGet(
            () ->
                table.compared() == 0
                    ? NOTHING_COMPARED
                    : "No alert stands on %s.".formatted(lastReport(table)));
  }

  private static Optional<Alert> standing(WatchTable table) {
    return table.episodes().stream()
        .filter(WatchTable.Episode::isStanding)
        .map(WatchTable.Episode::last)
        .findFirst();
  }

  private static String lastReport(WatchTable table) {
    return table.days().getLast().date().toString();
  }

  private static String counts(WatchTable table) {
    return "%,d of %,d reports compared with own normal; %s. Every day: --json; meaning:"
            .formatted(table.compared(), table.reported(), chart(table))
        + " docs/early-warning.md";
  }

  private static String chart(WatchTable table) {
    return "%s chart, limit %s SD, watching %s"
        .formatted(
            table.watch().chart().title(),
            Decimal.with(2, table.watch().chart().limit()),
            watching(table.watch().chart().direction()));
  }

  private static String watching(Direction direction) {
    return switch (direction) {
      case DOWN -> "falls";
      case UP -> "rises";
      case BOTH -> "falls and rises";
    };
  }

  private static String athletes(Map<String, WatchTable> tables) {
    TextTable text =
        TextTable.of(List.of("athlete", "last report", "compared", "alerts", "share of limit"));
    List<String> sentences = new ArrayList<>();
    tables.forEach(
        (id, table) -> {
          text.add(
              List.of(
                  id,
                  lastReport(table),
                  "%,d of %,d".formatted(table.compared(), table.reported()),
                  Integer.toString(table.episodes().size()),
                  share(table)));
          standing(table).ifPresent(alert -> sentences.add(id + ": " + alert.sentence()));
        });
    if (sentences.isEmpty()) {
      sentences.add("No alert stands.");
    }
    WatchTable any = tables.values().iterator().next();
    return text.text()
        + String.join("\n", sentences)
        + "\n%s. Every day: --json; one athlete's alerts: --only ID".formatted(chart(any));
  }

  private static String share(WatchTable table) {
    return table.days().stream()
        .filter(day -> day.statistic().isPresent())
        .reduce((a, b) -> b)
        .map(day -> share(day, table.watch().chart().limit()))
        .orElse("-");
  }

  private static String share(WatchDay day, double limit) {
    return Decimal.with(2, Math.abs(day.statistic().getAsDouble()) / limit);
  }

  private WarnText() {}
}
