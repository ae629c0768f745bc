package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.TrainingSessions;

class StoreTallyTest {
  private static QualityMetric metric(List<QualityMetric> metrics, String name, Scope scope) {
    return metrics.stream()
        .filter(m -> m.key().name().equals(name) && m.key().scope().equals(scope))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void metricsOfTwoHalvesMergedAreThoseOfTheWhole(long seed) {
    List<TableRow> rows = new ArrayList<>(SampleLog.clean().rows());
    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    StoreTally one = new StoreTally(SampleLog.WINDOW);
    StoreTally two = new StoreTally(SampleLog.WINDOW);
    rows.forEach(row -> (random.nextBoolean() ? one : two).add(row));
    SampleLog.facts(rows)
        .forEach((athlete, facts) -> (random.nextBoolean() ? one : two).addAthlete(athlete, facts));
    StoreTally whole = SampleLog.clean().tally();

    one.merge(two);

    assertThat(one.metrics()).as("seed %d", seed).isEqualTo(whole.metrics());
    assertThat(one.content()).isEqualTo(whole.content());
  }

  @Test
  void aTallySurvivesTheWayToAnotherProcess() throws Exception {
    StoreTally tally = SampleLog.clean().tally();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((StoreTally) in.readObject()).metrics()).isEqualTo(tally.metrics());
    }
  }

  @Test
  void oneChangedRowChangesTheContent() {
    SampleLog changed =
        SampleLog.clean()
            .change(
                AthleteDays.TABLE,
                row -> SampleLog.isRow(row, "a1", 5, 5),
                row -> row.with(AthleteDays.STATUS, "missing"));
    assertThat(changed.tally().content()).isNotEqualTo(SampleLog.clean().tally().content());
  }

  @Test
  void sharesCountRowsOfAllDaysAndOfTheLastFourWeeks() {
    SampleLog log =
        SampleLog.clean()
            .change(
                TrainingSessions.TABLE,
                row -> SampleLog.isRow(row, "a1", 56, 69),
                row -> row.with(TrainingSessions.RPE, null));
    List<QualityMetric> metrics = log.tally().metrics();
    QualityMetric all = metric(metrics, "present training_session.rpe", Scope.ALL);
    QualityMetric recent = metric(metrics, "present training_session.rpe", Scope.RECENT);
    assertThat(all.denominator()).isEqualTo(count(log, TrainingSessions.TABLE));
    assertThat(all.numerator().getAsDouble()).isEqualTo(all.denominator() - 10);
    assertThat(recent.numerator().getAsDouble()).isEqualTo(recent.denominator() - 10);
    assertThat(recent.denominator()).isBetween(100.0, 160.0);
  }

  private static long count(SampleLog log, Table table) {
    return log.rows().stream().filter(row -> row.table() == table).count();
  }

  @Test
  void aColumnThatTheSourceNeverFillsIsNotJudged() {
    assertThat(SampleLog.clean().tally().metrics())
        .extracting(m -> m.key().name())
        .contains("present match.rpe")
        .doesNotContain("present match.team_performance", "present injury.side");
  }

  @Test
  void matchesOfASourceWithoutMinutesAreNotJudgedForThem() {
    SampleLog ratings =
        SampleLog.clean()
            .change(Matches.TABLE, row -> true, row -> row.with(Matches.MINUTES, null));
    assertThat(ratings.tally().metrics())
        .extracting(m -> m.key().check())
        .doesNotContain("match_without_minutes")
        .contains("session_without_load");
  }

  @Test
  void aColumnThatIsNoLongerFilledShowsInTheLastFourWeeks() {
    SampleLog log =
        SampleLog.clean()
            .change(
                Matches.TABLE,
                row -> row.require(Matches.DAY).isAfter(SampleLog.date(41)),
                row -> row.with(Matches.RPE, null));
    List<QualityMetric> metrics = log.tally().metrics();
    assertThat(metric(metrics, "present match.rpe", Scope.RECENT).value()).isZero();
    assertThat(metric(metrics, "present match.rpe", Scope.ALL).value()).isBetween(0.4, 0.7);
  }

  @Test
  void daysOfALayoffAreCountedOnceThoughInjuriesOverlap() {
    SampleLog log = SampleLog.clean();
    QualityMetric before = metric(log.tally().metrics(), "full_training_while_injured", Scope.ALL);
    log.rows().stream()
        .filter(row -> row.table() == Injuries.TABLE)
        .toList()
        .forEach(row -> log.add(row.with(Injuries.INJURY_ID, "twice")));
    QualityMetric after = metric(log.tally().metrics(), "full_training_while_injured", Scope.ALL);
    assertThat(before.denominator()).isEqualTo(8 * 11);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void weeksOfAnAthleteHoldTheDaysExpectedAndGiven() {
    SampleLog log =
        SampleLog.clean()
            .change(
                AthleteDays.TABLE,
                row -> SampleLog.isRow(row, "a1", 7, 9),
                row -> row.with(AthleteDays.WELLNESS_REPORTED, false));
    Scope week = new Scope.Week("a1", "second", SampleLog.date(7));
    QualityMetric given = metric(log.tally().metrics(), "wellness_given", week);
    assertThat(given.numerator()).hasValue(4);
    assertThat(given.denominator()).isEqualTo(7);
  }

  @Test
  void squadsHaveSharesOfTheirOwn() {
    List<QualityMetric> metrics = SampleLog.clean().tally().metrics();
    Scope squad = new Scope.Whole(Scope.Span.ALL, "first");
    assertThat(metric(metrics, "day_trained", squad).denominator()).isEqualTo(4 * 70);
    assertThat(metric(metrics, "day_trained", Scope.ALL).denominator()).isEqualTo(8 * 70);
    assertThat(metric(metrics, "window_covered", squad).denominator()).isEqualTo(4 * 43);
  }
}
