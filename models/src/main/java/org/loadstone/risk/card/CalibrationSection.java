package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.CalibrationCurve;
import org.loadstone.risk.CalibratedModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.calibration.Calibrator;
import org.loadstone.risk.card.Block.Chart;
import org.loadstone.risk.card.Block.Paragraph;
import org.loadstone.risk.card.Block.Table;

/** Whether risks come true: groups of risk, and the calibrators that were chosen. */
record CalibrationSection(Facts facts) {
  Card.Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "Groups of ascending risk; intervals resample athletes. Where none or all of a group's"
                + " days lie before an onset: Wilson's interval, athletes counted, not days."));
    Optional<String> scoring = facts.result().scoring();
    List<String> names = new ArrayList<>(facts.learners());
    scoring.ifPresent(
        name -> {
          names.remove(name);
          names.addFirst(name);
        });
    for (String name : names) {
      facts
          .of(name, e -> e.groups())
          .find()
          .filter(curve -> curve.groups().size() > 1)
          .ifPresent(
              curve ->
                  blocks.add(
                      scoring.filter(name::equals).isPresent()
                          ? chart(name, curve)
                          : table(name, curve)));
    }
    blocks.addAll(calibrators());
    return new Card.Section("calibration", "Calibration", blocks);
  }

  private static Chart chart(String name, CalibrationCurve curve) {
    return new Chart(
        new Picture.Calibration(
            "Predicted and observed share, " + name,
            curve.groups().stream()
                .map(g -> new Picture.Group(g.meanRisk(), g.observed(), g.rows()))
                .toList()),
        table(name, curve),
        "On the diagonal risks come true; a bar that stays below it belongs to risks that are too"
            + " high, one above it to risks that are too low.");
  }

  private static Table table(String name, CalibrationCurve curve) {
    return new Table(
        "Calibration of " + name,
        List.of("mean risk", "observed", "athlete-days", "athletes"),
        curve.groups().stream()
            .map(
                g ->
                    List.of(
                        Cell.of(g.meanRisk()),
                        Cell.of(g.observed()),
                        Cell.of(g.rows()),
                        Cell.of(g.athletes())))
            .toList());
  }

  private List<Block> calibrators() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, Answer<RiskModel>> entry : facts.result().models().entrySet()) {
      if (entry.getValue() instanceof Answer.Of<RiskModel>(CalibratedModel model)) {
        rows.add(calibrator(entry.getKey(), model));
      }
    }
    if (rows.isEmpty()) {
      return List.of(new Paragraph("No learner's risks pass through a calibrator."));
    }
    List<String> columns = new ArrayList<>(List.of("learner", "calibrator"));
    Arrays.stream(Calibrator.Kind.values()).forEach(k -> columns.add("log loss, " + words(k)));
    return List.of(
        new Paragraph(
            "Calibrators were chosen by their log loss on predictions of athletes whom neither the"
                + " model nor the calibrator had seen; lower is better. All rise strictly, so that no"
                + " ranking changes."),
        new Table("Calibrators and their log loss", columns, rows));
  }

  private static List<Cell> calibrator(String name, CalibratedModel model) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(name));
    row.add(Cell.of(words(model.choice().kind())));
    for (Calibrator.Kind kind : Calibrator.Kind.values()) {
      Double loss = model.choice().logLoss().get(kind);
      row.add(
          loss == null
              ? new Cell.Number(Answer.absent("could not be fitted on every fold"))
              : Cell.of(loss.doubleValue()));
    }
    return row;
  }

  private static String words(Calibrator.Kind kind) {
    return switch (kind) {
      case AS_PREDICTED -> "as predicted";
      case PLATT -> "Platt";
      case BETA -> "beta";
      case ISOTONIC -> "isotonic";
    };
  }
}
