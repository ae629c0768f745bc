package org.loadstone.risk.study;

/** A table that knows the future: no figure of it may be shown. */
public final class LeakageFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LeakageFound(String message) {
    super(message);
  }
}
