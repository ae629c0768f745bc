package org.loadstone.pipeline.report;

import java.util.Optional;
import org.loadstone.chart.Decimal;
import org.loadstone.schema.Column;
import org.loadstone.schema.table.WellnessReports;

/** The answers that a panel shows. */
enum WellnessItem {
  SLEEP("sleep", WellnessReports.SLEEP_H, null),
  FRESHNESS("freshness", WellnessReports.FATIGUE, WellnessReports.SCALE_MAX),
  SORENESS("absence of soreness", WellnessReports.SORENESS, WellnessReports.SCALE_MAX),
  READINESS("readiness to train", WellnessReports.READINESS, WellnessReports.READINESS_SCALE_MAX);

  private final String words;
  private final Column<Double> column;
  private final Column<Double> scale;

  WellnessItem(String words, Column<Double> column, Column<Double> scale) {
    this.words = words;
    this.column = column;
    this.scale = scale;
  }

  String words() {
    return words;
  }

  String column() {
    return column.name();
  }

  /** Returns the column that states the best answer, empty for hours. */
  Optional<String> scaleColumn() {
    return Optional.ofNullable(scale).map(Column::name);
  }

  /** Returns the scale with its ends in words. */
  String scale(Optional<Double> most) {
    if (scale == null) {
      return "hours of the night before";
    }
    return most.map(m -> "up to %s, higher is better".formatted(Decimal.plain(m)))
        .orElse("higher is better");
  }
}
