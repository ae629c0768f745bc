package org.loadstone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartStackTest {
  @Test
  void chartsStandUnderEachOtherInOnePicture() {
    Chart first = Gallery.load(60);
    Chart second = Gallery.survival();
    String svg = ChartStack.of(List.of(first, second)).svg();
    Matcher drawn =
        Pattern.compile("<svg y=\"(\\d+)\" height=\"(\\d+)\" class=\"ls-chart\"").matcher(svg);
    assertThat(drawn.find()).isTrue();
    assertThat(drawn.group(1)).isEqualTo("0");
    int height = Integer.parseInt(drawn.group(2));
    assertThat(height).isGreaterThan(first.size().height());
    assertThat(drawn.find()).isTrue();
    assertThat(Integer.parseInt(drawn.group(1))).isEqualTo(height);
    int total = height + Integer.parseInt(drawn.group(2));
    assertThat(svg)
        .startsWith(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 %d\" width=\"720\">"
                .formatted(total))
        .contains("Daily load", "Free of a new report");
  }

  @Test
  void nothingCannotBeStacked() {
    assertThatThrownBy(() -> ChartStack.of(List.of()))
        .hasMessage("Cannot stack charts: 0 of them; say in words what is absent");
  }
}
