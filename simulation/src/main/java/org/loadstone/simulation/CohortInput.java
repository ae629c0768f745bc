package org.loadstone.simulation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The athletes of a comparison, in ascending order of id.
 *
 * @param athletes at least one; ids are unique
 */
public record CohortInput(List<SimAthlete> athletes) implements Serializable {
  /**
   * @throws IllegalArgumentException if there is no athlete or an id comes twice
   */
  public CohortInput {
    athletes = athletes.stream().sorted(Comparator.comparing(SimAthlete::id)).toList();
    if (athletes.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot simulate a cohort: no athlete has load; ingest training sessions first");
    }
    Set<String> seen = new HashSet<>();
    for (SimAthlete athlete : athletes) {
      if (!seen.add(athlete.id())) {
        throw new IllegalArgumentException(
            "Cannot simulate a cohort: athlete " + athlete.id() + " twice; give each once");
      }
    }
  }
}
