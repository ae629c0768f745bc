package org.loadstone.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of every row, and where the numbers come from. */
final class QualitySection {
  private QualitySection() {}

  static String html(Part<DataQuality> quality) {
    return "<section id=\"quality\"><h2>Data quality</h2>\n"
        + quality.fold(QualitySection::tables, why -> Html.absent("Data quality", why))
        + "</section>\n";
  }

  private static String tables(DataQuality quality) {
    return Html.text(
            "p",
            "Every row that was read is accounted for: accepted, unchanged since an earlier run, an"
                + " exact duplicate, or held back in quarantine with the rule it broke.")
        + Html.table(
            List.of("table", "read", "accepted", "unchanged", "duplicates", "quarantined, by rule"),
            quality.tables().stream().map(QualitySection::row));
  }

  private static List<String> row(DataQuality.TableCount t) {
    return List.of(
        t.table(),
        Words.count(t.read()),
        Words.count(t.accepted()),
        Words.count(t.unchanged()),
        Words.count(t.duplicates()),
        t.quarantined().isEmpty()
            ? "none"
            : t.quarantined().stream()
                .map(q -> q.rule() + ": " + Words.count(q.rows()))
                .collect(Collectors.joining("; ")));
  }

  /** Returns the footer of a page whose data lie in a file beside it. */
  static String footer(Provenance provenance, String data) {
    return "<footer id=\"provenance\"><h2>Where the numbers come from</h2>\n"
        + entries(provenance.content())
        + entries(provenance.run())
        + Html.text("p", "small", "The data of this page lie beside it in " + data + ".")
        + "</footer>\n";
  }

  private static String entries(Map<String, String> entries) {
    return entries.isEmpty()
        ? ""
        : Html.wrap(
            "dl",
            "provenance",
            entries.entrySet().stream()
                .map(e -> Html.text("dt", e.getKey()) + Html.text("dd", e.getValue()))
                .collect(Collectors.joining()));
  }
}
