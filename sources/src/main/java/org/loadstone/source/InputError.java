package org.loadstone.source;

/** A user's mistake: a missing file, an unknown column, a wrong key. One line, no stack trace. */
public final class InputError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InputError(String message) {
    super(message);
  }

  public InputError(String message, Throwable cause) {
    super(message, cause);
  }
}
