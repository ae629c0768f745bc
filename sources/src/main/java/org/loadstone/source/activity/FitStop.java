package org.loadstone.source.activity;

/** Why a FIT file cannot be read further, as the rest of a line. */
final class FitStop extends Exception {
  private static final long serialVersionUID = 1;

  FitStop(String reason) {
    super(reason, null, false, false);
  }
}
