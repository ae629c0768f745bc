package org.loadstone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.loadstone.chart.Chart;
import org.loadstone.force.ForceAnalysis;
import org.loadstone.force.RepeatedTrials;
import org.loadstone.force.Repetition;
import org.loadstone.force.Sought;
import org.loadstone.force.Trace;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "force",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures jumps or running in one trace of vertical force (N), limb by limb.",
      "What cannot be measured is absent, with the reason. docs/force.md defines every metric."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone force squat_jump.csv --movement squat-jump --plot jump.svg",
      "  loadstone force jump.csv --left left_n --right right_n --time time_s --mass 80",
      "  loadstone force today.csv --left l --right r --baseline monday.csv tuesday.csv",
      "  loadstone force treadmill.csv --total force_n --rate 300 --movement run --json"
    })
final class ForceCommand implements Callable<Integer> {
  /** Words of --movement. */
  enum Asked {
    auto(Sought.AUTO),
    jump(Sought.JUMP),
    squat_jump(Sought.SQUAT_JUMP),
    run(Sought.RUN);

    private final Sought sought;

    Asked(Sought sought) {
      this.sought = sought;
    }

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  /** Takes squat-jump for squat_jump. */
  static final class AskedWord implements picocli.CommandLine.ITypeConverter<Asked> {
    @Override
    public Asked convert(String word) {
      for (Asked asked : Asked.values()) {
        if (asked.toString().equalsIgnoreCase(word)) {
          return asked;
        }
      }
      throw new picocli.CommandLine.TypeConversionException(
          "expected auto, jump, squat-jump or run, not " + word);
    }
  }

  @Parameters(paramLabel = "FILE", description = "Trace: CSV, TXT, STO, MOT and so on, or .gz.")
  private Path file;

  @Option(
      names = "--left",
      paramLabel = "COL",
      description = "Column of the left plate (default ground_force2_vy).")
  private String left;

  @Option(
      names = "--right",
      paramLabel = "COL",
      description = "Column of the right plate (default ground_force1_vy).")
  private String right;

  @Option(names = "--total", paramLabel = "COL", description = "Column of both limbs together.")
  private String total;

  @Option(
      names = "--time",
      defaultValue = "time",
      paramLabel = "COL",
      description = "Column of seconds (default ${DEFAULT-VALUE}).")
  private String time;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "Samples a second, in place of a time column.")
  private Double rate;

  @Option(
      names = "--mass",
      paramLabel = "KG",
      description = "Body mass: checked against the plates, used where nobody stands still.")
  private Double mass;

  @Option(
      names = "--movement",
      defaultValue = "auto",
      converter = AskedWord.class,
      paramLabel = "KIND",
      description = "auto (default), jump, squat-jump or run.")
  private Asked movement;

  @Option(
      names = "--baseline",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Earlier traces of the athlete, same columns and movement: changes against them,",
        "each beside what noise alone could do."
      })
  private List<Path> baseline = List.of();

  @Option(
      names = "--plot",
      paramLabel = "F.svg",
      description = "Draw the force with its phases: the first jump, or 3 s of running.")
  private Path plot;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    requireNumber("--rate", rate, 1_000_000);
    requireNumber("--mass", mass, 500);
    FileOptions.requireOther(Stream.concat(Stream.of(file), baseline.stream()).toList(), plot);
    Trace trace = read(file);
    ForceAnalysis analysis = analysis(trace);
    List<Repetition> earlier =
        baseline.stream().flatMap(path -> baseline(path).repetitions().stream()).toList();
    RepeatedText repeated =
        new RepeatedText(
            RepeatedTrials.of(analysis.repetitions(), earlier),
            baseline.stream().map(path -> path.getFileName().toString()).toList());
    ForceText text = new ForceText(file.getFileName().toString(), trace, analysis, repeated);
    draw(ForceChart.of(trace, analysis));
    common.print(text.json(), text.table());
    return 0;
  }

  private Trace read(Path path) {
    return new ForceFile(path, left, right, total, time, rate).read();
  }

  private ForceAnalysis analysis(Trace trace) {
    OptionalDouble kilograms = mass == null ? OptionalDouble.empty() : OptionalDouble.of(mass);
    return ForceAnalysis.of(trace, movement.sought, kilograms);
  }

  private ForceAnalysis baseline(Path path) {
    ForceAnalysis analysis = analysis(read(path));
    if (analysis.repetitions().isEmpty()) {
      common.note("No baseline in %s: %s".formatted(path, analysis.problem()));
    }
    return analysis;
  }

  private static void requireNumber(String option, Double value, double most) {
    if (value != null && !(value > 0 && value <= most)) {
      throw new InputError(
          "Cannot use %s %s: give a number above 0, up to %.0f".formatted(option, value, most));
    }
  }

  private void draw(Optional<Chart> chart) {
    if (plot == null) {
      return;
    }
    if (chart.isEmpty()) {
      common.progress().note("Nothing was found to draw: no " + plot);
      return;
    }
    OutFile.write(plot, chart.get().svg());
  }
}
