package org.loadstone.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.loadstone.notebook.kernel.KernelAgent;
import org.loadstone.notebook.kernel.KernelMain;

/**
 * What Jupyter reads to start the kernel: {@code kernel.json}, the options of the virtual machine
 * and the archive that makes {@link KernelAgent} an agent. Made for one machine and never moved.
 *
 * @param java path of the java command, of JDK 25 or newer
 * @param home folder of Loadstone, which holds {@code pipelines/jvm-options}
 * @param classPath of the kernel and of every cell
 * @param heap largest heap, as in {@code -Xmx3g}
 * @param log file for the log of Spark and the platform
 */
public record KernelSpec(Path java, Path home, String classPath, String heap, Path log) {
  /** The name of the kernel, as notebooks and Jupyter refer to it. */
  public static final String NAME = "loadstone";

  /**
   * Returns a specification that starts the kernel with this virtual machine's JDK and class path.
   */
  public static KernelSpec ofThisMachine(Path home, Path log) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String heap = System.getenv().getOrDefault("LOADSTONE_HEAP", "3g");
    return new KernelSpec(
        java, home.toAbsolutePath(), System.getProperty("java.class.path"), heap, log);
  }

  /**
   * Writes the files into {@code kernels/loadstone} below a folder of Jupyter's data path, and
   * returns that folder.
   */
  public Path write(Path jupyterData) {
    Path folder = jupyterData.toAbsolutePath().resolve("kernels").resolve(NAME);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("options"), options());
      writeAgent(folder.resolve("agent.jar"));
      Files.writeString(
          folder.resolve("kernel.json"),
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(kernel(folder))
              + "\n");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the kernel's files to " + folder, e);
    }
  }

  private Map<String, Object> kernel(Path folder) {
    Map<String, Object> kernel = new LinkedHashMap<>();
    kernel.put(
        "argv",
        List.of(
            java.toString(),
            "@" + home.resolve("pipelines").resolve("jvm-options"),
            "@" + folder.resolve("options"),
            "-javaagent:" + folder.resolve("agent.jar"),
            KernelMain.class.getName(),
            "{connection_file}"));
    kernel.put("display_name", "Java (Loadstone)");
    kernel.put("language", "java");
    kernel.put("interrupt_mode", "message");
    kernel.put("env", Map.of("SPARK_LOCAL_IP", "127.0.0.1"));
    return kernel;
  }

  private String options() {
    return String.join(
        "\n",
        "-Xmx" + heap,
        "-XX:+UseParallelGC",
        // As in the launcher: compile thoroughly only what is really hot.
        "-XX:Tier4InvocationThreshold=20000",
        "-XX:Tier4MinInvocationThreshold=5000",
        "-XX:Tier4CompileThreshold=40000",
        "-XX:Tier4BackEdgeThreshold=120000",
        quoted("-Dloadstone.log=" + log.toAbsolutePath()),
        quoted("-Dloadstone.home=" + home),
        "-cp",
        quoted(absolute(classPath)),
        "");
  }

  /** Jupyter starts the kernel in the folder of the notebook. */
  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        List.of(classPath.split(File.pathSeparator)).stream()
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private static String quoted(String option) {
    return "\"" + option.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void writeAgent(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", KernelAgent.class.getName());
    main.putValue("Can-Redefine-Classes", "true");
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }
}
