package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SharedSpark;

/** One seed in two processes, on one core and on two. */
class CoresTest {
  private static final int LIMIT_S = 300;

  @TempDir private Path folder;

  @Test
  void oneCoreAndTwoGiveTheSameBytes() throws Exception {
    assumeTrue(
        !System.getProperty("slow", "none").equals("none"),
        "needs -Dslow=bounded or whole: it runs two demos in JVMs of their own");
    SharedSpark.session();
    Map<String, String> one = canonical(demo(1));
    Map<String, String> two = canonical(demo(2));

    assertThat(one)
        .containsKeys("tables/feature.csv", "model/model.json", "simulation/summary.json")
        .isEqualTo(two);
  }

  private Path demo(int cores) throws IOException, InterruptedException {
    Path out = folder.resolve("cores-" + cores);
    Path log = folder.resolve(cores + ".log");
    Process process =
        OtherJvm.start(
            log,
            List.of("-XX:ActiveProcessorCount=" + cores),
            "demo",
            "--athletes",
            "12",
            "--seasons",
            "1",
            "--out",
            "" + out,
            "--master",
            "local[%d]".formatted(cores));
    try {
      assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return out;
  }

  private static Map<String, String> canonical(Path demo) throws IOException {
    Path to = demo.resolve("canonical");
    String store = demo.resolve("store").toString();
    assertThat(Main.execute("export", "--store", store, "--canonical", "--out", "" + to)).isZero();
    return DemoTest.contents(to);
  }
}
