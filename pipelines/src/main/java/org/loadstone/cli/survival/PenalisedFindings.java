package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.hazard.BinaryRows;
import org.loadstone.hazard.Link;
import org.loadstone.hazard.PenalizedHazard;
import org.loadstone.matrix.Penalty;
import org.loadstone.matrix.Penalty.Scale;

/** Coefficients that a penalty shrinks; they have no honest standard errors. */
final class PenalisedFindings extends HazardFindings {
  private final PenalizedHazard fit;

  PenalisedFindings(FormulaRows rows, BinaryRows binary, Link link, Penalty penalty) {
    super(rows);
    this.fit = PenalizedHazard.of(binary, link, penalty);
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("alpha", Plain.of(fit.penalty().alpha()));
    out.put("lambda", Plain.of(fit.penalty().lambda()));
    out.put("standardize", fit.penalty().scale() == Scale.STANDARDIZED);
    out.put("terms", fit.rows().names());
    out.put("coef", Plain.list(fit.coefficients()));
    out.put("objective", Plain.of(fit.objective()));
    out.put("mean_loglik", Plain.of(fit.meanLogLikelihood()));
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < fit.coefficients().length; k++) {
      double b = fit.coefficients()[k];
      lines.add(List.of(fit.rows().names().get(k), Sheet.number(b), Sheet.number(Math.exp(b))));
    }
    Penalty penalty = fit.penalty();
    String what =
        "%s, lambda %s, alpha %s"
            .formatted(
                word(fit.link()), Sheet.number(penalty.lambda()), Sheet.number(penalty.alpha()));
    return List.of(
        Sheet.of(caption(fit.rows(), what), List.of("term", "coef", ratio(fit.link())), lines)
            .withNote(
                "objective %s; shrunken coefficients have no honest intervals"
                    .formatted(Sheet.number(fit.objective()))));
  }
}
