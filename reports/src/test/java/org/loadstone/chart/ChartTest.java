package org.loadstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartTest {

  static Stream<String> names() {
    return Gallery.charts().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyChartIsWellFormedAndNamesItself(String name) throws Exception {
    Chart chart = Gallery.charts().get(name);
    String svg = chart.svg();
    Files.createDirectories(Path.of("target/charts"));
    Files.writeString(Path.of("target/charts", name + ".svg"), svg);
    Element root = parse(svg).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-label")).startsWith(chart.text().title());
    assertThat(root.getFirstChild().getTextContent()).isEqualTo(chart.text().title());
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(chart.text().description());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSameChartGivesTheSameBytes(String name) {
    assertThat(Gallery.charts().get(name).svg()).isEqualTo(Gallery.charts().get(name).svg());
  }

  @ParameterizedTest
  @MethodSource("names")
  void colourIsAlwaysOneOfThePalette(String name) {
    String fragment = Gallery.charts().get(name).fragment();
    assertThat(fragment).doesNotContain("rgb(");
    String[] palette = Stream.of(Tone.values()).map(Tone::light).toArray(String[]::new);
    assertThat(
            java.util.regex.Pattern.compile("(?:fill|stroke)=\"(#[0-9a-f]{6})\"")
                .matcher(fragment)
                .results()
                .map(m -> m.group(1)))
        .isSubsetOf(palette);
  }

  @Test
  void twoSeasonsOfDaysStayUnderSixtyKilobytes() {
    assertThat(Gallery.load(730).svg().length()).isBetween(10_000, 40_000);
  }

  static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
