package org.loadstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void numbersAreRound() {
    assertThat(Ticks.numbers(0, 870, 4).labels()).containsExactly("0", "500");
    assertThat(Ticks.numbers(0, 0.9, 5).labels())
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8");
    assertThat(Ticks.numbers(-3, 3, 6).labels())
        .containsExactly("-3", "-2", "-1", "0", "1", "2", "3");
  }

  @Test
  void powersShowOneTwoFive() {
    assertThat(Ticks.powers(0.15, 6).labels()).containsExactly("0.2", "0.5", "1", "2", "5");
  }

  @Test
  void daysBecomeMondaysMonthsOrQuarters() {
    double monday = LocalDate.of(2024, 7, 1).toEpochDay();
    assertThat(Ticks.days(monday, monday + 20).labels())
        .containsExactly("1 Jul", "8 Jul", "15 Jul");
    assertThat(Ticks.days(monday, monday + 70).labels()).containsExactly("Jul 2024", "Aug", "Sep");
    assertThat(Ticks.days(monday, monday + 600).labels())
        .containsExactly("Jul 2024", "Oct", "Jan 2025", "Apr", "Jul", "Oct", "Jan 2026");
  }

  @Test
  void relativePathsKeepThePlaceOfEveryPoint() {
    assertThat(RelativePath.of("M1.04 2.0 L1.04 2.0 L3.16 2.0 L3.16 5.25 L4.0 1.0 Z"))
        .isEqualTo("M1 2h2.2v3.3l0.8 -4.3Z".replace(" -", "-"));
  }

  @Test
  void decimalsAreForReaders() {
    assertThat(Decimal.plain(1234.56)).isEqualTo("1235");
    assertThat(Decimal.plain(0.0046)).isEqualTo("0.005");
    assertThat(Decimal.upTo(1, -0.01)).isEqualTo("0");
    assertThat(Decimal.with(2, 3)).isEqualTo("3.00");
  }
}
