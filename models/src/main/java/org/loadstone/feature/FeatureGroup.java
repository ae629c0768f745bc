package org.loadstone.feature;

import java.util.List;

/**
 * Features that a reader looks for together.
 *
 * @param title in plain words
 * @param about what they are read from
 */
public record FeatureGroup(String title, String about, List<Feature> features) {
  public FeatureGroup {
    features = List.copyOf(features);
  }
}
