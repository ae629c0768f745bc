package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForceCommandTest {
  private static final double WEIGHT = 80 * 9.80665;

  @TempDir private Path folder;

  /** 80 kg: 1.5 s still, 0.3 s down, 0.4 s up at 900 N net at most, 0.438 s in the air. */
  private static double jump(double t) {
    if (t < 1.5 || t >= 2.838) {
      return WEIGHT;
    } else if (t < 1.8) {
      return WEIGHT - 300 * Math.sin(Math.PI * (t - 1.5) / 0.3);
    } else if (t < 2.2) {
      return WEIGHT + 900 * Math.sin(Math.PI * (t - 1.8) / 0.4);
    }
    return t < 2.638 ? 0 : WEIGHT + 1500 * Math.sin(Math.PI * (t - 2.638) / 0.2);
  }

  /** A jump as a file: 55 % of the force under the right foot. */
  static String plates(String header, String left, String right) {
    StringBuilder out = new StringBuilder(header + "time," + right + "," + left + "\n");
    for (int i = 0; i < 3600; i++) {
      double force = jump(i / 1000.0);
      out.append(
          String.format(Locale.ROOT, "%s,%.4f,%.4f%n", i / 1000.0, 0.55 * force, 0.45 * force));
    }
    return out.toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static double number(JsonNode list, String metric, String limb) {
    for (JsonNode one : list) {
      if (one.get("metric").asText().equals(metric) && one.get("limb").asText().equals(limb)) {
        return one.get("value").asDouble();
      }
    }
    throw new AssertionError("no " + metric + " " + limb);
  }

  @Test
  void anExportOfOpenSimIsReadAsIngestReadsItAndMeasured() throws IOException {
    String header = "﻿Jump\nnRows=3600\nendheader\n";
    String file = file("a.sto", plates(header, "ground_force2_vy", "ground_force1_vy"));
    Path plot = folder.resolve("jump.svg");
    MainTest.Ran ran = MainTest.run("force", file, "--json", "--plot", plot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode jump = new ObjectMapper().readTree(ran.out()).get("repetitions").get(0);
    assertThat(jump.get("movement").asText()).isEqualTo("cmj");
    assertThat(number(jump.get("metrics"), "peak_force", "right"))
        .isCloseTo(0.55 * (WEIGHT + 900), within(0.1));
    assertThat(number(jump.get("metrics"), "jump_height", "both")).isCloseTo(23.5, within(0.3));
    assertThat(ran.out()).doesNotContain("NaN");
    assertThat(plot)
        .content()
        .contains("unweighting", "braking", "propulsion", "flight", "time (s)");
  }

  @Test
  void theTableNamesUnitsLimbsAndReasons() throws IOException {
    String file = file("b.csv", plates("", "l", "r"));
    MainTest.Ran ran =
        MainTest.run("force", file, "--left", "l", "--right", "r", "--movement", "squat-jump");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("b.csv: 3600 samples at 1000 Hz, 3.60 s")
        .contains("Jump 1: squat jump")
        .containsPattern("peak_force +N +1685 +758.0 +926.5 +\\+20.0 +18.2")
        .contains("absent: braking_impulse: a squat jump has no braking phase")
        .contains("note: moved down at up to 0.72 m/s right before the push");
  }

  /** Jumps one after the other, each with its own share of force under the left foot. */
  private static String jumps(double push, double... leftShares) {
    StringBuilder out = new StringBuilder("time,l,r\n");
    for (int k = 0; k < leftShares.length; k++) {
      for (int i = 0; i < 3600; i++) {
        double more =
            i >= 1800 && i < 2200 ? (push + 10 * k) * Math.sin((i - 1800) * Math.PI / 400) : 0;
        double force = jump(i / 1000.0) + more;
        out.append(
            String.format(
                Locale.ROOT,
                "%.3f,%.4f,%.4f%n",
                (3600 * k + i) / 1000.0,
                leftShares[k] * force,
                (1 - leftShares[k]) * force));
      }
    }
    return out.toString();
  }

  private static JsonNode repeated(JsonNode result, String metric, String of) {
    for (JsonNode one : result.get("repeated_trials")) {
      if (one.get("metric").asText().equals(metric) && one.get("of").asText().equals(of)) {
        return one;
      }
    }
    throw new AssertionError("no " + metric + " " + of);
  }

  @Test
  void anAsymmetryIsMarkedOnlyBeyondTheNoiseOfTheTrials() throws IOException {
    String clear = file("clear.csv", jumps(0, 0.45, 0.451, 0.452));
    String vague = file("vague.csv", jumps(0, 0.45, 0.49, 0.52));
    MainTest.Ran marked = MainTest.run("force", clear, "--left", "l", "--right", "r");
    assertThat(marked.code()).as(marked.err()).isZero();
    assertThat(marked.out())
        .containsPattern("peak_force +N +1685 +758.0 +926.5 +\\+20.0\\* +18.2")
        .contains("Repeated trials, countermovement jump: ")
        .containsPattern("peak_force +N +left +3 +764\\.")
        .containsPattern("peak_force +% +index +3 +\\+19.6\\* +0\\.40 +2\\.43 ");
    MainTest.Ran unmarked = MainTest.run("force", vague, "--left", "l", "--right", "r", "--json");
    JsonNode result = new ObjectMapper().readTree(unmarked.out());
    JsonNode index = repeated(result, "peak_force", "symmetry_index");
    assertThat(index.get("beyond_mdc95").asBoolean()).isFalse();
    assertThat(index.get("mdc95").get("estimate").asDouble()).isGreaterThan(40);
    JsonNode first = result.get("repetitions").get(0).get("asymmetries").get(0);
    assertThat(first.get("beyond_mdc95").isBoolean()).isTrue();
    assertThat(first.get("beyond_mdc95").asBoolean()).isFalse();
    for (JsonNode one : result.get("repeated_trials")) {
      assertThat(one.get("metric").asText()).doesNotStartWith("body_weight");
    }
  }

  @Test
  void aFallAgainstTheBaselineIsSaidWithItsIntervalAndDirection() throws IOException {
    String monday = file("monday.csv", jumps(100, 0.45, 0.46));
    String tuesday = file("tuesday.csv", jumps(105, 0.45, 0.46));
    String today = file("today.csv", jumps(0, 0.45, 0.46));
    MainTest.Ran ran =
        MainTest.run("force", today, "--left", "l", "--right", "r", "--baseline", monday, tuesday);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Change against the own baseline: monday.csv, tuesday.csv")
        .containsPattern("peak_force +N +both +1792 +1690 +-102\\.5 +-[0-9.]+ to -[0-9.]+ +fall");
    JsonNode change =
        repeated(
                new ObjectMapper()
                    .readTree(
                        MainTest.run(
                                "force",
                                today,
                                "--left",
                                "l",
                                "--right",
                                "r",
                                "--json",
                                "--baseline",
                                monday)
                            .out()),
                "peak_force",
                "both")
            .get("change");
    assertThat(change.get("direction").asText()).isEqualTo("fall");
    assertThat(change.get("value").get("estimate").asDouble()).isCloseTo(-100, within(0.1));
  }

  @Test
  void aPackedColumnWithoutHeaderIsRunningOfFirstAndSecondLimb() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      double t = i / 300.0 % 0.35;
      double force = t < 0.25 ? 1725 * Math.sin(Math.PI * t / 0.25) : 0;
      text.append(i == 0 ? "\ufeff0.\n" : String.format(Locale.ROOT, "%.2f%n", force));
    }
    Path packed = folder.resolve("run.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path plot = folder.resolve("run.svg");
    MainTest.Ran ran =
        MainTest.run("force", packed.toString(), "--rate", "300", "--plot", plot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("running, ")
        .containsPattern("both +first +second")
        .containsPattern("cadence +steps/min +171.4")
        .doesNotContain("left");
    assertThat(plot).content().contains("first", "second");
  }

  @Test
  void mistakesAreSaidInOneLineWithTheNearestNames() throws IOException {
    String file = file("c.csv", plates("", "left_n", "right_n"));
    MainTest.Ran column = MainTest.run("force", file, "--left", "left", "--right", "right_n");
    assertThat(column.code()).isEqualTo(2);
    assertThat(column.err()).contains("no column left; nearest: left_n, time, right_n; name it by");
    assertThat(MainTest.run("force", file, "--left", "left_n").err())
        .contains("give --left and --right together, or --total alone");
    assertThat(MainTest.run("force", file, "--total", "left_n", "--time", "t").err())
        .contains("no column t; nearest: ", "or give --rate HZ");
    assertThat(MainTest.run("force", folder.resolve("no.csv").toString()).err())
        .contains("no such file; give a trace");
    assertThat(MainTest.run("force", file, "--mass", "-3").err())
        .contains("Cannot use --mass -3.0: give a number above 0, up to 500");
    assertThat(
            MainTest.run("force", file, "--left", "left_n", "--right", "right_n", "--plot", file)
                .err())
        .contains("it is the input file; name another");
    String words = file("d.csv", "time,f\n0,1\n0.001,much\n");
    assertThat(MainTest.run("force", words, "--total", "f").err())
        .contains("line 3: f is no number: much");
    MainTest.Ran movement = MainTest.run("force", file, "--movement", "hop");
    assertThat(movement.code()).isEqualTo(2);
    assertThat(movement.err()).contains("expected auto, jump, squat-jump or run, not hop");
  }

  @Test
  void aTraceOfNothingSaysWhy() throws IOException {
    StringBuilder text = new StringBuilder("time,f\n");
    for (int i = 0; i < 2000; i++) {
      text.append(i / 1000.0).append(",784\n");
    }
    MainTest.Ran ran = MainTest.run("force", file("flat.csv", text.toString()), "--total", "f");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Nothing measured: the force hardly changes: 784 to 784 N");
  }

  @Test
  void steppingOffIsSaidAndNotCountedAsAJump() throws IOException {
    StringBuilder text = new StringBuilder(plates("", "left_n", "right_n"));
    for (int i = 3600; i < 6000; i++) {
      double each = i < 5000 || i >= 5600 ? 392.25 : 0;
      text.append(i / 1000.0).append(',').append(each).append(',').append(each).append('\n');
    }
    String file = file("off.csv", text.toString());
    String[] columns = {"force", file, "--left", "left_n", "--right", "right_n"};
    MainTest.Ran ran = MainTest.run(columns);
    assertThat(ran.out()).contains("Jump 1").doesNotContain("Jump 2");
    assertThat(ran.out())
        .containsPattern("Not counted: at 5.0.. s the feet leave the plates without a push");
    columns = java.util.Arrays.copyOf(columns, columns.length + 1);
    columns[columns.length - 1] = "--json";
    assertThat(MainTest.run(columns).out()).contains("\"dropped\"", "without a push");
  }
}
