package org.loadstone.risk.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.metric.Answer;
import org.loadstone.metric.Interval;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Explanation;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.FeatureVector;
import org.loadstone.risk.Learner;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.SavedModel;

class RecurrentLearnersTest {
  private static final RiskTable TABLE = withHoles(5);

  static List<Learner> learners() {
    return RecurrentLearners.all();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void contributionsSumToTheScoreLessItsReference(Learner learner) {
    RiskModel m = learner.fit(TABLE, 1).require();
    FeatureReader reader = TABLE.reader(m.features());
    for (int row = 0; row < TABLE.rows(); row += 97) {
      FeatureVector v = reader.at(row);
      Explanation e = m.explain(v).orElseThrow();
      double sum = e.contributions().stream().mapToDouble(Explanation.Contribution::amount).sum();
      assertThat(sum).isCloseTo(e.score() - e.reference(), within(1e-9));
      assertThat(e.contributions().stream().map(Explanation.Contribution::feature))
          .as("each feature once")
          .containsExactlyInAnyOrderElementsOf(m.features());
      if (m instanceof RecurrenceModel r && r.frailtyVariance() == 0) {
        double back = Math.log(-Math.log1p(-m.risk(v)));
        assertThat(e.score()).as("log hazard over the horizon").isCloseTo(back, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void theIntervalHoldsTheRisk(Learner learner) {
    RiskModel m = learner.fit(TABLE, 1).require();
    FeatureReader reader = TABLE.reader(m.features());
    for (int row = 0; row < TABLE.rows(); row += 997) {
      Interval i = m.interval(reader.at(row), 0.95).orElseThrow();
      assertThat(i.estimate()).isEqualTo(m.risk(reader.at(row)));
      assertThat(i.contains(i.estimate())).isTrue();
      assertThat(i.low()).isPositive();
      assertThat(i.high()).isLessThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void aSavedModelComesBackWithTheSameBits(Learner learner, @TempDir Path folder) {
    RiskModel m = learner.fit(TABLE, 1).require();
    SavedModel saved = new SavedModel(learner.name(), "recurrence_28d", 28, "hash", m);
    Path file = folder.resolve("model.json");
    RiskModelFile.write(saved, file);
    SavedModel read = RiskModelFile.read(file);
    assertThat(read.model()).isEqualTo(m);
    assertThat(read.model().risks(TABLE)).containsExactly(m.risks(TABLE));
    assertThat(RiskModelFile.toJson(read)).isEqualTo(RiskModelFile.toJson(saved));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void theSameRowsGiveTheSameModelOnOneAndTwoThreads(Learner learner) throws Exception {
    List<Answer<RiskModel>> models = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        models.add(pool.submit(() -> learner.fit(TABLE, 3)).get());
      }
    }
    assertThat(models.getFirst().find()).isPresent().isEqualTo(models.getLast().find());
  }

  @ParameterizedTest
  @MethodSource("learners")
  void whatCannotBeLearnedIsAbsentWithItsReason(Learner learner) {
    RiskTable empty = RiskTable.labelled(KnownHazards.FEATURES).build();
    assertThat(learner.fit(empty, 1).reason()).contains("there are no training rows");
    RiskTable none = TABLE.subset(rows(TABLE, false));
    assertThat(learner.fit(none, 1).reason().orElseThrow()).startsWith("no event among the");
    RiskTable bare = TABLE.withFeatures(List.of(Baselines.DAYS_SINCE_RETURN + " unknown"));
    assertThat(learner.fit(bare, 1).reason().orElseThrow())
        .containsAnyOf("no feature varies", "the table has no feature days_since_return");
  }

  @Test
  void tooFewOnsetsAndAnotherHorizonAreNamed() {
    int first = rows(TABLE, true)[0];
    int[] few =
        IntStream.range(0, TABLE.rows())
            .filter(row -> TABLE.onset(row).isEmpty() || row < first + 40)
            .toArray();
    for (Learner learner : RecurrentLearners.all().subList(0, 4)) {
      assertThat(learner.fit(TABLE.subset(few), 1).reason().orElseThrow())
          .contains("a hazard needs at least 10");
    }
    for (Learner learner : RecurrentLearners.all(7).subList(0, 4)) {
      assertThat(learner.fit(TABLE, 1).reason().orElseThrow())
          .isEqualTo("an onset 28 days after its row lies beyond the horizon of 7 days");
    }
    assertThatThrownBy(() -> RecurrentLearners.all(0)).hasMessageContaining("at least 1");
  }

  @Test
  void withoutReturnsTheDiscreteHazardHasOneLevelAndGapTimeIsAbsent() {
    RiskTable none = withHoles(1);
    RecurrenceModel m = (RecurrenceModel) RecurrentLearners.all().get(0).fit(none, 1).require();
    assertThat(m.explain(none.reader(m.features()).at(0)).orElseThrow().contributions())
        .filteredOn(c -> c.feature().equals(Baselines.DAYS_SINCE_RETURN))
        .allSatisfy(c -> assertThat(c.amount()).isCloseTo(0, within(1e-12)));
    double mean = Arrays.stream(m.risks(none)).average().orElseThrow();
    double share = (double) none.events() / none.rows();
    assertThat(mean / share).isBetween(0.8, 1.25);
    assertThat(RecurrentLearners.all().get(2).fit(none, 1).reason().orElseThrow())
        .contains("days_since_return is absent on every training row");
  }

  @Test
  void athletesWhoDifferByChanceAloneHaveNoFrailty() {
    RiskTable alike = KnownHazards.constant().cohort(60, 200, 21);
    Learner frailty = RecurrentLearners.all().get(3);
    assertThat(frailty.fit(alike, 1).reason().orElseThrow())
        .contains("groups differ no more than by chance");
  }

  @Test
  void aCurveShowsWhatALineCannot() {
    RiskTable table = valley();
    LogisticModel m = (LogisticModel) RecurrentLearners.all().get(4).fit(table, 1).require();
    assertThat(m.preprocessing().terms()).hasSize(4);
    assertThat(m.preprocessing().title(0)).isEqualTo("srpe_acwr, curve 1");
    double low = at(m, 0.2);
    double middle = at(m, 1);
    double high = at(m, 1.8);
    assertThat(low).isGreaterThan(1.5 * middle);
    assertThat(high).isGreaterThan(1.5 * middle);
    Explanation e = m.explain(FeatureVector.of(m.features(), Map.of())).orElseThrow();
    assertThat(e.contributions()).as("splines are one feature").hasSize(2);
    SavedModel saved = new SavedModel("curve", "recurrence_28d", 28, "hash", m);
    RiskModel read = RiskModelFile.fromJson(RiskModelFile.toJson(saved)).model();
    assertThat(read).isEqualTo(m);
    double[][] x = m.preprocessing().apply(table);
    FeatureReader reader = table.reader(m.features());
    for (int row = 0; row < table.rows(); row += 499) {
      assertThat(m.preprocessing().apply(reader.at(row))).containsExactly(x[row]);
      assertThat(read.risk(reader.at(row))).isEqualTo(m.risk(reader.at(row)));
    }
  }

  private static double at(RiskModel m, double ratio) {
    return m.risk(FeatureVector.of(m.features(), Map.of("srpe_acwr", ratio, "other", 0.0)));
  }

  private static RiskTable valley() {
    var random = new SplittableRandom(4);
    RiskTableBuilder builder = RiskTable.labelled(List.of("srpe_acwr", "other"));
    for (int row = 0; row < 6_000; row++) {
      double ratio = 2 * random.nextDouble();
      double risk = 0.05 + 0.3 * (ratio - 1) * (ratio - 1);
      OptionalInt onset =
          random.nextDouble() < risk ? OptionalInt.of(row + 1) : OptionalInt.empty();
      double[] values = {ratio, random.nextGaussian()};
      builder.add("a" + row % 50, "", row, onset, values, new boolean[] {true, true});
    }
    return builder.build();
  }

  private static int[] rows(RiskTable table, boolean isEvent) {
    return IntStream.range(0, table.rows())
        .filter(row -> table.onset(row).isPresent() == isEvent)
        .toArray();
  }

  // One load in ten is unknown, and one athlete in so many has no return on record.
  private static RiskTable withHoles(int everyWithoutReturn) {
    RiskTable full = new KnownHazards(-4.2, 0.5, 0.4, -0.2, 0, 0.8).cohort(80, 250, 20);
    RiskTableBuilder builder = RiskTable.labelled(KnownHazards.FEATURES);
    FeatureReader reader = full.reader(KnownHazards.FEATURES);
    for (int row = 0; row < full.rows(); row++) {
      boolean[] marks = new boolean[KnownHazards.FEATURES.size()];
      Arrays.fill(marks, true);
      marks[0] = row % 10 != 0;
      marks[3] = full.athleteCodes()[row] % everyWithoutReturn != 0;
      double[] values = reader.at(row).value();
      builder.add(full.athleteId(row), "", full.day(row), full.onset(row), values, marks);
    }
    return builder.build();
  }
}
