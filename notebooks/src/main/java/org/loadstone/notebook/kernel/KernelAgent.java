package org.loadstone.notebook.kernel;

import java.lang.instrument.Instrumentation;
import java.util.Optional;

/**
 * Takes the virtual machine's means to redefine classes, with which a later {@code import} keeps
 * the variables of earlier cells.
 *
 * <p>The kernel starts with {@code -javaagent}; the agent's archive needs a manifest only.
 */
public final class KernelAgent {
  private static Optional<Instrumentation> instrumentation = Optional.empty();

  /** Called by the virtual machine before {@code main}. */
  public static void premain(String options, Instrumentation offered) {
    instrumentation = Optional.of(offered);
  }

  /** Returns what the virtual machine offered, empty when it started without the agent. */
  static Optional<Instrumentation> instrumentation() {
    return instrumentation;
  }

  private KernelAgent() {}
}
