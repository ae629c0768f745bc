package org.loadstone.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.card.Card;
import org.loadstone.risk.card.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CardPageTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(caus(e|es|ed|al)|prevent\\w*|because of|due to|leads? to|protects?|effects?"
              + "|results? in|trigger\\w*|significan\\w+|more likely)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>\n", ""))));
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < found.getLength(); k++) {
      elements.add((Element) found.item(k));
    }
    return elements;
  }

  private static String text(Document document) {
    return all(document, "body").getFirst().getTextContent().replaceAll("\\s+", " ");
  }

  @Test
  void everyChartIsFollowedByASentenceAndItsFigures() throws Exception {
    Document page = parse(CardPage.html(CardFixture.card(CardFixture.GOOD)));
    List<Element> figures = all(page, "figure");
    assertThat(figures)
        .extracting(f -> f.getElementsByTagName("figcaption").item(0).getTextContent())
        .containsExactly(
            "AUC of all learners",
            "Predicted and observed share, ridge logistic",
            "Net benefit",
            "Precision of alerts",
            "AUC on each squad held out",
            "AUC on each season held out",
            "AUC by onsets in training");
    assertThat(figures)
        .allSatisfy(
            f -> {
              assertThat(f.getElementsByTagName("svg").getLength()).isEqualTo(1);
              assertThat(f.getElementsByTagName("p").item(0).getTextContent()).endsWith(".");
            });
    assertThat(text(page)).contains("chance: days turned", "AUC with intervals and chance ranges");
  }

  @Test
  void thePageHoldsTheStudysNumbersAndItsOpenItems() throws Exception {
    double auc =
        CardFixture.GOOD
            .find("ridge logistic")
            .orElseThrow()
            .metric(RiskMetric.AUC)
            .require()
            .interval()
            .estimate();
    String text = text(parse(CardPage.html(CardFixture.card(CardFixture.GOOD))));
    assertThat(text)
        .contains("%.3f (".formatted(auc))
        .contains("of 52 items are open.", "Risk of bias: unclear. Unclear in: outcome, analysis.")
        .contains("open: the ethics committee and approval")
        .contains("onsets per candidate parameter")
        .doesNotContain("null", "NaN", "Optional");
  }

  @Test
  void thePageNeedsNothingFromOutsideAndRunsNoScript() throws Exception {
    String html = CardPage.html(CardFixture.hostile());
    assertThat(html)
        .contains("default-src 'none'")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script", "src=", "@import", "http://", "https://", "url(");
    assertThat(all(parse(html), "script")).isEmpty();
  }

  @Test
  void everyAnchorExistsOnce() throws Exception {
    Document page = parse(CardPage.html(CardFixture.card(CardFixture.GOOD)));
    List<String> ids =
        all(page, "section").stream().map(element -> element.getAttribute("id")).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(21);
    assertThat(all(page, "a"))
        .hasSize(9)
        .allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
  }

  @Test
  void aStudyWithoutEventsHasAPageWithoutCharts() throws Exception {
    Document page = parse(CardPage.html(CardFixture.card(CardFixture.NO_EVENTS)));
    assertThat(all(page, "svg")).isEmpty();
    assertThat(text(page)).contains("No onset of recurrence_28d", "ridge logistic: not fitted");
  }

  @Test
  void equalCardsGiveEqualPagesWithoutCausalWords() throws Exception {
    Card card = CardFixture.card(CardFixture.GOOD);
    assertThat(CardPage.html(card)).isEqualTo(CardPage.html(card));
    for (var result : List.of(CardFixture.GOOD, CardFixture.NO_EVENTS)) {
      String text = text(parse(CardPage.html(CardFixture.card(result))));
      assertThat(FORBIDDEN.matcher(text).results().map(m -> m.group())).isEmpty();
    }
  }

  @Test
  void whatCannotBeDrawnIsLeftToItsTable() {
    Interval endless = new Interval(0.5, Double.NEGATIVE_INFINITY, 0.6, 0.95);
    var rows = List.of(new Picture.Row("a", endless));
    assertThat(CardCharts.of(new Picture.Estimates("t", "q", rows, 0.5, "chance"), "r")).isEmpty();
    var point = new Picture.Point(1, 0.5, Optional.empty());
    var curve = new Picture.Curve("c", List.of(point));
    assertThat(CardCharts.of(new Picture.Curves("t", "x", "y", List.of(curve), true), "r"))
        .isEmpty();
    Interval outside = new Interval(0.7, 0.5, 0.6, 0.95);
    var bin = new Picture.Group(0.2, outside, 10);
    assertThat(CardCharts.of(new Picture.Calibration("t", List.of(bin)), "r")).isPresent();
  }
}
