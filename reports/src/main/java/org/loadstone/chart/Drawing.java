package org.loadstone.chart;

/**
 * A plot and its key, ready to be written.
 *
 * @param plot the specification
 * @param legend the key above it
 */
record Drawing(Plot plot, Legend legend) {

  static Drawing of(Chart chart) {
    return switch (chart) {
      case LineChart line -> LineDrawing.of(line);
      case IntervalPlot intervals -> RowDrawing.of(intervals);
      case BarChart bars -> RowDrawing.of(bars);
      case CalibrationPlot calibration -> CalibrationDrawing.of(calibration);
      case ParetoPlot choices -> ParetoDrawing.of(choices);
      case RiskMatrix matrix -> RiskMatrixDrawing.of(matrix);
      case CalendarHeatMap calendar -> CalendarDrawing.of(calendar);
      case StepPlot steps -> StepDrawing.of(steps);
    };
  }
}
