package org.loadstone.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

/** The Jupyter that tests run, and the kernel's files for it. */
public final class JupyterHere {
  private static final String NEED =
      "needs the Debian packages jupyter-client jupyter-nbconvert python3-nbclient";

  /** Returns Jupyter; skips the test without it, or fails it where tools are required. */
  public static Jupyter require() {
    Optional<Jupyter> found = Jupyter.find();
    if (Boolean.getBoolean("require.tools")) {
      assertThat(found).as(NEED).isPresent();
    }
    assumeTrue(found.isPresent(), NEED);
    return found.orElseThrow();
  }

  /** Writes a kernel that runs the classes of this build. */
  public static void writeKernel(Path data) {
    Path home = Path.of(System.getProperty("loadstone.root"));
    KernelSpec.ofThisMachine(home, data.resolve("kernel.log")).write(data);
  }

  private JupyterHere() {}
}
