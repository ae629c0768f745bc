package org.loadstone.survival;

/** A model that the data cannot tell; the message names the covariate and what to do. */
public final class FitFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param what the data do not allow, with the covariate
   * @param remedy what the reader can do
   */
  public FitFailure(String what, String remedy) {
    super("Cannot fit: %s; %s".formatted(what, remedy));
  }
}
