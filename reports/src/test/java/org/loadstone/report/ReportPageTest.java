package org.loadstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  static final Pattern CAUSAL =
      Pattern.compile(
          "\\b(caus(e|es|ed|al)|prevent(s|ed)?|because of|due to|leads? to|reduces?|protects?"
              + "|effects?|results? in|driv(es|en))\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void thePageOfSixtyAthletesIsSmallFastAndWellFormed() throws Exception {
    CohortReport report = Fixture.whole(60);
    long start = System.nanoTime();
    Path page = ReportPage.write(report, Path.of("target/report"));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(Files.size(page)).isBetween(100_000L, 3_000_000L);
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
    Document document = parse(Files.readString(page));
    assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThan(100);
    Element table = byId(document, "athlete-table");
    assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(61);
  }

  @Test
  void everyAnchorOfThePageExistsAndEveryIdIsUnique() throws Exception {
    Document document = parse(ReportPage.html(Fixture.whole(12)));
    List<String> ids = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (Element element : elements(document)) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
      if (element.getAttribute("href").startsWith("#")) {
        targets.add(element.getAttribute("href").substring(1));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(targets).hasSizeGreaterThan(20).isSubsetOf(ids);
  }

  @Test
  void theFirstScreenSaysWhoWhyHowSureAndWhatToDo() throws Exception {
    String text = visibleText(ReportPage.html(Fixture.whole(60)));
    assertThat(text.substring(0, text.indexOf("Athlete 2", text.indexOf("Athlete 1 "))))
        .contains(
            "Monday 3 March 2025",
            "Over the next 28 days the model expects about 1.2 recurrences (95 % interval 0.4 to 3.1)"
                + " among 53 athletes at risk.")
        .contains("2.1 in 100", "6 athletes out, 1 without data", "87\u00a0%");
    assertThat(text)
        .contains("9 in 100", "over 28 days; squad 2.1 in 100", "95 % interval 5 to 16")
        .contains(
            "Longest run of the week over the longest of the last 30 days: 1.42 (own normal 0.7 to 1.1)")
        .contains("▲ goes with a higher estimate · 1 Mar 2025")
        .contains("Keep Tuesday's long run at 9 km or less")
        .contains("Rule: session spike cap, threshold 110 % of the longest run in 30 days");
  }

  @Test
  void theModelIsReadAsFrequenciesAndFalseAlarmsAreCounted() throws Exception {
    assertThat(visibleText(ReportPage.html(Fixture.whole(10))))
        .contains(
            "Of 100 athlete-days shown 5 in 100, 4.6 were followed by a recurrence within 28 days"
                + " (95 % interval 2.8 to 6.9; 900 athlete-days).")
        .contains("16 alerts, 2 followed by a recurrence within 28 days, 14 not (false alarms)")
        .contains("Exploratory: gates not run.")
        .contains("under the model and its assumptions");
  }

  @Test
  void noSentenceOfThePageClaimsACause() throws Exception {
    for (CohortReport report : List.of(Fixture.whole(10), Fixture.sparse())) {
      assertThat(CAUSAL.matcher(visibleText(ReportPage.html(report))).results().map(m -> m.group()))
          .isEmpty();
    }
  }

  @Test
  void whatTheDataLackIsSaidInOneLineEach() throws Exception {
    Path page = ReportPage.write(Fixture.sparse(), Path.of("target/report-sparse"));
    String text = visibleText(Files.readString(page));
    assertThat(text)
        .contains(
            "Base ratenot shownOnly 3 events were observed",
            "Watch list: not shown. No model may alert on 3 events.",
            "Changes: not shown. There is no earlier report to compare with.",
            "Estimates: not shown.",
            "Left against right: not shown. The source has no movement tests.",
            "not recorded by the source",
            "Own normal not known yet",
            "Policy comparison: not shown. Too few events to calibrate the simulation.",
            "Model review: not shown. The sample-size check refused to train: 3 events.")
        .doesNotContain("Optional", "null", "NaN");
    assertThat(text.toLowerCase(Locale.ROOT))
        .contains("new report at the same site")
        .doesNotContain("recurrence", "reinjury");
  }

  @Test
  void aHostileNameStaysText() throws Exception {
    Path page = ReportPage.write(Fixture.hostile(), Path.of("target/report-hostile"));
    String html = Files.readString(page);
    Document document = parse(html);
    assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
    assertThat(elements(document)).noneMatch(e -> e.hasAttribute("onload"));
    assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void theContentPolicyAllowsThisScriptAndNothingFromOutside() throws Exception {
    String html = ReportPage.html(Fixture.whole(3));
    String script = parse(html).getElementsByTagName("script").item(0).getTextContent();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains("default-src 'none'")
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .doesNotContain("src=", "@import", "http://", "https://", "url(");
  }

  @Test
  void theSameReportGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws Exception {
    Path first = ReportPage.write(Fixture.whole(20), one);
    Path second = ReportPage.write(Fixture.whole(20), two);
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(one.resolve("report.json")).hasSameBinaryContentAs(two.resolve("report.json"));
  }

  static Document parse(String html) throws Exception {
    String xml = html.replaceFirst("<!DOCTYPE html>\n", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < all.getLength(); k++) {
      elements.add((Element) all.item(k));
    }
    return elements;
  }

  private static Element byId(Document document, String id) {
    return elements(document).stream()
        .filter(e -> e.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String visibleText(String html) throws Exception {
    Document document = parse(html);
    for (String hidden : new String[] {"script", "style"}) {
      NodeList found = document.getElementsByTagName(hidden);
      while (found.getLength() > 0) {
        Node node = found.item(0);
        node.getParentNode().removeChild(node);
      }
    }
    return document.getDocumentElement().getTextContent().replaceAll("[ \n]+", " ");
  }
}
