package org.loadstone.cli.survival;

/** Curves of time as a picture. */
public final class SurvivalChart {
  /**
   * Returns the picture as SVG.
   *
   * @throws org.loadstone.source.InputError if there are more curves than can be told apart
   */
  public static String svg(Curves curves) {
    throw new UnsupportedOperationException();
  }

  private SurvivalChart() {}
}
