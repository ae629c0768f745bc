package org.loadstone.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Tables;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

class TableTest {
  private static TableRow empty(Table table) {
    return TableRow.of(table, new Object[table.columns().size()]);
  }

  private static TableRow session() {
    return empty(TrainingSessions.TABLE)
        .with(TrainingSessions.ATHLETE_ID, "a1")
        .with(TrainingSessions.DAY, LocalDate.of(2026, 3, 28));
  }

  @Test
  void aRowThatKeepsEveryRuleHasNoViolation() {
    assertThat(TrainingSessions.TABLE.violations(session())).isEmpty();
  }

  @Test
  void aValueOutsideItsRangeNamesColumnValueAndExpectation() {
    TableRow row = session().with(TrainingSessions.RPE, 15.0);

    assertThat(TrainingSessions.TABLE.violations(row))
        .containsExactly(new Violation("range", "rpe", "15", "expected 0 to 10 CR10"));
  }

  @Test
  void aMissingRequiredValueIsAViolation() {
    TableRow row = session().with(TrainingSessions.ATHLETE_ID, null);

    assertThat(TrainingSessions.TABLE.violations(row))
        .extracting(Violation::key)
        .containsExactly("required:athlete_id");
  }

  @Test
  void aRuleOverTwoColumnsIsJudgedWhenEachColumnIsFine() {
    TableRow row =
        session().with(TrainingSessions.DURATION_MIN, 590.0).with(TrainingSessions.RPE, 10.0);

    assertThat(TrainingSessions.TABLE.violations(row))
        .extracting(Violation::rule)
        .containsExactly("load_plausible");
  }

  @Test
  void anAnswerAboveItsStatedScaleIsAViolation() {
    TableRow row =
        empty(WellnessReports.TABLE)
            .with(WellnessReports.ATHLETE_ID, "a1")
            .with(WellnessReports.DAY, LocalDate.of(2026, 3, 28))
            .with(WellnessReports.FATIGUE, 6.0)
            .with(WellnessReports.SCALE_MAX, 5.0);

    assertThat(WellnessReports.TABLE.violations(row))
        .extracting(Violation::rule)
        .containsExactly("within_scale");
  }

  @Test
  void aColumnOfAnotherTableIsRefused() {
    assertThatThrownBy(() -> session().find(Matches.MINUTES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot find column minutes in training_session");
  }

  @Test
  void aValueOfTheWrongClassIsRefused() {
    Object[] values = new Object[TrainingSessions.TABLE.columns().size()];
    values[0] = 7L;

    assertThatThrownBy(() -> TableRow.of(TrainingSessions.TABLE, values))
        .hasMessage("Cannot build a row of training_session: athlete_id is 7; give text");
  }

  @Test
  void aTableWithoutGrainIsRefused() {
    assertThatThrownBy(() -> Table.named("thing").declared())
        .hasMessageContaining("no grain; say oneRowPer");
  }

  @ParameterizedTest
  @CsvSource({"DECIMAL,1.5", "DECIMAL,-0.25", "INTEGER,12", "DATE,2026-03-28", "BOOLEAN,true"})
  void textReadsBackAsItself(Kind kind, String text) {
    assertThat(kind.text(kind.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "DECIMAL,abc", "DECIMAL,NaN", "DECIMAL,1e999", "DECIMAL,5d", "DECIMAL,-Infinity",
    "INTEGER,1.5", "DATE,28.03.2026", "DATE,2026-02-30", "INSTANT,2026-03-28", "BOOLEAN,maybe"
  })
  void textThatIsNotOfTheKindIsRefusedInPlainWords(Kind kind, String text) {
    assertThatThrownBy(() -> kind.parse(text)).hasMessage("not " + kind.wording());
  }

  @Test
  void anInstantIsReadWithItsOffset() {
    assertThat(Kind.INSTANT.parse("2026-03-28T10:30:00+01:00"))
        .isEqualTo(Instant.parse("2026-03-28T09:30:00Z"));
  }

  @Test
  void theDictionaryHasASectionForEachTable() {
    String page = Dictionary.markdown(Tables.INPUT);

    assertThat(Tables.INPUT)
        .allSatisfy(table -> assertThat(page).contains("\n## " + table.name() + "\n"));
    assertThat(Dictionary.json(List.of(Matches.TABLE))).startsWith("{\n\"match\": {");
  }
}
