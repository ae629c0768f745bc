package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricTableTest {
  private static final Path PAGE = Path.of("../docs/force.md");
  private static final String BEGIN = "<!-- metrics -->\n";
  private static final String END = "<!-- end of metrics -->";

  /** With -Drefresh=true the page's table is written again. */
  @Test
  void thePageShowsTheDeclaredMetrics() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(
          PAGE, page.substring(0, from) + MetricTable.markdown() + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(MetricTable.markdown());
  }

  @Test
  void everyMetricIsDeclaredInFull() {
    for (ForceMetric metric : ForceMetric.values()) {
      MetricAbout about = metric.about();
      assertThat(about.formula()).as(about.name()).isNotBlank();
      assertThat(about.window()).as(about.name()).isNotBlank();
      assertThat(about.absent()).as(about.name()).isNotBlank();
      assertThat(about.source()).as(about.name()).matches("definition|.*doi:10\\..*");
      assertThat(about.unit().symbol()).as(about.name()).isNotBlank();
    }
  }
}
