package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.source.InputError;
import org.loadstone.survival.cox.CoxModel;
import org.loadstone.survival.cox.PenalizedCox;

/** A model with ridge, lasso or both. */
final class PenalisedCoxFindings extends CoxFindings {
  private final PenalizedCox fit;

  PenalisedCoxFindings(SurvivalTask task, FormulaRows rows, CoxModel model) {
    super(task, rows, model);
    if (model.frailty().isPresent()) {
      throw new InputError("Cannot penalise a model with frailty(); leave one of them out");
    }
    this.fit = PenalizedCox.of(model.rows(), task.cox().ties(), task.cox().penalty().orElseThrow());
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("call", rows.formula().text());
    out.put("terms", fit.names());
    out.put("lambda", fit.penalty().lambda());
    out.put("alpha", fit.penalty().alpha());
    out.put("coef", Plain.list(fit.coefficients()));
    out.put("loglik_final", fit.logLikelihood());
    out.put("objective", fit.objective());
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    List<List<String>> lines = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      double b = fit.coefficients()[j];
      lines.add(List.of(fit.names().get(j), Sheet.number(b), Sheet.number(Math.exp(b))));
    }
    return List.of(
        Sheet.of(caption("penalised"), List.of("term", "coef", "HR"), lines)
            .withNote(
                "log likelihood %s; penalised coefficients have no standard errors"
                    .formatted(Sheet.number(fit.logLikelihood()))));
  }
}
