package org.loadstone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.cli.Main;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;

/**
 * The same verbs on a standalone master with two workers, each executor a JVM of its own, against
 * one JVM: nothing may depend on where a task runs.
 */
class ClusterTest {
  private static final Table[] BUILT = {
    AthleteDays.TABLE, BuildFeatures.FEATURES, Labels.TABLE, InjuryEpisodes.TABLE
  };
  private static final int LIMIT_S = 900;

  @TempDir private Path folder;

  @Test
  void a_standalone_cluster_builds_the_same_content_as_one_machine() throws Exception {
    assumeTrue(
        !System.getProperty("slow", "none").equals("none"),
        "needs -Dslow=bounded or whole: it starts a cluster of three JVMs");
    Path raw = SmallCohort.write(folder.resolve("cohort"), 3, 3);
    Path key = folder.resolve("pseudonym.key");
    SharedSpark.session();
    Path local = folder.resolve("local");
    assertThat(
            Main.execute("ingest", "--store", "" + local, "--source", "" + raw, "--key", "" + key))
        .isZero();
    assertThat(Main.execute("features", "--store", "" + local)).isZero();

    Path clustered = folder.resolve("clustered");
    String said = run(clustered, raw, key);

    assertThat(said).contains("master spark://");
    assertThat(TestStore.inputHashes(open(clustered)))
        .hasSizeGreaterThan(5)
        .isEqualTo(TestStore.inputHashes(open(local)));
    assertThat(TestStore.hashes(open(clustered), BUILT))
        .isEqualTo(TestStore.hashes(open(local), BUILT));
  }

  private static Store open(Path store) {
    return new Store(SharedSpark.session(), StoreFolder.open(store));
  }

  /** Runs the verbs in a JVM of their own and returns what it printed. */
  private String run(Path store, Path source, Path key) throws IOException, InterruptedException {
    Path log = folder.resolve("cluster.log");
    List<String> command = new ArrayList<>(List.of(java()));
    List<String> opens =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(arg -> arg.startsWith("--") || arg.startsWith("-Djava.awt"))
            .toList();
    command.addAll(opens);
    command.add("-Xmx1g");
    command.add("-Dspark.executor.memory=768m");
    command.add("-Dspark.sql.shuffle.partitions=4");
    command.add("-Dspark.default.parallelism=4");
    command.add("-Dspark.executor.extraClassPath=" + classPath());
    command.add("-Dspark.executor.extraJavaOptions=" + String.join(" ", opens));
    command.addAll(List.of("-cp", classPath(), ClusterRun.class.getName()));
    command.addAll(List.of("" + store, "" + source, "" + key));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", sparkHome().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS)).as(() -> read(log)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(() -> read(log)).isZero();
    return read(log);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path of the tests, without the jar that the test runner wraps around it. */
  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
  }

  /** Workers start executors only from a folder that looks like a Spark distribution. */
  private Path sparkHome() throws IOException {
    Path home = folder.resolve("spark-home");
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createFile(home.resolve("RELEASE"));
    for (String entry : classPath().split(File.pathSeparator)) {
      if (entry.endsWith(".jar") && entry.contains("spark")) {
        Path jar = Path.of(entry);
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    return home;
  }
}
