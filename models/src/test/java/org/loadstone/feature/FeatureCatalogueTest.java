package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureCatalogueTest {
  @Test
  void theStandardStudyIsOfferedTheseFeatures() {
    assertThat(FeatureCatalogue.offered().features())
        .isSubsetOf(FeatureCatalogue.standard().features())
        .extracting(Feature::name)
        .startsWith("srpe_sum_7d", "srpe_sum_14d", "srpe_sum_21d", "srpe_sum_28d", "srpe_sum_42d")
        .containsSubsequence(
            "srpe_coverage_28d",
            "srpe_session_spike",
            "distance_session_spike",
            "days_since_session",
            "training_days_7d",
            "prior_injuries",
            "sleep_mean_7d",
            "running_contact_time_age_days")
        .doesNotContain("srpe_mean_14d", "srpe_redi_0_1", "distance_sum_7d", "impacts_ramp_weeks")
        .hasSize(76);
  }

  @Test
  void everyLoadHasTheSameFeatures() {
    List<String> names =
        FeatureCatalogue.standard().features().stream().map(Feature::name).toList();
    List<String> ofSessions =
        names.stream().filter(name -> name.startsWith("srpe_")).map(n -> n.substring(5)).toList();

    assertThat(ofSessions).hasSize(31);
    for (String load : List.of("distance_", "high_speed_", "impacts_")) {
      assertThat(names.stream().filter(name -> name.startsWith(load)))
          .extracting(name -> name.substring(load.length()))
          .containsExactlyInAnyOrderElementsOf(ofSessions);
    }
  }
}
