package org.loadstone.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
  private static final String SIGNS = "0123456789-:TZ+. x";

  private static String mutated(String text, SplittableRandom random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(3); i > 0; i--) {
      changed.setCharAt(
          random.nextInt(text.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return changed.toString();
  }

  private static Object read(Kind kind, String text) {
    try {
      return kind.parse(text);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Test
  void days_and_instants_are_read_as_the_standard_library_reads_them() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int i = 0; i < 100_000; i++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextLong(-40_000, 60_000));
      String dayText = mutated(day.toString(), random);
      Object expected;
      try {
        expected = LocalDate.parse(dayText);
      } catch (DateTimeException e) {
        expected = "not a date like 2026-03-28";
      }
      assertThat(read(Kind.DATE, dayText)).as(dayText).isEqualTo(expected);
      String time = day.atStartOfDay().plusSeconds(random.nextInt(86_400)).toString();
      String instantText = mutated((time.length() == 16 ? time + ":00" : time) + "Z", random);
      try {
        expected = OffsetDateTime.parse(instantText).toInstant();
      } catch (DateTimeException e) {
        expected = "not an instant like 2026-03-28T09:30:00Z";
      }
      assertThat(read(Kind.INSTANT, instantText)).as(instantText).isEqualTo(expected);
    }
  }

  @Test
  void what_other_programs_write_for_whole_numbers_and_days_is_read() {
    assertThat(Kind.INTEGER.parse("12.0")).isEqualTo(12L);
    assertThat(Kind.INTEGER.parse("-7")).isEqualTo(-7L);
    assertThat(Kind.DATE.parse("2026-03-28T00:00:00")).isEqualTo(LocalDate.of(2026, 3, 28));
    assertThat(Kind.DATE.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Kind.INSTANT.parse("2026-03-28T10:30:00+01:00"))
        .isEqualTo(Instant.parse("2026-03-28T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "28.03.2026"})
  void a_day_that_is_none_is_refused(String text) {
    assertThatThrownBy(() -> Kind.DATE.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a date like 2026-03-28");
  }
}
