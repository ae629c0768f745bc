package org.loadstone.formula;

/** A formula that cannot be read, or does not fit the data; the message says what to do. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  FormulaException(String message) {
    super(message);
  }

  /** A formula that cannot be read, why, and what to write instead. */
  public static FormulaException of(String formula, String what, String remedy) {
    return new FormulaException("Cannot read formula %s: %s; %s".formatted(formula, what, remedy));
  }
}
