package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.loadstone.benchmark.AthleteDaysFile.Columns;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.feature.InjuryFeatures.InjuryHistory;
import org.loadstone.feature.InjuryFeatures.Reading;
import org.loadstone.feature.LoadCatalogue;
import org.loadstone.feature.Missing;

/**
 * The platform's own folds over a file of athlete-days, as a program beside the peers' programs:
 * only the features that they compute. Prints one JSON line.
 */
public final class OurFeatures {
  static final int FULL_FROM = 27;

  /** Returns our feature for each name that the peers use. */
  static Map<String, String> names(Subset subset) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("mean_7d", "srpe_mean_7d");
    names.put("mean_28d", "srpe_mean_28d");
    names.put("acwr_coupled", "srpe_acwr_coupled_7_28");
    names.put("acwr_uncoupled", "srpe_acwr_uncoupled_7_21");
    names.put("monotony", "srpe_monotony_7d");
    names.put("strain", "srpe_strain_7d");
    if (subset == Subset.WINDOWS) {
      return names;
    }
    names.put("acwr_ewma", "srpe_acwr_ewma_7_28");
    names.put("ctl", "srpe_ctl");
    names.put("atl", "srpe_atl");
    names.put("tsb", "srpe_tsb");
    names.put("prior_injuries", "prior_injuries");
    names.put("days_since_injury", "days_since_injury");
    return names;
  }

  /** Which features are computed. */
  enum Subset {
    ALL,
    /** Those of rolling windows, which SQL has. */
    WINDOWS
  }

  /**
   * Reads the first file, folds it, writes the second unless it is "-", and prints times; the third
   * word is a {@link Subset}.
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> names = names(Subset.valueOf(args[2]));
    Clock reading = new Clock();
    Columns columns = AthleteDaysFile.read(Path.of(args[0]));
    double read = reading.wallSeconds();
    Clock computing = new Clock();
    double[][] values = values(columns, names);
    double computed = computing.wallSeconds();
    Clock writing = new Clock();
    if (!args[1].equals("-")) {
      new FeatureFile(List.copyOf(names.keySet()), columns, values).write(Path.of(args[1]));
    }
    new Told("JDK " + Runtime.version().feature())
        .with("read_s", read)
        .with("compute_s", computed)
        .with("write_s", writing.wallSeconds())
        .with("peak_rss_mb", Machine.peakResidentMegabytes())
        .print(checksums(columns, names, values));
  }

  /** Returns every feature of every row, NaN where it is absent. */
  static double[][] values(Columns columns, Map<String, String> names) {
    FeatureSet set = set(names);
    double[][] values = new double[names.size()][columns.rows()];
    int athletes = columns.start().length - 1;
    IntStream.range(0, athletes).parallel().forEach(i -> fold(set, columns, i, values));
    return values;
  }

  /** Returns the sum of each feature over every athlete's days from the 28th on. */
  static Map<String, Double> checksums(
      Columns columns, Map<String, String> names, double[][] values) {
    Map<String, Double> checksums = new LinkedHashMap<>();
    int at = 0;
    for (String name : names.keySet()) {
      double[] of = values[at++];
      checksums.put(
          name,
          IntStream.range(0, columns.start().length - 1)
              .mapToDouble(i -> sum(of, columns.start()[i] + FULL_FROM, columns.start()[i + 1]))
              .sum());
    }
    return checksums;
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i];
    }
    return sum;
  }

  /** Returns the features, in the order of their names. */
  static FeatureSet set(Map<String, String> names) {
    List<Feature> all = new ArrayList<>(LoadCatalogue.load(LoadMeasure.SRPE, Missing.COVERED));
    all.add(new InjuryHistory(Reading.PRIOR_INJURIES));
    all.add(new InjuryHistory(Reading.DAYS_SINCE_INJURY));
    FeatureSet known = FeatureSet.of(all);
    return FeatureSet.of(names.values().stream().map(name -> all.get(known.index(name))).toList());
  }

  private static void fold(FeatureSet set, Columns columns, int athlete, double[][] values) {
    double[] state = new double[set.stateSize()];
    FeatureRow row = set.row();
    DayBuffer day = new DayBuffer();
    for (int i = columns.start()[athlete]; i < columns.start()[athlete + 1]; i++) {
      fill(day, columns.day()[i], columns.load()[i], columns.injured()[i]);
      set.step(state, 0, day);
      set.read(state, 0, row);
      for (int f = 0; f < values.length; f++) {
        values[f][i] = row.has(f) ? row.value(f) : Double.NaN;
      }
    }
  }

  static void fill(DayBuffer buffer, int day, double load, boolean injured) {
    buffer.begin(day);
    if (load > 0) {
      buffer.trained(load);
    } else {
      buffer.restIfSilent();
    }
    if (injured) {
      buffer.injured(0);
    }
  }

  private OurFeatures() {}
}
