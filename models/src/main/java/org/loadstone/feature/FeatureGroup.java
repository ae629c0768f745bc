package org.loadstone.feature;

import java.util.List;
import java.util.stream.Stream;

/**
 * Features that a reader looks for together.
 *
 * @param title in plain words
 * @param about what they are read from
 * @param offered features that the standard study offers to its learners
 * @param further features that are computed and stored for other questions: offering them would
 *     change what the standard study tests
 */
public record FeatureGroup(
    String title, String about, List<Feature> offered, List<Feature> further) {
  public FeatureGroup {
    offered = List.copyOf(offered);
    further = List.copyOf(further);
  }

  /** Returns all features, those on offer first. */
  public List<Feature> features() {
    return Stream.concat(offered.stream(), further.stream()).toList();
  }
}
