package org.loadstone.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a verb in a virtual machine of its own. */
final class OtherJvm {
  /**
   * Starts {@code loadstone words}.
   *
   * @param log takes all that it prints
   * @param flags of the virtual machine
   */
  static Process start(Path log, List<String> flags, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(arg -> arg.startsWith("--") || arg.startsWith("-Djava.awt"))
        .forEach(command::add);
    command.add("-Xmx2g");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private OtherJvm() {}
}
