package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.chart.Chart;
import org.loadstone.chart.DataTable;

/**
 * Pieces of HTML. Parameters named {@code markup} are taken as they are; all others are escaped.
 */
public final class Html {
  private Html() {}

  /** Returns an element with text inside. */
  public static String text(String element, String text) {
    return wrap(element, escape(text));
  }

  /** Returns an element of a class with text inside. */
  public static String text(String element, String className, String text) {
    return open(element, className) + escape(text) + "</" + element + ">\n";
  }

  /** Returns an element around markup. */
  public static String wrap(String element, String markup) {
    return "<" + element + ">" + markup + "</" + element + ">\n";
  }

  /** Returns an element of a class around markup. */
  public static String wrap(String element, String className, String markup) {
    return open(element, className) + markup + "</" + element + ">\n";
  }

  private static String open(String element, String className) {
    return "<" + element + " class=\"" + className + "\">";
  }

  /** Returns one plain line for something that is not there. */
  public static String absent(String what, String why) {
    return "<p class=\"absent\">" + escape(what) + ": not shown. " + escape(why) + "</p>\n";
  }

  /** Returns a chart with its caption and its values as a folded table. */
  public static String figure(Chart chart) {
    return "<figure>"
        + text("figcaption", chart.text().title())
        + text("p", "small", chart.text().description())
        + chart.fragment()
        + "<details><summary>Values as a table</summary><div class=\"scroll\">"
        + chart.table().html()
        + "</div></details></figure>\n";
  }

  /** Returns a table of text cells; the first cell of a row is its header. */
  public static String table(List<String> headers, Stream<List<String>> rows) {
    return wrap("div", "scroll", new DataTable(headers, rows.toList()).html());
  }

  /** Returns a list of text items. */
  public static String list(List<String> items) {
    return wrap("ul", items.stream().map(i -> text("li", i)).collect(Collectors.joining()));
  }

  /** Returns an anchor that no id of another athlete shares and no markup can leave. */
  public static String anchor(String athleteId) {
    return "athlete-" + HexFormat.of().formatHex(athleteId.getBytes(StandardCharsets.UTF_8));
  }
}
