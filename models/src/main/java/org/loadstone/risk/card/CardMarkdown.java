package org.loadstone.risk.card;

import java.util.List;
import java.util.stream.Collectors;

/** A card as Markdown with tables; no text of it is read as markup. */
public final class CardMarkdown {
  private final StringBuilder out = new StringBuilder();

  private CardMarkdown() {}

  /** Returns the card; equal cards give equal text. */
  public static String of(Card card) {
    CardMarkdown markdown = new CardMarkdown();
    markdown.line("# " + escaped(card.title()));
    for (Card.Section section : card.sections()) {
      markdown.line("\n## " + escaped(section.title()));
      section.blocks().forEach(markdown::block);
    }
    return markdown.out.toString();
  }

  private void block(Block block) {
    line("");
    switch (block) {
      case Block.Paragraph(String text) -> line(paragraph(text));
      case Block.Bullets(List<String> items) -> items.forEach(item -> line("- " + paragraph(item)));
      case Block.Table table -> table(table);
      case Block.Code(String language, String text) -> code(language, text);
      case Block.Chart(Picture picture, Block.Table values, String reading) -> {
        table(values);
        line("\n" + paragraph(reading));
      }
      case Block.Checklist(String name, List<ChecklistItem> items) -> checklist(name, items);
      case Block.Appraised(Appraisal appraisal) -> appraisal(appraisal);
    }
  }

  private void table(Block.Table table) {
    line("**" + escaped(table.title()) + "**\n");
    row(table.columns());
    line("|" + "---|".repeat(table.columns().size()));
    table.rows().forEach(cells -> row(cells.stream().map(Cell::shown).toList()));
    if (!table.reasons().isEmpty()) {
      line("\nA dash: " + escaped(String.join("; ", table.reasons())) + ".");
    }
  }

  private void code(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    line(fence + language + "\n" + text + "\n" + fence);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (char c : text.toCharArray()) {
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private void checklist(String name, List<ChecklistItem> items) {
    long open = items.stream().filter(ChecklistItem::isOpen).count();
    line("%s: %d of %d items are open.\n".formatted(escaped(name), open, items.size()));
    row(List.of("item", "about", "asks for", "state", "text"));
    line("|---|---|---|---|---|");
    items.forEach(
        i ->
            row(
                List.of(
                    i.id(),
                    i.applies().letters(),
                    i.part() + ": " + i.asks(),
                    i.state(),
                    i.text())));
  }

  private void appraisal(Appraisal appraisal) {
    line(
        "**Overall risk of bias: %s.** %s"
            .formatted(appraisal.overall().word(), escaped(appraisal.why())));
    for (Appraisal.Domain domain : appraisal.domains()) {
      line("\n**%s: %s risk of bias**\n".formatted(escaped(domain.name()), domain.bias().word()));
      row(List.of("question", "asks", "answer", "why"));
      line("|---|---|---|---|");
      domain.questions().forEach(q -> row(List.of(q.id(), q.asks(), q.reply().words(), q.why())));
    }
  }

  private void row(List<String> cells) {
    line(
        cells.stream()
            .map(cell -> escaped(cell).replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String paragraph(String text) {
    return escaped(text)
        .replaceFirst("^\\s*([#>+=~-])", "\\\\$1")
        .replaceFirst("^\\s*(\\d+)([.)])", "$1\\\\$2");
  }

  /** Returns text in one line whose characters stand for themselves. */
  static String escaped(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("\\", "\\\\")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("`", "\\`")
        .replace("*", "\\*")
        .replace("[", "\\[")
        .replaceAll("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "\\\\_");
  }
}
