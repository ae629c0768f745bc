package org.loadstone.simulation.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A morning made of recorded values, as staff would look it up for one athlete and day.
 *
 * @param epochDay days since 1970-01-01
 * @param planDay day of the plan, at least 0
 * @param signs what is known; a sign that is absent is not known
 */
public record RecordedMorning(int epochDay, int planDay, Map<Sign, Double> signs)
    implements Morning {

  /** Copies the signs. */
  public RecordedMorning {
    EnumMap<Sign, Double> copy = new EnumMap<>(Sign.class);
    copy.putAll(signs);
    signs = Collections.unmodifiableMap(copy);
  }

  @Override
  public boolean knows(Sign sign) {
    return signs.containsKey(sign);
  }

  @Override
  public double value(Sign sign) {
    Double known = signs.get(sign);
    if (known == null) {
      throw new IllegalStateException(
          "Cannot read " + sign.text() + ": not known this morning; ask knows() first");
    }
    return known;
  }
}
