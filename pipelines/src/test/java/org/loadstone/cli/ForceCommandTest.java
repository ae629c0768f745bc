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
        .contains("note: moved down at up to 0.72 m/s before: not held still");
  }

  @Test
  void aPackedColumnWithoutHeaderIsRunningOfFirstAndSecondLimb() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      double t = i / 300.0 % 0.35;
      double force = t < 0.25 ? 1725 * Math.sin(Math.PI * t / 0.25) : 0;
      text.append(String.format(Locale.ROOT, "%.2f%n", force));
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
}
