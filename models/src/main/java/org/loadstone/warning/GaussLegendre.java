package org.loadstone.warning;

/**
 * Nodes and weights of Gauss-Legendre quadrature on an interval, by Newton's method on the Legendre
 * polynomial.
 */
record GaussLegendre(double[] nodes, double[] weights) {
  private static final int STEPS = 20;

  static GaussLegendre of(int count, double low, double high) {
    double[] nodes = new double[count];
    double[] weights = new double[count];
    double half = (high - low) / 2;
    for (int i = 0; i < count; i++) {
      double x = StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double slope = 1;
      for (int step = 0; step < STEPS; step++) {
        double before = 0;
        double value = 1;
        for (int degree = 1; degree <= count; degree++) {
          double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
          before = value;
          value = next;
        }
        slope = count * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      nodes[i] = low + half * (1 - x);
      weights[i] = 2 * half / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }
}
