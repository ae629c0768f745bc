package org.loadstone.report.card;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.loadstone.chart.Chart;
import org.loadstone.report.Html;
import org.loadstone.risk.card.Appraisal;
import org.loadstone.risk.card.Block;
import org.loadstone.risk.card.Cell;
import org.loadstone.risk.card.ChecklistItem;
import org.loadstone.risk.card.Picture;

/** The blocks of a card as HTML. */
final class CardBlocks {
  /** Longer tables are folded. */
  private static final int SHORT = 15;

  private CardBlocks() {}

  static String html(Block block) {
    return switch (block) {
      case Block.Paragraph(String text) -> Html.text("p", text);
      case Block.Bullets(List<String> items) -> items.isEmpty() ? "" : Html.list(items);
      case Block.Table table -> table(table);
      case Block.Code(String language, String text) ->
          Html.wrap("pre", Html.text("code", text).strip());
      case Block.Chart(Picture picture, Block.Table values, String reading) ->
          figure(picture, reading) + table(values);
      case Block.Checklist(String name, List<ChecklistItem> items) -> checklist(items);
      case Block.Appraised(Appraisal appraisal) -> appraisal(appraisal);
    };
  }

  private static String figure(Picture picture, String reading) {
    return CardCharts.of(picture, reading).map(chart -> figure(chart, reading)).orElse("");
  }

  private static String figure(Chart chart, String reading) {
    return Html.wrap(
        "figure",
        Html.text("figcaption", chart.text().title())
            + chart.fragment()
            + Html.text("p", "small", reading));
  }

  private static String table(Block.Table table) {
    String body =
        Html.table(
                table.columns(),
                table.rows().stream().map(cells -> cells.stream().map(Cell::shown).toList()))
            + reasons(table.reasons());
    return table.rows().size() > SHORT
        ? "<details><summary>" + escape(table.title()) + "</summary>" + body + "</details>\n"
        : Html.text("h3", table.title()) + body;
  }

  private static String reasons(List<String> reasons) {
    return reasons.isEmpty()
        ? ""
        : Html.text("p", "small", "A dash: " + String.join("; ", reasons) + ".");
  }

  private static String checklist(List<ChecklistItem> items) {
    return Html.table(
        List.of("item", "about", "asks for", "state", "text"),
        items.stream()
            .map(
                i ->
                    List.of(
                        i.id(),
                        i.applies().letters(),
                        i.part() + ": " + i.asks(),
                        i.state(),
                        i.text())));
  }

  private static String appraisal(Appraisal appraisal) {
    return Html.text(
            "p",
            "lead",
            "Overall risk of bias: %s. %s".formatted(appraisal.overall().word(), appraisal.why()))
        + appraisal.domains().stream().map(CardBlocks::domain).collect(Collectors.joining());
  }

  private static String domain(Appraisal.Domain domain) {
    return Html.text("h3", "%s: %s risk of bias".formatted(domain.name(), domain.bias().word()))
        + Html.table(
            List.of("question", "asks", "answer", "why"),
            domain.questions().stream()
                .map(q -> List.of(q.id(), q.asks(), q.reply().words(), q.why())));
  }
}
