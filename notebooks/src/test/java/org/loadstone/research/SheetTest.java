package org.loadstone.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;

class SheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 28);
  private static final Sheet SHEET =
      Sheet.of(
          List.of(
              Sheet.Column.of("athlete"),
              new Sheet.Column("load", "AU", "Load"),
              Sheet.Column.of("day")),
          List.of(
              Arrays.asList("b", 1234.5, DAY),
              Arrays.asList("a", null, DAY.plusDays(1)),
              Arrays.asList("c", 20.25, null)));

  @Test
  void valuesAreReadByRowAndColumnAndMayBeAbsent() {
    assertThat(SHEET.size()).isEqualTo(3);
    assertThat(SHEET.value(0, "load")).contains(1234.5);
    assertThat(SHEET.value(1, "load")).isEmpty();
    assertThat(SHEET.values("athlete"))
        .containsExactly(Optional.of("b"), Optional.of("a"), Optional.of("c"));
    assertThat(SHEET.numbers("load"))
        .containsExactly(
            OptionalDouble.of(1234.5), OptionalDouble.empty(), OptionalDouble.of(20.25));
  }

  @Test
  void sortingKeepsAbsentValuesLastInBothDirections() {
    assertThat(SHEET.sortedBy("load").values("athlete").toString())
        .isEqualTo("[Optional[c], Optional[b], Optional[a]]");
    assertThat(SHEET.sortedDownBy("load").values("athlete").toString())
        .isEqualTo("[Optional[b], Optional[c], Optional[a]]");
    assertThat(SHEET.sortedBy("athlete").value(0, "athlete")).contains("a");
  }

  @Test
  void rowsAndColumnsArePickedAndTheSheetStaysAsItWas() {
    assertThat(SHEET.where("athlete", "c").size()).isEqualTo(1);
    assertThat(SHEET.present("load").values("athlete")).hasSize(2);
    assertThat(SHEET.first(2).size()).isEqualTo(2);
    assertThat(SHEET.select("day", "athlete").columns().getFirst().name()).isEqualTo("day");
    assertThat(SHEET.size()).isEqualTo(3);
    assertThat(SHEET.columns()).hasSize(3);
    assertThat(SHEET.first(3)).isEqualTo(SHEET).hasSameHashCodeAs(SHEET);
  }

  @Test
  void textAlignsColumnsAndMarksAbsence() {
    assertThat(SHEET.toString())
        .isEqualTo(
            """
            athlete  load  day
            b        1235  2026-03-28
            a        –     2026-03-29
            c        20.3  –""");
  }

  @Test
  void aPageShowsTwelveRowsAndSaysHowManyMore() {
    Sheet longer =
        Sheet.of(
            List.of(Sheet.Column.of("n")),
            IntStream.range(0, 1234).mapToObj(i -> List.of((long) i)).toList());

    assertThat(longer.html()).contains(">11<", "and 1,222 more rows").doesNotContain(">12<");
    assertThat(longer.toString()).endsWith("11\nand 1,222 more rows");
    assertThat(longer.first(0).html()).contains("no rows");
  }

  @Test
  void aPageEscapesTextAndNamesUnits() {
    Sheet sheet =
        Sheet.of(List.of(new Sheet.Column("x\"", "m<s", "says \"why\"")), List.of(List.of("<b>&")));

    assertThat(sheet.html())
        .contains(
            "title=\"says &quot;why&quot;\"", "x&quot;", "<small>m&lt;s</small>", "&lt;b&gt;&amp;");
  }

  @Test
  void anIntervalIsShownWithItsLimits() {
    Sheet sheet =
        Sheet.of(
            List.of(Sheet.Column.of("auc")), List.of(List.of(new Interval(0.7, 0.61, 0.8, 0.95))));

    assertThat(sheet.toString()).endsWith("0.7 (0.61 to 0.8)");
  }

  @Test
  void mistakesAreNamedWithTheirRemedy() {
    assertThatThrownBy(() -> SHEET.values("laod"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot find column laod; use one of [athlete, load, day]");
    assertThatThrownBy(() -> SHEET.value(3, "load"))
        .hasMessage("Cannot read row 3: the sheet has 3; the first is 0");
    assertThatThrownBy(() -> SHEET.numbers("athlete"))
        .hasMessage("Cannot read athlete as a number: it holds \"b\"; use values");
    assertThatThrownBy(
            () -> Sheet.of(List.of(Sheet.Column.of("a"), Sheet.Column.of("a")), List.of()))
        .hasMessage("Cannot make a sheet: column a twice; rename one");
    assertThatThrownBy(() -> Sheet.of(List.of(Sheet.Column.of("a")), List.of(List.of(1, 2))))
        .hasMessage("Cannot make a sheet: a row of 2 values; give 1");
  }
}
