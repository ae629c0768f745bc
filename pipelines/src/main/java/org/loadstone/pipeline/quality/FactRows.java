package org.loadstone.pipeline.quality;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.day.Availability;
import org.loadstone.day.DayStatus;
import org.loadstone.quality.Fact;

/**
 * Facts as rows of one shape on their way to the task of their athlete: athlete, kind, day, another
 * day, three texts, numbers; and, in rows without an athlete, the tally of a partition.
 */
final class FactRows {
  static final String ATHLETE = "athlete";
  private static final int KIND = 1;
  private static final int DAY = 2;
  private static final int OTHER = 3;
  private static final int TEXT = 4;
  private static final int NUMBERS = 7;
  private static final int TALLY = 8;

  static final StructType SCHEMA =
      new StructType()
          .add(ATHLETE, DataTypes.StringType)
          .add("kind", DataTypes.IntegerType)
          .add("day", DataTypes.IntegerType)
          .add("other", DataTypes.IntegerType)
          .add("a", DataTypes.StringType)
          .add("b", DataTypes.StringType)
          .add("c", DataTypes.StringType)
          .add("numbers", DataTypes.createArrayType(DataTypes.DoubleType))
          .add("tally", DataTypes.BinaryType);

  private enum Kind {
    BORN,
    STAY,
    SESSION,
    MATCH,
    ANSWERS,
    INJURY,
    ILLNESS,
    MILESTONE,
    RESULT,
    SQUAD_DAY
  }

  private static final Kind[] KINDS = Kind.values();

  static Row tally(byte[] bytes) {
    return RowFactory.create(null, null, null, null, null, null, null, null, bytes);
  }

  /** Returns the tally of a row, null when it holds a fact. */
  static byte[] tallyOf(Row row) {
    return row.isNullAt(TALLY) ? null : (byte[]) row.get(TALLY);
  }

  static Row row(String athlete, Fact fact) {
    return switch (fact) {
      case Fact.Born(int year) -> row(athlete, Kind.BORN, year, 0, "", "", "");
      case Fact.Stay(int from, int to) -> row(athlete, Kind.STAY, from, to, "", "", "");
      case Fact.Session s ->
          row(athlete, Kind.SESSION, s.day(), 0, s.modality(), s.source(), "", with(s));
      case Fact.Match(int day, double minutes) ->
          row(athlete, Kind.MATCH, day, 0, "", "", "", minutes);
      case Fact.Answers(int day, List<Double> items) ->
          row(athlete, Kind.ANSWERS, day, 0, "", "", "", numbers(items));
      case Fact.Injury i ->
          row(athlete, Kind.INJURY, i.onset(), i.returned(), i.id(), i.place(), i.recurrenceOf());
      case Fact.Illness(int onset, int back) -> row(athlete, Kind.ILLNESS, onset, back, "", "", "");
      case Fact.Milestone(int day, String injury) ->
          row(athlete, Kind.MILESTONE, day, 0, injury, "", "");
      case Fact.Result(int day, String series, String device, double value) ->
          row(athlete, Kind.RESULT, day, 0, series, device, "", value);
      case Fact.SquadDay d ->
          row(
              athlete,
              Kind.SQUAD_DAY,
              d.day(),
              d.reports(),
              d.squad(),
              d.status().name(),
              d.availability().name());
    };
  }

  private static Row row(
      String athlete,
      Kind kind,
      int day,
      int other,
      String a,
      String b,
      String c,
      Double... numbers) {
    return RowFactory.create(athlete, kind.ordinal(), day, other, a, b, c, numbers, null);
  }

  private static Double[] with(Fact.Session session) {
    return DoubleStream.concat(
            DoubleStream.of(session.loadAu()),
            session.values().stream().mapToDouble(value -> value))
        .boxed()
        .toArray(Double[]::new);
  }

  private static Double[] numbers(List<Double> items) {
    return items.toArray(Double[]::new);
  }

  static Fact fact(Row row) {
    int day = row.getInt(DAY);
    int other = row.getInt(OTHER);
    List<Double> numbers = row.getList(NUMBERS);
    return switch (KINDS[row.getInt(KIND)]) {
      case BORN -> new Fact.Born(day);
      case STAY -> new Fact.Stay(day, other);
      case SESSION ->
          new Fact.Session(
              day,
              numbers.getFirst(),
              text(row, 0),
              text(row, 1),
              numbers.subList(1, numbers.size()));
      case MATCH -> new Fact.Match(day, numbers.getFirst());
      case ANSWERS -> new Fact.Answers(day, numbers);
      case INJURY -> new Fact.Injury(text(row, 0), day, other, text(row, 1), text(row, 2));
      case ILLNESS -> new Fact.Illness(day, other);
      case MILESTONE -> new Fact.Milestone(day, text(row, 0));
      case RESULT -> new Fact.Result(day, text(row, 0), text(row, 1), numbers.getFirst());
      case SQUAD_DAY ->
          new Fact.SquadDay(
              day,
              text(row, 0),
              DayStatus.valueOf(text(row, 1)),
              Availability.valueOf(text(row, 2)),
              other);
    };
  }

  private static String text(Row row, int index) {
    return row.getString(TEXT + index);
  }

  private FactRows() {}
}
