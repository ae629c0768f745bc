package org.loadstone.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loadstone.day.Availability;
import org.loadstone.day.DayStatus;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.quality.Fact;

@ExtendWith(SharedSpark.class)
class FactRowsTest {
  private static final List<Fact> ONE_OF_EACH =
      List.of(
          new Fact.Born(1999),
          new Fact.Stay(10, Fact.OPEN),
          new Fact.Session(11, Double.NaN, "run", "watch", List.of(60.0, Double.NaN, 9_000.0)),
          new Fact.Match(12, Double.NaN),
          new Fact.Answers(13, List.of(4.0, Double.NaN, 2.0)),
          new Fact.Injury("i1", 14, Fact.OPEN, "knee|left|", "i0"),
          new Fact.Illness(15, 17),
          new Fact.Milestone(16, "i1"),
          new Fact.Result(17, "cmj peak_force left in N", "plate", 812.5),
          new Fact.SquadDay(18, "first", DayStatus.MISSING, Availability.OUT_ILLNESS, 1));

  @Test
  void everyFactComesBackFromSparkAsItWas(SparkSession spark) {
    List<Row> rows = ONE_OF_EACH.stream().map(fact -> FactRows.row("a", fact)).toList();
    Dataset<Row> through =
        spark.createDataset(rows, Encoders.row(FactRows.SCHEMA)).repartition(2).sort("day", "kind");
    Stream<Fact> back = through.collectAsList().stream().map(FactRows::fact);
    assertThat(back).containsExactlyInAnyOrderElementsOf(ONE_OF_EACH);
    assertThat(rows).allSatisfy(row -> assertThat(FactRows.tallyOf(row)).isNull());
  }
}
