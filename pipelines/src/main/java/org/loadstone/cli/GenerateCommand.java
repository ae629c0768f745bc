package org.loadstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.loadstone.simulation.generate.CohortGenerator;
import org.loadstone.simulation.generate.GeneratedCohort;
import org.loadstone.simulation.generate.GeneratorSettings;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the raw logs of a made-up cohort, dirty rows included, with the truth beside them.",
      "The same seed writes the same bytes."
    },
    footer = {"", "Example: loadstone generate --out cohort --athletes 60 --seasons 2 --seed 7"})
final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for raw/ (the logs) and truth/.")
  private Path out;

  @Mixin private CohortOptions cohort;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Progress progress = common.progress();
    progress.begin("generate", 1);
    GeneratedCohort made = generate(out, cohort);
    progress.end(line(made));
    common.print(made, line(made) + System.lineSeparator() + "Logs: " + made.raw());
    return 0;
  }

  static GeneratedCohort generate(Path out, CohortOptions cohort) {
    try {
      return CohortGenerator.of(cohort.settings()).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the cohort to " + out, e);
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  static String line(GeneratedCohort made) {
    return String.format(
        Locale.ROOT,
        "%,d athletes, %,d injuries, %,d of them recurrences",
        made.athletes(),
        made.injuries(),
        made.recurrences());
  }

  /** Size and seed of a generated cohort. */
  static final class CohortOptions {
    @Option(
        names = "--athletes",
        defaultValue = "60",
        paramLabel = "N",
        description = "Number of athletes (default 60).")
    int athletes;

    @Option(
        names = "--seasons",
        defaultValue = "2",
        paramLabel = "K",
        description = "Number of seasons (default 2).")
    int seasons;

    @Option(
        names = "--seed",
        defaultValue = "1",
        paramLabel = "S",
        description = "Seed of all random draws (default 1).")
    long seed;

    @Option(
        names = "--start",
        paramLabel = "DAY",
        description = "First day, moved to the next Monday (default 2024-07-01).")
    LocalDate start;

    GeneratorSettings settings() {
      GeneratorSettings settings =
          GeneratorSettings.standard(seed).withAthletes(athletes).withSeasons(seasons);
      return start == null ? settings : settings.withStart(start);
    }
  }
}
