package org.loadstone.risk.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.metric.Answer;
import org.loadstone.metric.Interval;

/**
 * A card as JSON with sorted keys: equal cards give equal text. A cell of a table is text, a
 * number, an object with {@code estimate}, {@code low}, {@code high} and {@code level}, or an
 * object with {@code absent}: the reason why there is no value.
 */
public final class CardJson {
  /** The version that is written. */
  public static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private CardJson() {}

  /** Returns the card as one line of JSON. */
  public static String of(Card card) {
    Map<String, Object> out =
        sorted("format", "loadstone-model-card", "version", VERSION, "title", card.title());
    out.put("sections", card.sections().stream().map(CardJson::section).toList());
    try {
      return JSON.writeValueAsString(out) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write card: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> section(Card.Section section) {
    return sorted(
        "id",
        section.id(),
        "title",
        section.title(),
        "blocks",
        section.blocks().stream().map(CardJson::block).toList());
  }

  private static Map<String, Object> block(Block block) {
    return switch (block) {
      case Block.Paragraph(String text) -> sorted("kind", "paragraph", "text", text);
      case Block.Bullets(List<String> items) -> sorted("kind", "bullets", "items", items);
      case Block.Table table -> table(table);
      case Block.Code(String language, String text) ->
          sorted("kind", "code", "language", language, "text", text);
      case Block.Chart(Picture picture, Block.Table values, String reading) -> {
        Map<String, Object> out = table(values);
        out.put("kind", "chart");
        out.put("chart", picture.title());
        out.put("reading", reading);
        yield out;
      }
      case Block.Checklist(String name, List<ChecklistItem> items) ->
          sorted(
              "kind",
              "checklist",
              "name",
              name,
              "items",
              items.stream().map(CardJson::item).toList());
      case Block.Appraised(Appraisal appraisal) -> appraisal(appraisal);
    };
  }

  private static Map<String, Object> table(Block.Table table) {
    return sorted(
        "kind",
        "table",
        "title",
        table.title(),
        "columns",
        table.columns(),
        "rows",
        table.rows().stream().map(cells -> row(table.columns(), cells)).toList());
  }

  private static Map<String, Object> row(List<String> columns, List<Cell> cells) {
    Map<String, Object> out = new TreeMap<>();
    for (int c = 0; c < cells.size(); c++) {
      out.put(columns.get(c), cell(cells.get(c)));
    }
    return out;
  }

  private static Object cell(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Count(long value) -> value;
      case Cell.Exact(double value) -> value;
      case Cell.Number(Answer.Of<Double>(Double value)) -> value;
      case Cell.Number(Answer.Absent<Double>(String why)) -> sorted("absent", why);
      case Cell.Estimate(Answer.Of<Interval>(Interval i)) ->
          sorted("estimate", i.estimate(), "low", i.low(), "high", i.high(), "level", i.level());
      case Cell.Estimate(Answer.Absent<Interval>(String why)) -> sorted("absent", why);
    };
  }

  private static Map<String, Object> item(ChecklistItem item) {
    return sorted(
        "id",
        item.id(),
        "part",
        item.part(),
        "asks",
        item.asks(),
        "applies",
        item.applies().letters(),
        "state",
        item.state(),
        "known",
        item.known(),
        "missing",
        item.missing());
  }

  private static Map<String, Object> appraisal(Appraisal appraisal) {
    return sorted(
        "kind",
        "appraisal",
        "overall",
        appraisal.overall().word(),
        "why",
        appraisal.why(),
        "domains",
        appraisal.domains().stream().map(CardJson::domain).toList());
  }

  private static Map<String, Object> domain(Appraisal.Domain domain) {
    return sorted(
        "name",
        domain.name(),
        "bias",
        domain.bias().word(),
        "questions",
        domain.questions().stream()
            .map(
                q ->
                    sorted(
                        "id", q.id(), "asks", q.asks(), "reply", q.reply().words(), "why", q.why()))
            .toList());
  }

  private static Map<String, Object> sorted(Object... pairs) {
    Map<String, Object> out = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      out.put((String) pairs[i], pairs[i + 1]);
    }
    return out;
  }
}
