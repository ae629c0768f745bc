package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturePagesTest {
  @Test
  void the_page_of_features_equals_the_definitions() throws IOException {
    Path page = Path.of("..", "docs", "features.md");
    String expected = FeaturePages.markdown(FeatureCatalogue.groups());
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(page, expected);
    }
    assertThat(page).as("refresh with -Drefresh=true").hasContent(expected);
  }

  @Test
  void every_feature_says_what_it_is_when_it_is_absent_and_who_says_so() {
    assertThat(FeatureCatalogue.standard().features())
        .extracting(Feature::about)
        .allSatisfy(
            about -> {
              assertThat(about.label()).as(about.name()).isNotBlank();
              assertThat(about.formula()).as(about.name()).isNotBlank();
              assertThat(about.range()).as(about.name()).isNotBlank();
              assertThat(about.absent()).as(about.name()).isNotBlank();
              assertThat(about.source())
                  .as(about.name())
                  .matches("definition.*|.*(doi:10\\.|\\d{4}, [A-Z]).*");
            });
  }
}
