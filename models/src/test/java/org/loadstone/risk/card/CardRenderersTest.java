package org.loadstone.risk.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.StudyResult;

class CardRenderersTest {
  private static final String HOSTILE = "<script>alert(1)</script> | *a* `b` [c](d)\n# e &lt;";

  private static CardText hostile() {
    return new CardText(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            new CohortFlow(List.of(new CohortFlow.Step(HOSTILE, HOSTILE, 1, 2, 3))),
            List.of(HOSTILE),
            CardStudies.provenance())
        .withPeriod(HOSTILE)
        .withAnswers(Map.of("2", HOSTILE));
  }

  @Test
  void hostileTextStaysTextInMarkdown() {
    String card = ModelCard.of(CardStudies.NO_EVENTS, hostile());
    assertThat(card).doesNotContain("<script>", "\n# e", "`b`", " [c](");
    assertThat(card)
        .contains("# &lt;script>alert(1)&lt;/script> | \\*a\\* \\`b\\` \\[c](d) # e &amp;lt;");
    assertThat(card.lines().filter(l -> l.startsWith("| &lt;script>")))
        .singleElement()
        .satisfies(row -> assertThat(row.split("(?<!\\\\)\\|")).hasSize(6));
  }

  @Test
  void linesThatLookLikeMarkupAreParagraphs() {
    Card card =
        new Card(
            "t",
            List.of(
                new Card.Section(
                    "s",
                    "S",
                    List.of(
                        new Block.Paragraph("# no heading"),
                        new Block.Paragraph("12. no list"),
                        new Block.Code("text", "``` inside")))));
    assertThat(CardMarkdown.of(card))
        .contains("\n\\# no heading\n", "\n12\\. no list\n", "\n````text\n``` inside\n````\n");
  }

  @Test
  void equalResultsGiveEqualText() {
    assertThat(ModelCard.of(CardStudies.GOOD, CardStudies.text()))
        .isEqualTo(ModelCard.of(CardStudies.GOOD, CardStudies.text()));
    assertThat(CardJson.of(CardStudies.card(CardStudies.FEW)))
        .isEqualTo(CardJson.of(CardStudies.card(CardStudies.FEW)));
  }

  @Test
  void jsonHoldsTheNumbersOfTheStudy() throws Exception {
    JsonNode card = json(CardStudies.GOOD);
    JsonNode auc = row(table(card, "performance", 1), "metric", "AUC");
    Interval known =
        CardStudies.GOOD
            .find("ridge logistic")
            .orElseThrow()
            .metric(RiskMetric.AUC)
            .require()
            .interval();
    JsonNode cell = auc.path("ridge logistic");
    assertThat(cell.path("estimate").doubleValue()).isEqualTo(known.estimate());
    assertThat(cell.path("low").doubleValue()).isEqualTo(known.low());
    assertThat(cell.path("high").doubleValue()).isEqualTo(known.high());
    assertThat(cell.path("level").doubleValue()).isEqualTo(0.95);
    assertThat(auc.path("base rate").path("absent").asText()).contains("ranks nobody");
    JsonNode flow = row(table(card, "data", 0), "step", "at risk");
    assertThat(flow.path("athlete-days").longValue()).isEqualTo(4500);
    JsonNode learning = table(card, "learning-curve", 1);
    assertThat(learning.path("kind").asText()).isEqualTo("chart");
    assertThat(learning.path("rows")).hasSize(2);
  }

  @Test
  void everyStudyIsJsonWithKeysInOrder() throws Exception {
    for (StudyResult result : CardStudies.ALL) {
      JsonNode card = json(result);
      assertThat(card.path("format").asText()).isEqualTo("loadstone-model-card");
      assertThat(card.path("sections")).hasSize(21);
      assertThat(card.fieldNames())
          .toIterable()
          .containsExactly("format", "sections", "title", "version");
    }
    JsonNode auc = row(table(json(CardStudies.NO_EVENTS), "performance", 1), "metric", "AUC");
    assertThat(auc.path("ridge logistic").path("absent").asText())
        .startsWith("ridge logistic was not evaluated");
  }

  @Test
  void hostileTextIsKeptInJson() throws Exception {
    Card card = ModelCard.card(CardStudies.NO_EVENTS, hostile());
    assertThat(new ObjectMapper().readTree(CardJson.of(card)).path("title").asText())
        .isEqualTo(HOSTILE);
  }

  private static JsonNode json(StudyResult result) throws Exception {
    return new ObjectMapper().readTree(CardJson.of(CardStudies.card(result)));
  }

  private static JsonNode table(JsonNode card, String section, int block) {
    for (JsonNode one : card.path("sections")) {
      if (one.path("id").asText().equals(section)) {
        return one.path("blocks").get(block);
      }
    }
    throw new AssertionError("no section " + section);
  }

  private static JsonNode row(JsonNode table, String column, String name) {
    for (JsonNode row : table.path("rows")) {
      if (row.path(column).asText().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("no row " + name + " in " + table);
  }
}
