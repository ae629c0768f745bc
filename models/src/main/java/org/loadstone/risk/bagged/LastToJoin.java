package org.loadstone.risk.bagged;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.loadstone.risk.RiskTable;

/** The athletes whose ids are the highest numbers: in the public files, the last to join. */
public final class LastToJoin {
  private LastToJoin() {}

  /**
   * Returns the ids of {@code count} athletes with rows, by number and not by text: 10 is above 9.
   *
   * @throws IllegalArgumentException if an id is no number, or fewer than two others remain
   */
  public static Set<String> of(RiskTable table, int count) {
    Set<String> present = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      present.add(table.athleteId(row));
    }
    if (present.size() < count + 2) {
      throw new IllegalArgumentException(
          "Cannot hold out %d athletes: the table has %d; give %d or more"
              .formatted(count, present.size(), count + 2));
    }
    return present.stream()
        .sorted(Comparator.comparing(LastToJoin::number).reversed())
        .limit(count)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static BigDecimal number(String id) {
    try {
      return new BigDecimal(id);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Cannot order athletes: id %s is no number; number the athletes".formatted(id), e);
    }
  }
}
