package org.loadstone.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Formula;
import org.loadstone.formula.FormulaException;

/**
 * The left side of a formula of survival: {@code Surv(time, event)} or {@code Surv(start, stop,
 * event)}.
 *
 * @param start empty where rows are followed from 0
 */
public record Surv(Optional<Expression> start, Expression stop, Expression event) {
  /**
   * Reads the left side.
   *
   * @throws FormulaException if it is another expression
   */
  public static Surv of(Formula formula) {
    if (!(formula.response().orElse(null) instanceof Expression.Call call)
        || !call.function().equals("Surv")) {
      throw error(formula);
    }
    Expression[] places = new Expression[3]; // time, time2, event
    List<Expression> unnamed = new ArrayList<>();
    for (Expression.Argument argument : call.arguments()) {
      switch (argument.name()) {
        case "" -> unnamed.add(argument.value());
        case "time" -> places[0] = argument.value();
        case "time2" -> places[1] = argument.value();
        case "event" -> places[2] = argument.value();
        default -> throw error(formula);
      }
    }
    boolean hasTwoTimes = call.arguments().size() == 3;
    for (Expression one : unnamed) {
      int free = places[0] == null ? 0 : hasTwoTimes && places[1] == null ? 1 : 2;
      if (places[free] != null) {
        throw error(formula);
      }
      places[free] = one;
    }
    if (places[0] == null || places[2] == null || call.arguments().size() > 3) {
      throw error(formula);
    }
    return places[1] == null
        ? new Surv(Optional.empty(), places[0], places[2])
        : new Surv(Optional.of(places[0]), places[1], places[2]);
  }

  private static FormulaException error(Formula formula) {
    return FormulaException.of(
        formula.text(),
        "no Surv()",
        "write Surv(time, event) ~ terms or Surv(start, stop, event) ~ terms");
  }

  /** Returns the expressions in it. */
  public List<Expression> expressions() {
    List<Expression> all = new ArrayList<>(start.stream().toList());
    all.add(stop);
    all.add(event);
    return all;
  }
}
