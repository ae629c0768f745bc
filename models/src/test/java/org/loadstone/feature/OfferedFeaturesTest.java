package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferedFeaturesTest {
  @Test
  void everyFeatureOfferedIsOneOfTheCatalogueWithTheSameMeaning() {
    FeatureSet standard = FeatureCatalogue.standard();

    assertThat(FeatureCatalogue.offered().features()).hasSize(76).isSubsetOf(standard.features());
  }
}
