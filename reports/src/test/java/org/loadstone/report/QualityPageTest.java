package org.loadstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class QualityPageTest {
  private static String text(QualityReport report) throws Exception {
    return ReportPageTest.visibleText(QualityPage.html(report));
  }

  @Test
  void whatFailedComesFirstWithWhereHowMuchAndWhatToDo() throws Exception {
    assertThat(text(QualityFixture.whole(5)))
        .contains(
            "2 of 310 metrics judged fail their limit",
            "no row was scanned.",
            "conformance✗ 1 failsof 1 judged",
            "completeness✗ 1 failsof 2 judged",
            "plausibility✓ none fails")
        .contains("quarantined · conformance Share of rows held back. Mend them at the source.")
        .contains("wellness (range:sleep_h)all days1.33\u00a0%12 of 900at least 80 %")
        .contains("whole storelast 28 days, first66\u00a0%330 of 500");
  }

  @Test
  void theHistorySaysWhatIsUnusualAndHowManyWouldBeByChance() throws Exception {
    String html = QualityPage.html(QualityFixture.whole(5));
    assertThat(ReportPageTest.visibleText(html))
        .contains(
            "120 metrics compared with their own history; about 1.2 would stand out by chance.")
        .contains("wellness_given, last 28 days: 0.31, usually 0.65 to 0.77 (median 0.71)")
        .contains("0.31 in the latest of 8 runs. Usual from earlier runs: 0.65 to 0.77.");
    assertThat(ReportPageTest.parse(html).getElementsByTagName("svg").getLength()).isEqualTo(2);
  }

  @Test
  void theMapOfWeeksGivesFiguresBesideShadesForTheLastHalfYear() throws Exception {
    Document document = ReportPageTest.parse(QualityPage.html(QualityFixture.whole(4)));
    List<Element> cells = new ArrayList<>();
    NodeList all = document.getElementsByTagName("td");
    for (int k = 0; k < all.getLength(); k++) {
      Element cell = (Element) all.item(k);
      if (cell.getAttribute("class").startsWith("heat")) {
        cells.add(cell);
      }
    }
    assertThat(cells).hasSize(2 * 4 * 26);
    assertThat(cells).allSatisfy(cell -> assertThat(cell.getTextContent()).matches("[0-7](/6)?"));
    assertThat(cells)
        .filteredOn(cell -> cell.getTextContent().equals("7"))
        .allSatisfy(cell -> assertThat(cell.getAttribute("class")).isEqualTo("heat s5"));
    assertThat(cells)
        .filteredOn(cell -> cell.getTextContent().equals("0"))
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.getAttribute("class")).isEqualTo("heat s1"));
  }

  @Test
  void daysAndDevicesAreToldInWords() throws Exception {
    assertThat(text(QualityFixture.whole(2)))
        .contains("all squadsall days90066\u00a0%32\u00a0%2\u00a0%11\u00a0%68\u00a0%99\u00a0%")
        .contains("firstlast 28 days2830\u00a0%40\u00a0%30\u00a0%0\u00a0%50\u00a0%–")
        .contains("2 changes compared, 1 flagged.", "need not come from it")
        .contains("24.5 (12 to 37); 0.613 SDinterval excludes 0 and shift over 0.2 SD");
  }

  @Test
  void whatIsAbsentIsSaidWithTheRemedy() throws Exception {
    assertThat(text(QualityFixture.sparse()))
        .contains(
            "No metric fails its limit, of 40 judged.",
            "No limit is broken.",
            "1 run on record; limits of what is usual need five earlier ones.",
            "never built; run loadstone features",
            "Squad days: not shown.",
            "Map of weeks: not shown.",
            "Changes of device: not shown.",
            "Distributions: not shown.")
        .doesNotContain("Optional", "null", "NaN");
  }

  @Test
  void thePageNeedsNothingFromOutsideAndRunsNoScript() throws Exception {
    String html = QualityPage.html(QualityFixture.hostile());
    assertThat(html)
        .contains("default-src 'none'")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("script-src", "src=", "@import", "http://", "https://", "url(");
    assertThat(ReportPageTest.parse(html).getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void everyAnchorExists() throws Exception {
    String html = QualityPage.html(QualityFixture.whole(3));
    NodeList links = ReportPageTest.parse(html).getElementsByTagName("a");
    assertThat(links.getLength()).isGreaterThan(5);
    for (int k = 0; k < links.getLength(); k++) {
      String target = ((Element) links.item(k)).getAttribute("href").substring(1);
      assertThat(html).contains("id=\"" + target + "\"");
    }
  }

  @Test
  void noSentenceClaimsACause() throws Exception {
    for (QualityReport report : List.of(QualityFixture.whole(3), QualityFixture.sparse())) {
      assertThat(ReportPageTest.CAUSAL.matcher(text(report)).results().map(m -> m.group()))
          .isEmpty();
    }
  }

  @Test
  void theDataLieBesideThePageWithAllWeeks(@TempDir Path folder) throws Exception {
    Path page = QualityPage.write(QualityFixture.whole(3), folder);
    assertThat(page).isEqualTo(folder.resolve("quality.html")).isNotEmptyFile();
    JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("quality.json")));
    assertThat(json.path("results").get(0).path("status").asText()).isEqualTo("FAILED");
    assertThat(json.path("results").get(1).path("subject").path("detail").asText())
        .isEqualTo("range:sleep_h");
    JsonNode weeks = json.path("compliance").path("value").path("athletes").get(0).path("weeks");
    assertThat(weeks).hasSize(30);
    assertThat(weeks.get(0).path("monday").asText()).isEqualTo("2024-08-12");
  }

  @Test
  void aWeekWithMoreAnswersThanDaysIsRefused() {
    assertThatThrownBy(() -> new Compliance.Week(LocalDate.of(2025, 3, 3), 5, 6, 2))
        .hasMessage(
            "Cannot show week of 2025-03-03: 6 and 2 of 5 days; give parts of at least one day");
  }
}
