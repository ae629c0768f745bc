package org.loadstone.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.loadstone.day.DayBuffer;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.pipeline.spark.Sessions;

/**
 * The same folds as steps of a Spark job: the file is read, shuffled by athlete, folded and written
 * as lines of CSV, twice in one Spark: the first pass compiles. Prints one JSON line.
 */
public final class OurSparkFeatures {
  private static final String INPUT = "athlete_id string, date date, load double, injury int";

  /** Words: input file, output folder, {@link OurFeatures.Subset}. */
  public static void main(String[] args) throws IOException {
    Map<String, String> names = OurFeatures.names(OurFeatures.Subset.valueOf(args[2]));
    Clock starting = new Clock();
    SparkSession spark = Sessions.start("local[*]");
    spark.range(1).count();
    Told told = new Told("Spark " + spark.version()).with("start_s", starting.wallSeconds());
    for (String pass : List.of("first", "second")) {
      Clock clock = new Clock();
      features(spark, args[0], names).write().mode("overwrite").text(args[1]);
      told.with(pass + "_pass_s", clock.wallSeconds());
      told.with(pass + "_pass_CPU_s", clock.cpuSeconds());
    }
    Clock reading = new Clock();
    spark
        .read()
        .schema(INPUT)
        .option("header", true)
        .csv(args[0])
        .write()
        .format("noop")
        .mode("overwrite")
        .save();
    told.with("read_alone_s", reading.wallSeconds());
    Clock folding = new Clock();
    features(spark, args[0], names).write().format("noop").mode("overwrite").save();
    told.with("read_and_compute_s", folding.wallSeconds());
    told.with("peak_rss_mb", Machine.peakResidentMegabytes());
    told.print(checksums(spark, args[1], names));
    spark.stop();
  }

  private static Dataset<String> features(
      SparkSession spark, String file, Map<String, String> names) {
    FeatureSet set = OurFeatures.set(names);
    MapPartitionsFunction<Row, String> fold = rows -> new Folding(rows, set);
    return spark
        .read()
        .schema(INPUT)
        .option("header", true)
        .csv(file)
        .repartition(functions.col("athlete_id"))
        .sortWithinPartitions("athlete_id", "date")
        .mapPartitions(fold, Encoders.STRING());
  }

  private static StructType schema(Map<String, String> names) {
    List<StructField> fields = new ArrayList<>(List.of(StructType.fromDDL(INPUT).fields()));
    for (String name : names.keySet()) {
      fields.add(DataTypes.createStructField(name, DataTypes.DoubleType, true));
    }
    return DataTypes.createStructType(fields);
  }

  /** Rows of whole athletes in order of days, each with its features, as lines. */
  private static final class Folding implements Iterator<String> {

    private final Iterator<Row> rows;
    private final FeatureSet set;
    private final FeatureRow row;
    private final DayBuffer day = new DayBuffer();
    private final StringBuilder line = new StringBuilder();
    private double[] state;
    private String athlete = "";

    Folding(Iterator<Row> rows, FeatureSet set) {
      this.rows = rows;
      this.set = set;
      this.row = set.row();
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public String next() {
      Row in = rows.next();
      if (!in.getString(0).equals(athlete)) {
        athlete = in.getString(0);
        state = new double[set.stateSize()];
      }
      LocalDate date = in.getAs(1);
      double load = in.getDouble(2);
      int injury = in.getInt(3);
      OurFeatures.fill(day, (int) date.toEpochDay(), load, injury == 1);
      set.step(state, 0, day);
      set.read(state, 0, row);
      line.setLength(0);
      line.append(athlete).append(',').append(date).append(',');
      line.append(load).append(',').append(injury);
      for (int i = 0; i < set.features().size(); i++) {
        line.append(',');
        if (row.has(i)) {
          line.append(row.value(i));
        }
      }
      return line.toString();
    }
  }

  /** Returns the sums of what was written, over every athlete's days from the 28th on. */
  private static Map<String, Double> checksums(
      SparkSession spark, String out, Map<String, String> names) {
    Dataset<Row> written = spark.read().schema(schema(names)).csv(out);
    String[] sums = names.keySet().stream().map("sum(%s)"::formatted).toArray(String[]::new);
    LocalDate first = written.selectExpr("min(date)").head().getAs(0);
    Row row =
        written
            .where("date >= '" + first.plusDays(OurFeatures.FULL_FROM) + "'")
            .selectExpr(sums)
            .head();
    Map<String, Double> checksums = new LinkedHashMap<>();
    names.keySet().forEach(name -> checksums.put(name, row.getDouble(checksums.size())));
    return checksums;
  }

  private OurSparkFeatures() {}
}
