package org.loadstone.advice;

/** The value at which a condition begins to hold. */
public sealed interface Limit {
  /** Returns the limit for an athlete. */
  double in(Situation situation);

  /** Returns the origin of the limit in words, empty for a fixed one. */
  String origin(Situation situation);

  /** The same value for everyone. */
  record Fixed(double value) implements Limit {
    @Override
    public double in(Situation situation) {
      return value;
    }

    @Override
    public String origin(Situation situation) {
      return "";
    }
  }

  /** The pain limit that the athlete agreed to. */
  record AgreedPain(double withoutAgreement) implements Limit {
    @Override
    public double in(Situation situation) {
      return situation.painLimitNrs().orElse(withoutAgreement);
    }

    @Override
    public String origin(Situation situation) {
      return situation.painLimitNrs().isPresent()
          ? "the athlete's agreed limit"
          : "house setting, no agreed limit on record";
    }
  }
}
