package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, with a Maven that does what the test says. */
class LauncherTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String JAR = "pipelines/target/loadstone-pipelines-0.1.0-SNAPSHOT.jar";

  @TempDir private Path folder;
  private Path tree;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void plantTree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
    tree = Files.createDirectories(folder.resolve("a tree"));
    Files.createDirectories(tree.resolve("build"));
    Files.createDirectories(tree.resolve("pipelines/src/main"));
    for (String file : List.of("loadstone", "build/find-jdk", "pipelines/jvm-options")) {
      Files.copy(ROOT.resolve(file), tree.resolve(file));
    }
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
  }

  private void maven(String body) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path maven = Files.writeString(bin.resolve("mvn"), "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
  }

  /** A Maven whose build is the class path of this test. */
  private void mavenThatBuilds() throws IOException {
    Files.writeString(folder.resolve("path"), System.getProperty("java.class.path"));
    maven(
        """
        mkdir -p "%1$s/pipelines/target"
        : > "%1$s/%2$s"
        cp "%3$s/path" "%1$s/pipelines/target/classpath.txt"
        """
            .formatted(tree, JAR, folder));
  }

  private Process start(String... words) throws IOException {
    return start(Map.of(), words);
  }

  private Process start(Map<String, String> more, String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(tree.resolve("loadstone").toString());
    builder.command().addAll(List.of(words));
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LOADSTONE_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LOADSTONE_FAST_START", "no");
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().putAll(more);
    return builder.start();
  }

  private Ran run(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }

  @Test
  void theFirstUseBuildsAndTheNextDoesNot() throws Exception {
    mavenThatBuilds();

    Ran first = run("--version");
    assertThat(first.err()).contains("First use: building Loadstone");
    assertThat(first.out()).startsWith("loadstone ");
    assertThat(first.code()).isZero();
    assertThat(run("--version").err()).isEmpty();
  }

  @Test
  void verbsOfOneFileStartInAVirtualMachineThatStartsFast() throws Exception {
    mavenThatBuilds();
    Path file = Files.writeString(folder.resolve("l.csv"), "day,au\n2024-01-01,5\n");
    run("--version");
    String[] load = {"load", "" + file, "--date", "day", "--load", "au", "--json"};
    Ran ran = run(load);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("{").contains("\"redi_lambda_0_1\"");
    assertThat(ran.err()).isEmpty();
    assertThat(flags(load)).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    assertThat(flags("asymmetry", "" + file, "--left", "au", "--right", "au"))
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    assertThat(flags("quality", "--store", "" + folder.resolve("none")))
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  private String flags(String... words) throws Exception {
    Process process = start(Map.of("LOADSTONE_JAVA_OPTS", "-XX:+PrintCommandLineFlags"), words);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve("out")).lines().findFirst().orElse("");
  }

  @Test
  void changedSourcesAreBuiltAgain() throws Exception {
    mavenThatBuilds();
    run("--version");
    Path source = Files.writeString(tree.resolve("pipelines/src/main/A.java"), "class A {}");
    Files.setLastModifiedTime(tree.resolve(JAR), FileTime.from(Instant.now().minusSeconds(60)));

    assertThat(run("--version").err()).contains("The sources have changed");
    assertThat(run("--version").err()).isEmpty();
    assertThat(source).exists();
  }

  @Test
  void aFailedBuildSaysWhyAndNamesItsLog() throws Exception {
    maven("echo '[ERROR] no network'; exit 1");

    Ran ran = run("--version");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("The build failed", "target-build.log", "[ERROR] no network");
  }

  @Test
  void anInterruptStopsTheBuildToo() throws Exception {
    Path pid = folder.resolve("pid");
    maven("echo $$ > '%s'; exec sleep 60".formatted(pid));
    Process process = start("--version");
    waitFor(pid);

    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    long maven = Long.parseLong(Files.readString(pid).strip());
    assertThat(ProcessHandle.of(maven).filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static void waitFor(Path file) throws Exception {
    for (int i = 0; i < 200 && !(Files.exists(file) && Files.size(file) > 0); i++) {
      Thread.sleep(50);
    }
    assertThat(file).isNotEmptyFile();
  }
}
