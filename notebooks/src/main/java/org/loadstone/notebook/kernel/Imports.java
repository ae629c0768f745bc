package org.loadstone.notebook.kernel;

import java.util.List;

/** What every cell may use without an import of its own. */
final class Imports {
  static final List<String> DEFAULT =
      List.of(
          "import java.nio.file.Files;",
          "import java.nio.file.Path;",
          "import java.time.*;",
          "import java.util.*;",
          "import java.util.function.*;",
          "import java.util.stream.*;",
          "import org.apache.spark.sql.Dataset;",
          "import org.apache.spark.sql.Row;",
          "import org.apache.spark.sql.SparkSession;",
          "import org.loadstone.chart.*;",
          "import org.loadstone.research.*;",
          "import org.loadstone.schema.table.*;",
          "import org.loadstone.simulation.generate.GeneratorSettings;",
          "import static org.loadstone.notebook.kernel.Show.show;");

  private Imports() {}
}
