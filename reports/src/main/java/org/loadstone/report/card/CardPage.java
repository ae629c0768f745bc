package org.loadstone.report.card;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.report.Html;
import org.loadstone.report.PageHead;
import org.loadstone.risk.card.Block;
import org.loadstone.risk.card.Card;
import org.loadstone.risk.card.ChecklistItem;

/**
 * A model card as one HTML file that needs no network and runs no script: opened from disk, on
 * light or dark screens, or printed on A4. Every chart is followed by a sentence that says how to
 * read it and by its figures as a table.
 */
public final class CardPage {
  private static final List<String> LINKED =
      List.of(
          "conclusions",
          "data",
          "performance",
          "calibration",
          "alerts",
          "carry-over",
          "limits",
          "tripod-ai",
          "probast");

  private CardPage() {}

  /** Returns the page as HTML text that is also well-formed XML; equal for equal cards. */
  public static String html(Card card) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n"
        + PageHead.withoutScript("Model card: " + card.title())
        + "<body>\n"
        + navigation(card)
        + "<main class=\"card\">\n<header>"
        + Html.text("p", "eyebrow", "Model card")
        + Html.text("h1", card.title())
        + state(card)
        + "</header>\n"
        + card.sections().stream().map(CardPage::section).collect(Collectors.joining())
        + "</main>\n</body>\n</html>\n";
  }

  private static String navigation(Card card) {
    return card.sections().stream()
        .filter(section -> LINKED.contains(section.id()))
        .map(s -> "<a href=\"#" + escape(s.id()) + "\">" + escape(s.title()) + "</a>")
        .collect(Collectors.joining("", "<nav aria-label=\"Card\">", "</nav>\n"));
  }

  private static String state(Card card) {
    return blocks(card)
        .flatMap(
            block ->
                switch (block) {
                  case Block.Checklist(String name, List<ChecklistItem> items) ->
                      Stream.of(
                          "%s: %d of %d items are open."
                              .formatted(
                                  name,
                                  items.stream().filter(ChecklistItem::isOpen).count(),
                                  items.size()));
                  case Block.Appraised(var appraisal) ->
                      Stream.of(
                          "Risk of bias: %s. %s"
                              .formatted(appraisal.overall().word(), appraisal.why()));
                  default -> Stream.<String>empty();
                })
        .map(line -> Html.text("p", "status", line))
        .collect(Collectors.joining());
  }

  private static Stream<Block> blocks(Card card) {
    return card.sections().stream().flatMap(section -> section.blocks().stream());
  }

  private static String section(Card.Section section) {
    return "<section id=\""
        + escape(section.id())
        + "\">"
        + Html.text("h2", section.title())
        + section.blocks().stream().map(CardBlocks::html).collect(Collectors.joining())
        + "</section>\n";
  }
}
