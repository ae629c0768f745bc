package org.loadstone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
  private static final Pattern COLOUR = Pattern.compile("(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

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
    Element root = parse(svg);
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-label")).startsWith(chart.text().title());
    assertThat(root.getFirstChild().getTextContent()).isEqualTo(chart.text().title());
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(chart.text().description());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDrawingHasNoIdNoClipAndNoColourOutsideThePalette(String name) {
    String fragment = Gallery.charts().get(name).fragment();
    assertThat(fragment).doesNotContain("rgb(", " id=", "clip-path", "<script", "NaN");
    String[] palette = Stream.of(Tone.values()).map(Tone::light).toArray(String[]::new);
    assertThat(COLOUR.matcher(fragment).results().map(m -> m.group(1))).isSubsetOf(palette);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyChartIsAlsoATable(String name) throws Exception {
    DataTable table = Gallery.charts().get(name).table();
    assertThat(table.rows()).isNotEmpty();
    Element html = parse(table.html());
    assertThat(html.getElementsByTagName("tr").getLength()).isEqualTo(table.rows().size() + 1);
  }

  @Test
  void threeValuesMakeThreeBarsOfProportionalLength() throws Exception {
    Element svg = parse(Gallery.bars().fragment());
    NodeList bars = svg.getElementsByTagName("rect");
    assertThat(bars.getLength()).isEqualTo(3);
    double first = width(bars, 0);
    assertThat(width(bars, 1) / first).isBetween(84 / 131.0 - 0.01, 84 / 131.0 + 0.01);
    assertThat(width(bars, 2) / first).isBetween(12.5 / 131.0 - 0.01, 12.5 / 131.0 + 0.01);
    assertThat(texts(Gallery.bars().fragment())).contains("131", "84", "12.5", "Achilles tendon");
  }

  private static double width(NodeList bars, int k) {
    return Double.parseDouble(((Element) bars.item(k)).getAttribute("width"));
  }

  @Test
  void aLineBreaksWhereDaysAreMissing() {
    List<XY> twoRuns = List.of(XY.of(1, 2), XY.of(2, 3), XY.of(9, 2), XY.of(10, 4));
    Line line = Line.of("mean", Line.Kind.SOLID, Tone.BLUE, twoRuns);
    ChartText text = ChartText.of("Load", "Two runs of days.");
    assertThat(strokes(LineChart.of(text, List.of(line)))).isEqualTo(1);
    assertThat(strokes(LineChart.of(text, List.of(line.brokenAtGapsOver(1.5))))).isEqualTo(2);
  }

  private static long strokes(Chart chart) {
    return Pattern.compile("<path d=\"M[^\"]+\" fill=\"none\" stroke-width")
        .matcher(chart.fragment())
        .results()
        .count();
  }

  @Test
  void hostileWordsStayText() {
    ChartText text = new ChartText("<b>&\"'", "</desc><script>x</script>", "<i>x</i>", "a\u0007b");
    Line line =
        Line.of("<img src=x>", Line.Kind.SOLID, Tone.BLUE, List.of(XY.of(1, 2), XY.of(2, 3)));
    String svg =
        LineChart.of(text, List.of(line))
            .withMarks(List.of(new Mark(1.2, "</text><script>", Mark.Kind.NOTE)))
            .svg();
    assertThat(svg)
        .doesNotContain("<script", "<img", "<i>", "<b>")
        .contains("&lt;b&gt;&amp;&quot;&#39;", "&lt;img src=x&gt;");
  }

  @Test
  void longRowNamesAreShownWhole() {
    assertThat(texts(Gallery.ratios().fragment()))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;age&quot;");
  }

  private static List<String> texts(String svg) {
    return TEXT.matcher(svg).results().map((MatchResult m) -> m.group(1)).toList();
  }

  @Test
  void twoSeasonsOfDaysStayUnderSixtyKilobytesAndDrawInUnderASecond() {
    Gallery.load(730).svg();
    long start = System.nanoTime();
    int length = Gallery.load(730).svg().length();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(length).isBetween(10_000, 40_000);
  }

  @Test
  void aPointIsOnTheFrontUnlessAnotherBeatsIt() {
    ParetoPlot plot = Gallery.pareto();
    assertThat(plot.points().stream().filter(plot::isOnFront).map(ParetoPlot.Point::label))
        .containsExactly("as done", "ramp cap 10 %", "ramp cap and symptom gate", "constant 80 %");
  }

  @Test
  void nothingToDrawIsAnErrorThatNamesTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineChart.daily(ChartText.of("Load", ""), List.of()))
        .withMessage("Cannot draw line chart \"Load\": 0 points; say in words what is absent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XY.of(1, Double.NaN))
        .withMessage("Cannot show y: NaN; leave an absent value out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalPlot.Row("ramp cap", 1, 2, 3))
        .withMessage(
            "Cannot draw interval of ramp cap: 1.0 in [2.0, 3.0]; give lower, estimate, upper in order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sparkline("load", List.of(1.0)))
        .withMessage("Cannot draw sparkline \"load\": 1 values; show the number instead");
  }

  @Test
  void constantValuesStillHaveAnAxis() {
    List<XY> flat = List.of(XY.of(1, 5), XY.of(2, 5));
    ChartText text = ChartText.of("Flat", "Two equal values.");
    Line line = Line.of("mean", Line.Kind.SOLID, Tone.BLUE, flat);
    LineChart chart = LineChart.of(text, List.of(line)).withY(LineChart.Y.FROM_DATA);
    assertThat(texts(chart.fragment())).contains("mean", "5.0");
  }

  private static Element parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
