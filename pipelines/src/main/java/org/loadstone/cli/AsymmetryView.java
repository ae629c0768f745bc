package org.loadstone.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.loadstone.chart.BarChart;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Guide;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.feature.AsymmetryIndex;
import org.loadstone.source.InputError;

/** What a person wants to see first of asymmetry indices. */
final class AsymmetryView {
  private static final int MOST_ROWS = 40;
  private static final int MOST_BARS = 100;
  private static final List<AsymmetryIndex> MAIN =
      List.of(
          AsymmetryIndex.SYMMETRY_INDEX_ROBINSON,
          AsymmetryIndex.BILATERAL_STRENGTH_ASYMMETRY,
          AsymmetryIndex.LSI_NONDOMINANT_OVER_DOMINANT,
          AsymmetryIndex.SYMMETRY_ANGLE);
  private static final String MEANING =
      "All indices: --json, or --out FILE.csv; meaning: docs/load.md";

  /** Returns the first rows with the main indices. */
  static String rows(List<LimbRow> rows) {
    boolean isByDominance = rows.stream().anyMatch(row -> row.dominant().isPresent());
    List<AsymmetryIndex> main =
        MAIN.stream().filter(index -> isByDominance || !index.isByDominance()).toList();
    List<String> header = new ArrayList<>(List.of("row", "left", "right"));
    main.forEach(index -> header.add(index.label()));
    TextTable text = TextTable.of(header);
    int shown = Math.min(MOST_ROWS, rows.size());
    for (int i = 0; i < shown; i++) {
      LimbRow row = rows.get(i);
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Integer.toString(i + 1),
                  TextTable.number(3, row.left()),
                  TextTable.number(3, row.right())));
      main.forEach(index -> cells.add(TextTable.number(1, row.index(index))));
      text.add(cells);
    }
    return text.text() + "%,d of %,d rows, in per cent. %s".formatted(shown, rows.size(), MEANING);
  }

  /** Returns the subjects with the index over their trials. */
  static String subjects(List<LimbRow> rows, Map<String, OptionalDouble> subjects) {
    Map<String, Integer> trials = new HashMap<>();
    rows.stream()
        .filter(row -> row.pair().isPresent())
        .forEach(row -> trials.merge(row.subject(), 1, Integer::sum));
    TextTable text = TextTable.of(List.of("subject", "trials", "normalised_symmetry_index"));
    subjects.forEach(
        (id, index) ->
            text.add(List.of(id, "" + trials.getOrDefault(id, 0), TextTable.number(1, index))));
    return text.text()
        + "%,d subjects, in per cent, positive when the dominant limb is larger. %s"
            .formatted(subjects.size(), MEANING);
  }

  /**
   * Returns the index of each subject, or of each row when the file names none.
   *
   * @throws InputError if no index is defined
   */
  static Chart chart(List<LimbRow> rows, Map<String, OptionalDouble> subjects) {
    List<BarChart.Bar> bars = new ArrayList<>();
    if (subjects.isEmpty()) {
      for (int i = 0; i < rows.size(); i++) {
        String label = Integer.toString(i + 1);
        rows.get(i)
            .index(AsymmetryIndex.SYMMETRY_INDEX_ROBINSON)
            .ifPresent(value -> bars.add(new BarChart.Bar(label, value)));
      }
    }
    subjects.forEach((id, index) -> index.ifPresent(v -> bars.add(new BarChart.Bar(id, v))));
    if (bars.isEmpty()) {
      throw new InputError("Cannot draw asymmetry: no index is defined; give rows with both limbs");
    }
    ChartText text =
        subjects.isEmpty()
            ? ChartText.of("Symmetry index", "Robinson's index of each row, right positive.")
            : ChartText.of(
                "Normalised symmetry index", "Of each subject's trials, dominant limb positive.");
    return bars.size() <= MOST_BARS
        ? BarChart.of(text.withAxes("per cent", ""), bars)
        : points(text.withAxes("row", "per cent"), bars);
  }

  private static LineChart points(ChartText text, List<BarChart.Bar> bars) {
    List<XY> points = new ArrayList<>();
    bars.forEach(bar -> points.add(XY.of(points.size() + 1, bar.value())));
    return LineChart.of(text, List.of(Line.of("index", Line.Kind.POINTS, Tone.BLUE, points)))
        .withGuides(List.of(new Guide(0, "no difference")));
  }

  private AsymmetryView() {}
}
