package org.loadstone.notebook.kernel;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.loadstone.chart.Chart;
import org.loadstone.chart.Markup;
import org.loadstone.chart.Tone;
import org.loadstone.research.SparkSheets;
import org.loadstone.research.View;

/** How values look in a notebook; each also has a form in plain text. */
final class Rendering {
  private Rendering() {}

  /** Returns what to show of a value, empty for one that says nothing to a reader. */
  static Optional<DisplayData> of(Object value) {
    return switch (value) {
      case DisplayData data -> Optional.of(data);
      case Chart chart -> Optional.of(chart(chart));
      case View view -> Optional.of(html(view.html(), view.toString()));
      case Dataset<?> rows when rows.schema() != null -> Optional.of(rows(rows.toDF()));
      case OutputStream stream -> Optional.empty();
      default -> Optional.of(new DisplayData(String.valueOf(value)));
    };
  }

  private static DisplayData html(String html, String text) {
    DisplayData data = new DisplayData(text);
    data.putHTML(html);
    return data;
  }

  private static DisplayData rows(Dataset<Row> rows) {
    View preview = SparkSheets.preview(rows);
    return html(preview.html(), preview.toString());
  }

  /**
   * The drawing turns dark with the reader's system, but a notebook's page does not: it brings its
   * own paper. Pages made of a notebook lose parts of an SVG, but show an image whole.
   */
  private static DisplayData chart(Chart chart) {
    String paper =
        "<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(Tone.PAPER.light());
    String svg = chart.svg().replaceFirst("</style>", "</style>" + paper);
    String words = chart.text().title() + ". " + chart.text().description();
    String image = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    DisplayData data =
        html(
            "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\"/>"
                .formatted(Markup.escape(words), image),
            words);
    data.putSVG(svg);
    return data;
  }
}
