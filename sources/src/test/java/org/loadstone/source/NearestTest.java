package org.loadstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("duration_min", "distance_m", "rpe", "date");

  @Test
  void a_misspelt_name_goes_to_the_name_with_the_fewest_edits() {
    assertThat(Nearest.to("duration_mins", NAMES)).isEqualTo("duration_min");
    assertThat(Nearest.to("day", NAMES)).isEqualTo("date");
    assertThat(Nearest.to("RPE", NAMES)).isEqualTo("rpe");
  }

  @Test
  void the_first_of_equally_near_names_is_given() {
    assertThat(Nearest.to("x", List.of("b", "a"))).isEqualTo("b");
  }

  @Test
  void an_empty_name_goes_to_the_shortest() {
    assertThat(Nearest.to("", NAMES)).isEqualTo("rpe");
  }
}
