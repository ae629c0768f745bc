package org.loadstone.feature;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Every asymmetry index of the literature: the one list that computation and documentation read.
 *
 * <p>L and R are the left and right limb, D and N the dominant and the other, hi and lo the larger
 * and the smaller. Names of the indices as in Bishop 2018 (doi:10.1519/SSC.0000000000000371).
 */
public enum AsymmetryIndex {
  SYMMETRY_INDEX_ROBINSON(
      "100 (R - L) / (0.5 (R + L))",
      "Robinson 1987, J Manipulative Physiol Ther 10:172",
      pair -> Asymmetry.symmetryIndex(pair.left(), pair.right())),
  SYMMETRY_INDEX_ROBINSON_ABS(
      "|symmetry_index_robinson|",
      "Robinson 1987, J Manipulative Physiol Ther 10:172",
      pair -> size(SYMMETRY_INDEX_ROBINSON.of(pair))),
  LSI_NONDOMINANT_OVER_DOMINANT(
      "100 N / D",
      "Noyes 1991, doi:10.1177/036354659101900518",
      pair -> pair.byDominance((d, n) -> Asymmetry.limbSymmetry(n, d))),
  LSI_2_DEFICIT(
      "100 (1 - N / D)",
      "Bishop 2018, limb symmetry index 2",
      pair -> pair.byDominance((d, n) -> then(ratio(1, n, d), share -> 100 * (1 - share)))),
  LSI_3_RIGHT_LEFT(
      "as symmetry_index_robinson",
      "Bishop 2018, limb symmetry index 3",
      SYMMETRY_INDEX_ROBINSON::of),
  BILATERAL_STRENGTH_ASYMMETRY(
      "100 (hi - lo) / hi",
      "Impellizzeri 2007, Med Sci Sports Exerc 39:2044",
      pair -> Asymmetry.bilateralStrength(pair.left(), pair.right())),
  BILATERAL_ASYMMETRY_INDEX_1(
      "100 (D - N) / (D + N)",
      "Bishop 2018",
      pair -> pair.byDominance((d, n) -> ratio(100, d - n, d + n))),
  BILATERAL_ASYMMETRY_INDEX_2(
      "200 (D - N) / (D + N)",
      "Bishop 2018",
      pair -> pair.byDominance((d, n) -> ratio(200, d - n, d + n))),
  ASYMMETRY_INDEX_MEAN_DENOMINATOR(
      "100 (D - N) / ((D + N) / 2)",
      "Bishop 2018",
      pair -> pair.byDominance((d, n) -> ratio(100, d - n, (d + n) / 2))),
  ASYMMETRY_INDEX_LITERAL_PRECEDENCE(
      "100 (D - N) / (D + N / 2), as the index above is often typeset",
      "definition",
      pair -> pair.byDominance((d, n) -> ratio(100, d - n, d + n / 2))),
  SYMMETRY_INDEX_HIGH_LOW_TOTAL(
      "100 (hi - lo) / (hi + lo)",
      "Bishop 2018",
      pair -> ratio(100, pair.larger() - pair.smaller(), pair.larger() + pair.smaller())),
  SYMMETRY_ANGLE(
      "100 (45 - atan(L / R)) / 90 in degrees, angles above 90 less 180",
      "Zifchock 2008, doi:10.1016/j.gaitpost.2007.08.006",
      pair -> Asymmetry.symmetryAngle(pair.left(), pair.right())),
  SYMMETRY_ANGLE_ABS(
      "|symmetry_angle|",
      "Zifchock 2008, doi:10.1016/j.gaitpost.2007.08.006",
      pair -> size(SYMMETRY_ANGLE.of(pair))),
  STANDARD_PERCENTAGE_DIFFERENCE(
      "100 - 100 lo / hi",
      "Bishop 2018",
      pair -> then(ratio(100, pair.smaller(), pair.larger()), share -> 100 - share)),
  NORMALISED_SYMMETRY_INDEX_SINGLE_TRIAL(
      "100 (D - N) / (max(0, L, R) - min(0, L, R))",
      "Queen 2020, doi:10.1016/j.jbiomech.2019.109531",
      pair -> Asymmetry.normalisedSymmetry(List.of(pair))),
  GAIT_ASYMMETRY_LN_ABS(
      "|100 ln(lo / hi)|, both above 0",
      "Plotnik 2005, doi:10.1002/ana.20452",
      pair -> size(logarithm(pair.smaller(), pair))),
  GAIT_ASYMMETRY_LN_SIGNED_RIGHT_LEFT(
      "100 ln(R / L), both above 0",
      "Plotnik 2005, doi:10.1002/ana.20452",
      pair -> logarithm(pair.right(), pair)),
  SYMMETRY_RATIO_LEFT_OVER_RIGHT(
      "L / R", "definition", pair -> ratio(1, pair.left(), pair.right()));

  private final String formula;
  private final String source;
  private final Function<LimbPair, OptionalDouble> index;

  AsymmetryIndex(String formula, String source, Function<LimbPair, OptionalDouble> index) {
    this.formula = formula;
    this.source = source;
    this.index = index;
  }

  /** Returns the snake-case name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how it is computed. */
  public String formula() {
    return formula;
  }

  /** Returns publication or "definition". */
  public String source() {
    return source;
  }

  /** Returns true if it needs to know the dominant side. */
  public boolean isByDominance() {
    return formula.matches(".*\\b[DN]\\b.*");
  }

  /**
   * Returns the index of a pair, in per cent but for the ratio; empty where its denominator is 0,
   * its logarithm has a side that is not above 0, or it needs the dominant side and that is not
   * known.
   */
  public OptionalDouble of(LimbPair pair) {
    return index.apply(pair);
  }

  private static OptionalDouble size(OptionalDouble value) {
    return then(value, Math::abs);
  }

  private static OptionalDouble ratio(double factor, double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(factor * (part / whole));
  }

  private static OptionalDouble logarithm(double limb, LimbPair pair) {
    double other = limb == pair.left() ? pair.right() : pair.left();
    return pair.smaller() > 0
        ? OptionalDouble.of(100 * StrictMath.log(limb / other))
        : OptionalDouble.empty();
  }

  private static OptionalDouble then(OptionalDouble value, DoubleUnaryOperator operator) {
    return value.isPresent()
        ? OptionalDouble.of(operator.applyAsDouble(value.getAsDouble()))
        : value;
  }
}
