package org.loadstone.source.map;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.schema.Unit;

/**
 * From a source's unit to a column's: value times factor over divisor plus offset.
 *
 * @param factor multiplier
 * @param divisor divisor, apart so that 90 seconds are exactly 1.5 minutes
 * @param offset added in the end
 */
record Conversion(BigDecimal factor, BigDecimal divisor, BigDecimal offset) {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final Map<Unit, Map<String, Conversion>> TABLE = table();

  private static Map<Unit, Map<String, Conversion>> table() {
    Map<Unit, Map<String, Conversion>> all = new LinkedHashMap<>();
    all.put(
        Unit.SECOND, units("s", "1", "ms", "0.001", "us", "0.000001", "min", "60", "h", "3600"));
    all.put(Unit.MILLISECOND, units("ms", "1", "s", "1000", "us", "0.001"));
    all.put(Unit.MINUTE, units("min", "1", "s", "1/60", "ms", "1/60000", "h", "60"));
    all.put(Unit.HOUR, units("h", "1", "min", "1/60", "s", "1/3600", "ms", "1/3600000"));
    all.put(Unit.DAY, units("days", "1", "weeks", "7", "h", "1/24"));
    all.put(Unit.YEAR, units("years", "1", "months", "1/12"));
    all.put(
        Unit.METRE,
        units(
            "m",
            "1",
            "km",
            "1000",
            "cm",
            "0.01",
            "mi",
            "1609.344",
            "yd",
            "0.9144",
            "ft",
            "0.3048"));
    all.put(
        Unit.CENTIMETRE, units("cm", "1", "m", "100", "mm", "0.1", "in", "2.54", "ft", "30.48"));
    all.put(Unit.KILOGRAM, units("kg", "1", "g", "0.001", "lb", "0.45359237", "st", "6.35029318"));
    all.put(Unit.NEWTON, units("N", "1", "kN", "1000", "kgf", "9.80665", "lbf", "4.4482216152605"));
    all.put(Unit.STEPS_PER_MINUTE, units("steps/min", "1", "strides/min", "2", "steps/s", "60"));
    all.put(Unit.BEATS_PER_MINUTE, units("bpm", "1", "Hz", "60"));
    all.put(Unit.PERCENT, units("%", "1", "0-1", "100"));
    all.put(Unit.FRACTION, units("0-1", "1", "%", "0.01"));
    Map<String, Conversion> celsius = new LinkedHashMap<>(units("°C", "1", "C", "1"));
    celsius.put("K", of("1", new BigDecimal("-273.15")));
    celsius.put("F", of("5/9", new BigDecimal(-160).divide(new BigDecimal(9), EXACT)));
    all.put(Unit.CELSIUS, celsius);
    return all;
  }

  private static Map<String, Conversion> units(String... pairs) {
    Map<String, Conversion> units = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      units.put(pairs[i], of(pairs[i + 1], BigDecimal.ZERO));
    }
    return units;
  }

  private static Conversion of(String ratio, BigDecimal offset) {
    String[] parts = ratio.split("/");
    BigDecimal divisor = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return new Conversion(new BigDecimal(parts[0]), divisor, offset);
  }

  /** Returns the conversion from a unit a source names, or empty for one it cannot come from. */
  static Optional<Conversion> find(String from, Unit to) {
    return Optional.ofNullable(TABLE.getOrDefault(to, Map.of()).get(from));
  }

  /** Returns the units that a column in {@code to} can come from, in a fixed order. */
  static List<String> units(Unit to) {
    return List.copyOf(TABLE.getOrDefault(to, Map.of()).keySet());
  }

  static Conversion of(double factor, double offset) {
    return new Conversion(BigDecimal.valueOf(factor), BigDecimal.ONE, BigDecimal.valueOf(offset));
  }

  BigDecimal of(BigDecimal value) {
    return value.multiply(factor).divide(divisor, EXACT).add(offset, EXACT);
  }
}
