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
  /** Our feature for each name that the peers use. */
  private static final Map<String, String> NAMES = names();

  private static final int FULL_FROM = 27;

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("mean_7d", "srpe_mean_7d");
    names.put("mean_28d", "srpe_mean_28d");
    names.put("acwr_coupled", "srpe_acwr_coupled_7_28");
    names.put("acwr_uncoupled", "srpe_acwr_uncoupled_7_21");
    names.put("acwr_ewma", "srpe_acwr_ewma_7_28");
    names.put("monotony", "srpe_monotony_7d");
    names.put("strain", "srpe_strain_7d");
    names.put("ctl", "srpe_ctl");
    names.put("atl", "srpe_atl");
    names.put("tsb", "srpe_tsb");
    names.put("prior_injuries", "prior_injuries");
    names.put("days_since_injury", "days_since_injury");
    return names;
  }

  /** Reads the file, folds it and prints times and checksums. */
  public static void main(String[] args) throws IOException {
    Clock reading = new Clock();
    Columns columns = AthleteDaysFile.read(Path.of(args[0]));
    double read = reading.wallSeconds();
    Clock computing = new Clock();
    Map<String, Double> checksums = checksums(columns);
    new Told("JDK " + Runtime.version().feature())
        .with("read_s", read)
        .with("compute_s", computing.wallSeconds())
        .print(checksums);
  }

  /** Returns the sum of each feature over every athlete's days from the 28th on. */
  static Map<String, Double> checksums(Columns columns) {
    FeatureSet set = set();
    int athletes = columns.start().length - 1;
    double[][] sums = new double[athletes][];
    IntStream.range(0, athletes).parallel().forEach(i -> sums[i] = sums(set, columns, i));
    Map<String, Double> checksums = new LinkedHashMap<>();
    int at = 0;
    for (String name : NAMES.keySet()) {
      double sum = 0;
      for (double[] one : sums) {
        sum += one[at];
      }
      checksums.put(name, sum);
      at++;
    }
    return checksums;
  }

  private static FeatureSet set() {
    List<Feature> all = new ArrayList<>(LoadCatalogue.load(LoadMeasure.SRPE, Missing.COVERED));
    all.add(new InjuryHistory(Reading.PRIOR_INJURIES));
    all.add(new InjuryHistory(Reading.DAYS_SINCE_INJURY));
    FeatureSet known = FeatureSet.of(all);
    return FeatureSet.of(NAMES.values().stream().map(name -> all.get(known.index(name))).toList());
  }

  private static double[] sums(FeatureSet set, Columns columns, int athlete) {
    double[] sums = new double[set.features().size()];
    double[] state = new double[set.stateSize()];
    FeatureRow row = set.row();
    DayBuffer day = new DayBuffer();
    int from = columns.start()[athlete];
    for (int i = from; i < columns.start()[athlete + 1]; i++) {
      fill(day, columns, i);
      set.step(state, 0, day);
      set.read(state, 0, row);
      if (i - from >= FULL_FROM) {
        add(row, sums);
      }
    }
    return sums;
  }

  private static void fill(DayBuffer day, Columns columns, int i) {
    day.begin(columns.day()[i]);
    if (columns.load()[i] > 0) {
      day.trained(columns.load()[i]);
    } else {
      day.restIfSilent();
    }
    if (columns.injured()[i]) {
      day.injured(0);
    }
  }

  private static void add(FeatureRow row, double[] sums) {
    for (int f = 0; f < sums.length; f++) {
      if (row.has(f)) {
        sums[f] += row.value(f);
      }
    }
  }

  private OurFeatures() {}
}
