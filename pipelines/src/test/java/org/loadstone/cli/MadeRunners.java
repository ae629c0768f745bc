package org.loadstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up runners in exactly the layout of the public files. On each day an athlete is injured with
 * log odds = intercept + effect * z, z the own standardised kilometres of the seven days before; an
 * injury keeps the athlete away for three weeks, and a row without injury has three fit weeks on
 * either side.
 *
 * @param athletes numbered from 0
 * @param days on record
 * @param intercept log odds of a day of usual load
 * @param effect log odds per standard deviation of a week's kilometres
 * @param offset standard deviation of the athletes' mean kilometres, in log units
 * @param frailty standard deviation of the athletes' log odds
 */
record MadeRunners(
    int athletes, int days, double intercept, double effect, double offset, double frailty) {
  static final List<String> DAY =
      List.of(
          "nr. sessions",
          "total km",
          "km Z3-4",
          "km Z5-T1-T2",
          "km sprinting",
          "strength training",
          "hours alternative",
          "perceived exertion",
          "perceived trainingSuccess",
          "perceived recovery");
  static final List<String> WEEK =
      List.of(
          "nr. sessions",
          "nr. rest days",
          "total kms",
          "max km one day",
          "total km Z3-Z4-Z5-T1-T2",
          "nr. tough sessions (effort in Z5, T1 or T2)",
          "nr. days with interval session",
          "total km Z3-4",
          "max km Z3-4 one day",
          "total km Z5-T1-T2",
          "max km Z5-T1-T2 one day",
          "total hours alternative training",
          "nr. strength trainings",
          "avg exertion",
          "min exertion",
          "max exertion",
          "avg training success",
          "min training success",
          "max training success",
          "avg recovery",
          "min recovery",
          "max recovery");
  private static final List<String> RELATIVE =
      List.of("rel total kms week 0_1", "rel total kms week 0_2", "rel total kms week 1_2");
  private static final int FIT = 21;
  private static final int KM = 1;

  /** How the first block relates to the others. */
  enum First {
    OLDEST,
    NEWEST
  }

  /**
   * A row of a file.
   *
   * @param risk the true one
   */
  record Row(int athlete, int day, int injury, double risk, double[] values) {}

  /** Rows with their header. */
  record Made(List<String> header, List<Row> rows) {
    Path write(Path file) {
      StringBuilder out = new StringBuilder(quoted()).append('\n');
      for (Row row : rows) {
        for (double value : row.values()) {
          out.append(String.format(Locale.ROOT, "%.4f,", value));
        }
        out.append(row.athlete() + "," + row.injury() + "," + row.day() + "\n");
      }
      try {
        return Files.writeString(file, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String quoted() {
      return header.stream()
          .map(name -> name.contains(",") ? '"' + name + '"' : name)
          .collect(Collectors.joining(","));
    }

    long injuries() {
      return rows.stream().mapToInt(Row::injury).sum();
    }
  }

  Made dayFile(First first, long seed) {
    return made(header(DAY, 7, List.of()), seed, (log, day) -> daily(log, day, first));
  }

  Made weekFile(First first, long seed) {
    return made(header(WEEK, 3, RELATIVE), seed, (log, day) -> weekly(log, day, first));
  }

  private interface Window {
    double[] of(double[][] log, int day);
  }

  private static List<String> header(List<String> base, int blocks, List<String> more) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < blocks; k++) {
      String suffix = k == 0 ? "" : "." + k;
      base.forEach(name -> all.add(name + suffix));
    }
    all.addAll(more);
    all.addAll(List.of("Athlete ID", "injury", "Date"));
    return all;
  }

  private Made made(List<String> header, long seed, Window window) {
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < athletes; a++) {
      SplittableRandom random = new SplittableRandom(seed * 1000 + a);
      double usual = 8 * Math.exp(offset * random.nextGaussian());
      double prone = frailty * random.nextGaussian();
      double[][] log = log(usual, random);
      rows.addAll(rows(a, log, usual, prone, random, window));
    }
    return new Made(header, rows);
  }

  private List<Row> rows(
      int athlete,
      double[][] log,
      double usual,
      double prone,
      SplittableRandom random,
      Window window) {
    double[] risk = new double[days];
    boolean[] injured = new boolean[days];
    for (int day = FIT; day < days; day++) {
      double week = IntStream.range(day - 7, day).mapToDouble(d -> log[d][KM]).sum();
      double z = (week - 7 * 0.8 * usual) / (usual * Math.sqrt(7 * (0.25 * 0.8 + 0.16)));
      risk[day] = 1 / (1 + Math.exp(-(intercept + prone + effect * z)));
      injured[day] = random.nextDouble() < risk[day];
      if (injured[day]) {
        day += FIT;
      }
    }
    List<Row> out = new ArrayList<>();
    for (int day = FIT; day < days; day++) {
      boolean fit =
          IntStream.rangeClosed(Math.max(0, day - FIT), Math.min(days - 1, day + FIT))
              .noneMatch(d -> injured[d]);
      if (fit || injured[day]) {
        out.add(new Row(athlete, day, injured[day] ? 1 : 0, risk[day], window.of(log, day)));
      }
    }
    return out;
  }

  /** One day in five is a rest day. */
  private double[][] log(double usual, SplittableRandom random) {
    double[][] log = new double[days][DAY.size()];
    for (double[] day : log) {
      if (random.nextInt(5) == 0) {
        Arrays.fill(day, 7, 10, -0.01);
        continue;
      }
      day[0] = 1 + random.nextInt(2);
      day[KM] = Math.max(0.1, usual * (1 + 0.5 * random.nextGaussian()));
      day[2] = day[KM] * 0.2 * random.nextDouble();
      day[3] = day[KM] * 0.1 * random.nextDouble();
      day[4] = 0.3 * random.nextDouble();
      day[5] = random.nextInt(2);
      day[6] = random.nextDouble();
      day[7] = random.nextDouble();
      day[8] = random.nextDouble();
      day[9] = random.nextDouble();
    }
    return log;
  }

  private static double[] daily(double[][] log, int day, First first) {
    return blocks(7, first, ago -> log[day - 1 - ago]);
  }

  private static double[] weekly(double[][] log, int day, First first) {
    double[] blocks =
        blocks(3, first, ago -> week(Arrays.copyOfRange(log, day - 7 * (ago + 1), day - 7 * ago)));
    double[] km =
        IntStream.range(0, 3).mapToDouble(k -> blocks[k * WEEK.size() + 2] + 1e-3).toArray();
    double[] out = Arrays.copyOf(blocks, blocks.length + 3);
    out[blocks.length] = km[0] / km[1];
    out[blocks.length + 1] = km[0] / km[2];
    out[blocks.length + 2] = km[1] / km[2];
    return out;
  }

  private static double[] blocks(int count, First first, IntFunction<double[]> ago) {
    return IntStream.range(0, count)
        .map(k -> first == First.NEWEST ? k : count - 1 - k)
        .mapToObj(ago)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] week(double[][] d) {
    return new double[] {
      sum(d, 0),
      count(d, 0, 0),
      sum(d, KM),
      most(d, KM),
      sum(d, 2) + sum(d, 3),
      7 - count(d, 3, 0.3),
      7 - count(d, 2, 0.5),
      sum(d, 2),
      most(d, 2),
      sum(d, 3),
      most(d, 3),
      sum(d, 6),
      sum(d, 5),
      sum(d, 7) / 7,
      -most(negated(d), 7),
      most(d, 7),
      sum(d, 8) / 7,
      -most(negated(d), 8),
      most(d, 8),
      sum(d, 9) / 7,
      -most(negated(d), 9),
      most(d, 9)
    };
  }

  private static double[][] negated(double[][] d) {
    return Arrays.stream(d)
        .map(day -> Arrays.stream(day).map(v -> -v).toArray())
        .toArray(double[][]::new);
  }

  private static double sum(double[][] d, int feature) {
    return Arrays.stream(d).mapToDouble(day -> day[feature]).sum();
  }

  private static double most(double[][] d, int feature) {
    return Arrays.stream(d).mapToDouble(day -> day[feature]).max().orElseThrow();
  }

  private static double count(double[][] d, int feature, double atMost) {
    return Arrays.stream(d).filter(day -> day[feature] <= atMost).count();
  }
}
