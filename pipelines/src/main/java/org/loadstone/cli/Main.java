package org.loadstone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code loadstone} command. */
@Command(
    name = "loadstone",
    version = "loadstone 0.1.0",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Research analytics and cohort simulation for recurrent stress injuries in sport.",
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      IngestCommand.class,
      QualityCommand.class,
      FeaturesCommand.class,
      StudyCommand.class,
      TrainCommand.class,
      ModelCommand.class,
      ScoreCommand.class,
      SimulateCommand.class,
      ForceCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      LoadCommand.class,
      AsymmetryCommand.class,
      WarnCommand.class,
      MetricsCommand.class,
      InjuriesCommand.class,
      SurvivalCommand.class,
      DictionaryCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an error of the program",
      "2:usage or input error",
      "3:a gate stopped it: see what failed"
    },
    footer = {
      "",
      "First: loadstone demo",
      "Any CSV: loadstone load FILE --date DATE --load LOAD; loadstone asymmetry FILE --left L --right"
          + " R",
      "Own data: loadstone ingest --store STORE --source FOLDER, then features, train, report",
      "Research in Jupyter: loadstone notebook"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command line and returns its exit code. */
  public static int execute(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb? See loadstone --help");
  }
}
