package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;
import org.loadstone.quality.Verdict.Status;
import org.loadstone.schema.check.AthleteChecks;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.check.DayChecks;
import org.loadstone.schema.check.Limit;

class JudgeTest {
  private static final MetricKey RPE =
      MetricKey.of(Checks.PRESENT, "training_session", Scope.ALL).in("rpe");

  private static Verdict judged(Thresholds thresholds, QualityMetric metric) {
    return new Judge(thresholds).judge(List.of(metric)).getFirst();
  }

  @Test
  void theDeclaredLimitHoldsWithoutAnother() {
    QualityMetric half = QualityMetric.share(RPE, 50, 100);
    assertThat(judged(Thresholds.standard(), half).status()).isEqualTo(Status.PASSED);
    assertThat(judged(Thresholds.standard(), QualityMetric.share(RPE, 49, 100)).status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void theNarrowestLimitWins() {
    Thresholds set =
        Thresholds.standard()
            .with("present", 0.1)
            .with("present training_session", 0.2)
            .with("present training_session.rpe", 0.9);
    QualityMetric most = QualityMetric.share(RPE, 85, 100);
    assertThat(judged(set, most).limit()).isEqualTo(new Limit.AtLeast(0.9));
    assertThat(judged(set, most).status()).isEqualTo(Status.FAILED);
    MetricKey other = MetricKey.of(Checks.PRESENT, "match", Scope.ALL).in("rpe");
    assertThat(judged(set, QualityMetric.share(other, 15, 100)).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void aLimitThatIsOffJudgesNothing() {
    Thresholds off = Thresholds.standard().without("present training_session.rpe");
    assertThat(judged(off, QualityMetric.share(RPE, 0, 100)).status()).isEqualTo(Status.SHOWN);
  }

  @Test
  void fewRowsAreNotJudgedUnlessNotOneMayCount() {
    assertThat(judged(Thresholds.standard(), QualityMetric.share(RPE, 0, 19)).status())
        .isEqualTo(Status.TOO_FEW);
    MetricKey age = MetricKey.of(AthleteChecks.IMPLAUSIBLE_AGE, Scope.ALL);
    assertThat(judged(Thresholds.standard(), QualityMetric.share(age, 1, 3)).status())
        .isEqualTo(Status.FAILED);
    assertThatThrownBy(() -> Thresholds.standard().withLeastRows(0))
        .hasMessage("Cannot judge shares of 0 rows; give least_rows of at least 1");
  }

  @Test
  void weeksOfSinglePeopleAreShownAndNotJudged() {
    Scope week = new Scope.Week("a", "first", LocalDate.of(2026, 3, 2));
    MetricKey key = MetricKey.of(DayChecks.WELLNESS_GIVEN, week);
    Thresholds strict = Thresholds.standard().withLeastRows(1);
    assertThat(judged(strict, QualityMetric.share(key, 0, 7)).status()).isEqualTo(Status.SHOWN);
  }

  private static QualityMetric shift(double value, double low, double high, double within) {
    MetricKey key =
        MetricKey.of(DayChecks.DEVICE_SHIFT, "movement_test", new Scope.Change(LocalDate.EPOCH));
    return new QualityMetric(
        key,
        OptionalDouble.of(within),
        8,
        value,
        Optional.of(new Interval(value, low, high, 0.99)));
  }

  @Test
  void aShiftFailsOnlyWhenItIsSureAndLarge() {
    Thresholds standard = Thresholds.standard();
    assertThat(judged(standard, shift(30, 10, 50, 100)).status()).isEqualTo(Status.FAILED);
    assertThat(judged(standard, shift(-30, -50, -10, 100)).status()).isEqualTo(Status.FAILED);
    assertThat(judged(standard, shift(30, -10, 70, 100)).status()).isEqualTo(Status.PASSED);
    assertThat(judged(standard, shift(15, 10, 20, 100)).status()).isEqualTo(Status.PASSED);
    assertThat(judged(standard.with("device_shift", 0.1), shift(15, 10, 20, 100)).status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void failuresComeFirst() {
    MetricKey other = MetricKey.of(Checks.PRESENT, "match", Scope.ALL).in("rpe");
    assertThat(
            new Judge(Thresholds.standard())
                .judge(
                    List.of(QualityMetric.share(other, 99, 100), QualityMetric.share(RPE, 1, 100))))
        .extracting(verdict -> verdict.metric().key().name())
        .containsExactly("present training_session.rpe", "present match.rpe");
  }
}
