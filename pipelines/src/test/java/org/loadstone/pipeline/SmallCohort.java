package org.loadstone.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.simulation.generate.CohortGenerator;
import org.loadstone.simulation.generate.GeneratorSettings;

/** Raw files of a few generated athletes over one season: the tables that features read. */
public final class SmallCohort {
  private static final List<Table> NOT_READ = List.of(AthleteAgreements.TABLE);

  /** Writes the cohort below a folder and returns the folder of the raw files. */
  public static Path write(Path folder, long seed, int athletes) throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.standard(seed).withAthletes(athletes).withSeasons(1);
    Path raw = CohortGenerator.of(settings).write(folder).raw();
    for (Table table : NOT_READ) {
      Files.delete(raw.resolve(table + ".csv"));
    }
    return raw;
  }

  private SmallCohort() {}
}
