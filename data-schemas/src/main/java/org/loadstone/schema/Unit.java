package org.loadstone.schema;

/** The unit that a number is in. */
public enum Unit {
  NONE("", "no unit"),
  COUNT("count", "count"),
  MINUTE("min", "minutes"),
  HOUR("h", "hours"),
  SECOND("s", "seconds"),
  MILLISECOND("ms", "milliseconds"),
  DAY("days", "days"),
  YEAR("years", "years"),
  METRE("m", "metres"),
  CENTIMETRE("cm", "centimetres"),
  CENTIMETRE_PER_YEAR("cm/year", "centimetres per year"),
  KILOGRAM("kg", "kilograms"),
  NEWTON("N", "newtons"),
  NEWTON_SECOND("N.s", "newton seconds"),
  NEWTON_PER_SECOND("N/s", "newtons per second"),
  METRE_PER_SECOND("m/s", "metres per second"),
  BODYWEIGHT_PER_SECOND("BW/s", "body weights per second"),
  BEATS_PER_MINUTE("bpm", "beats per minute"),
  STEPS_PER_MINUTE("steps/min", "steps per minute"),
  CELSIUS("°C", "degrees Celsius"),
  PERCENT("%", "per cent"),
  FRACTION("0-1", "fraction"),
  CR10("CR10", "Borg CR10 rating"),
  ARBITRARY("AU", "arbitrary units: minutes times CR10 rating"),
  NUMERIC_RATING("NRS 0-10", "numeric rating, 0 none to 10 worst"),
  GRADE("grade", "ordinal grade"),
  SCALE("scale", "rating on the scale stated in the row"),
  SCORE("score", "score on the instrument's own scale"),
  PER_1000_HOURS("per 1000 h", "per 1,000 exposure hours");

  private final String symbol;
  private final String wording;

  Unit(String symbol, String wording) {
    this.symbol = symbol;
    this.wording = wording;
  }

  /** Returns the short form, empty for {@link #NONE}. */
  public String symbol() {
    return symbol;
  }

  /** Returns the form for a sentence. */
  public String wording() {
    return wording;
  }
}
