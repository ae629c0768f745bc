package org.loadstone.pipeline.train;

/** A gate that the user closed stopped the run. One line, no stack trace. */
public final class GateClosed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GateClosed(String message) {
    super(message);
  }
}
