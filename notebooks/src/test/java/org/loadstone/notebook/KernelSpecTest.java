package org.loadstone.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
  @TempDir private Path data;

  @Test
  void theFilesNameTheJavaTheSharedOptionsAndTheClassPath() throws IOException {
    Path home = data.resolve("a home");
    KernelSpec spec =
        new KernelSpec(
            Path.of("/jdk/bin/java"), home, "/a b/one.jar:/two.jar", "2g", data.resolve("log"));

    Path folder = spec.write(data);

    assertThat(folder).isEqualTo(data.resolve("kernels/loadstone"));
    JsonNode kernel = new ObjectMapper().readTree(folder.resolve("kernel.json").toFile());
    assertThat(kernel.path("argv").get(0).asText()).isEqualTo("/jdk/bin/java");
    assertThat(kernel.path("argv").get(1).asText())
        .isEqualTo("@" + home + "/pipelines/jvm-options");
    assertThat(kernel.path("argv").get(5).asText()).isEqualTo("{connection_file}");
    assertThat(kernel.path("interrupt_mode").asText()).isEqualTo("message");
    assertThat(Files.readAllLines(folder.resolve("options")))
        .contains("-Xmx2g", "\"/a b/one.jar:/two.jar\"");
  }

  @Test
  void theAgentIsAManifestThatMayRedefine() throws IOException {
    Path folder =
        new KernelSpec(Path.of("java"), data, "one.jar", "1g", data.resolve("log")).write(data);

    try (JarFile agent = new JarFile(folder.resolve("agent.jar").toFile())) {
      var main = agent.getManifest().getMainAttributes();
      assertThat(main.getValue("Premain-Class"))
          .isEqualTo("org.loadstone.notebook.kernel.KernelAgent");
      assertThat(main.getValue("Can-Redefine-Classes")).isEqualTo("true");
    }
  }
}
