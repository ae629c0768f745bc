package org.loadstone.research;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loadstone.chart.CalibrationPlot;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Markup;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.CalibrationCurve;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.StudyResult;

/**
 * What a study of risk models found.
 *
 * @param result everything, for those who want more than is shown here
 */
public record Study(StudyResult result) implements View {

  /**
   * Returns the area under the ROC curve of each learner twice: on random rows, which the model
   * half knows from the same athletes and neighbouring days, and on unseen athletes in a later
   * period. Each with its 95 % interval over athletes.
   */
  public Sheet naiveAndHonest() {
    return sheet(
        List.of("learner", "AUC, random rows", "AUC, unseen athletes and days"),
        name -> List.of(value(result.naiveAuc().get(name)), metric(name, RiskMetric.AUC)));
  }

  /**
   * Returns the honest figures of each learner with their 95 % intervals over athletes; absent
   * where a learner cannot have one.
   */
  public Sheet figures() {
    List<RiskMetric> metrics =
        List.of(
            RiskMetric.AUC,
            RiskMetric.CALIBRATION_SLOPE,
            RiskMetric.CALIBRATION_IN_THE_LARGE,
            RiskMetric.SCALED_BRIER);
    List<String> names =
        Stream.concat(Stream.of("learner"), metrics.stream().map(RiskMetric::title)).toList();
    return sheet(names, name -> metrics.stream().map(metric -> metric(name, metric)).toList());
  }

  private Sheet sheet(List<String> columns, Function<String, List<Optional<Interval>>> figures) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : result.evaluations().keySet()) {
      List<Object> row = new ArrayList<>(List.of(name));
      figures.apply(name).forEach(figure -> row.add(figure.orElse(null)));
      rows.add(row);
    }
    return Sheet.of(columns.stream().map(Sheet.Column::of).toList(), rows);
  }

  private Optional<Interval> metric(String learner, RiskMetric metric) {
    return result.find(learner).flatMap(evaluation -> value(evaluation.metric(metric)));
  }

  private static Optional<Interval> value(Answer<AthleteBootstrap.Result> answer) {
    return answer == null ? Optional.empty() : answer.find().map(AthleteBootstrap.Result::interval);
  }

  /**
   * Returns predicted against observed risk of a learner in groups of ascending risk.
   *
   * @throws IllegalArgumentException if there is no learner of that name, or no curve for it
   */
  public CalibrationPlot calibration(String learner) {
    List<CalibrationPlot.Bin> bins =
        result.find(learner).flatMap(e -> e.groups().find()).stream()
            .map(CalibrationCurve::groups)
            .flatMap(Collection::stream)
            .map(Study::bin)
            .toList();
    if (bins.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw calibration of %s; use one of %s that was evaluated"
              .formatted(learner, result.evaluations().keySet()));
    }
    return CalibrationPlot.of(
        ChartText.of(
            "Calibration of " + learner,
            "Groups of test days by predicted risk; intervals resample athletes."),
        bins);
  }

  /** A bootstrap interval may miss its own estimate; a drawn one is widened to hold it. */
  private static CalibrationPlot.Bin bin(CalibrationCurve.Group group) {
    Interval observed = group.observed();
    double share = observed.estimate();
    return new CalibrationPlot.Bin(
        group.meanRisk(),
        share,
        Math.min(share, observed.low()),
        Math.max(share, observed.high()),
        group.rows());
  }

  /** Returns what can be concluded, in sentences. */
  public List<String> conclusions() {
    return result.conclusions();
  }

  /** Returns the names of the learners. */
  public List<String> learners() {
    return List.copyOf(result.evaluations().keySet());
  }

  @Override
  public String html() {
    String items =
        String.join(
            "\n",
            conclusions().stream().map(line -> "<li>" + Markup.escape(line) + "</li>").toList());
    return "<p>" + Markup.escape(tested()) + "</p>\n<ul>\n" + items + "\n</ul>";
  }

  @Override
  public String toString() {
    return tested() + "\n- " + String.join("\n- ", conclusions());
  }

  private String tested() {
    Counts test = result.test();
    String size =
        "%s: tested on %d days of %d athletes; %d of the days come before one of %d onsets, in %d"
            + " athletes.";
    return size.formatted(
        result.settings().outcome(),
        test.rows(),
        test.athletes(),
        test.events(),
        test.onsets(),
        test.athletesWithEvent());
  }
}
