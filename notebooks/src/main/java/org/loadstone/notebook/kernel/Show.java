package org.loadstone.notebook.kernel;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Shows several values in one cell. */
public final class Show {
  /**
   * Shows a table, chart or other value in the cell that runs.
   *
   * @throws NullPointerException outside a notebook
   */
  public static void show(Object value) {
    ((Kernel) BaseKernel.notebookKernel()).show(value);
  }

  private Show() {}
}
