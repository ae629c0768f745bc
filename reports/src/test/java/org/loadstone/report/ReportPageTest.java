package org.loadstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final Pattern CAUSAL =
      Pattern.compile(
          "\\b(caus(e|es|ed|al)|prevent(s|ed)?|because of|due to|leads? to|reduces?|protects?|effects?)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void thePageOfSixtyAthletesIsSmallFastAndWellFormed() throws Exception {
    CohortReport report = Fixture.whole(60);
    long start = System.nanoTime();
    Path page = ReportPage.write(report, Path.of("target/report"));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(
        "report page: " + Files.size(page) + " bytes in " + taken.toMillis() + " ms");
    assertThat(Files.size(page)).isBetween(100_000L, 3_000_000L);
    assertThat(taken).isLessThan(Duration.ofSeconds(6));
    Document document = parse(Files.readString(page));
    assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThan(60);
    NodeList rows = document.getElementsByTagName("tbody").item(0).getChildNodes();
    assertThat(rows.getLength()).isGreaterThanOrEqualTo(60);
  }

  static Document parse(String html) throws Exception {
    String xml = html.replaceFirst("<!DOCTYPE html>\n", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  static String visibleText(String html) throws Exception {
    Document document = parse(html);
    for (String hidden : new String[] {"script", "style"}) {
      NodeList found = document.getElementsByTagName(hidden);
      while (found.getLength() > 0) {
        found.item(0).getParentNode().removeChild(found.item(0));
      }
    }
    return document.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  @Test
  void noSentenceOfOursClaimsACause() throws Exception {
    assertThat(
            CAUSAL
                .matcher(visibleText(ReportPage.html(Fixture.whole(10))))
                .results()
                .map(m -> m.group()))
        .isEmpty();
  }

  @Test
  void writesSparse() {
    ReportPage.write(Fixture.sparse(), Path.of("target/report-sparse"));
    ReportPage.write(Fixture.hostile(), Path.of("target/report-hostile"));
  }
}
