package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.loadstone.cli.survival.Curves;
import org.loadstone.cli.survival.SurvivalChart;
import org.loadstone.source.InputError;
import org.loadstone.surveillance.AtRisk;
import org.loadstone.surveillance.Exposure;
import org.loadstone.surveillance.Surveillance;
import org.loadstone.survival.MeanCumulativeFunction;
import org.loadstone.survival.SurvivalCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "injuries",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Injury surveillance of any two files, injuries and exposure: incidence, burden, prevalence,",
      "severity, recurrences, and rows for survival models. Needs no store."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone injuries injuries.csv --return returned --site site --side side"
          + " --exposure squad.csv --from joined --to left --hours hours",
      "  loadstone injuries injuries.csv --exposure sessions.csv --day date --minutes duration",
      "  loadstone injuries injuries.csv --exposure seasons.csv --year year --strobe",
      "  loadstone injuries injuries.csv --exposure squad.csv --from 2025-07-01 --to 2026-06-30"
          + " --rows atrisk.csv --plot mean.svg"
    })
final class InjuriesCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;

  @Mixin private FileOptions file;
  @Mixin private InjuryColumns injuries;
  @Mixin private ExposureColumns exposures;

  @Option(
      names = "--strobe",
      description = "The reporting checklist STROBE-SIIS, filled as far as the data go.")
  private boolean strobe;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = "Write rows for Surv(start, stop, event) as CSV.")
  private Path rows;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the mean number of injuries of an athlete over time as SVG.")
  private Path plot;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    FileOptions.requireOther(List.of(file.path(), exposures.file()), rows, plot);
    List<Exposure> followed = exposures.read(file, injuries);
    if (followed.isEmpty()) {
      throw new InputError(
          "Cannot read %s: it has no rows; export it again".formatted(exposures.file()));
    }
    Surveillance surveillance = Surveillance.of(injuries.read(file), followed);
    if (!surveillance.outside().isEmpty()) {
      common.note(
          "%,d injuries are of athletes or days without exposure and are left out."
              .formatted(surveillance.outside().size()));
    }
    if (rows != null) {
      OutFile.write(rows, csv(surveillance));
    }
    if (plot != null) {
      OutFile.write(plot, SurvivalChart.svg(curves(surveillance)));
    }
    boolean hasSite = injuries.hasSite();
    common.print(
        common.json ? new InjuriesJson(surveillance, hasSite, LEVEL).all() : "",
        common.json ? "" : new InjuriesView(surveillance, hasSite, LEVEL).text(strobe));
    return 0;
  }

  private String csv(Surveillance surveillance) {
    AtRisk.Rows all = surveillance.rows();
    if (!all.leftOut().isEmpty()) {
      common.note(
          "%,d injuries came before the return from the one before, or on the first day followed;"
                  .formatted(all.leftOut().size())
              + " they end no row.");
    }
    int origin = origin(surveillance);
    StringBuilder text =
        new StringBuilder("athlete,start,stop,event,number,gap,from,to,type,days_lost\n");
    for (AtRisk row : all.rows()) {
      text.append(
          "%s,%d,%d,%d,%d,%d,%s,%s,%s,%s\n"
              .formatted(
                  quoted(row.athlete()),
                  row.start() - origin,
                  row.stop() - origin,
                  row.injury().isPresent() ? 1 : 0,
                  row.number(),
                  row.stop() - row.start(),
                  LocalDate.ofEpochDay(row.start()),
                  LocalDate.ofEpochDay(row.stop()),
                  row.injury().map(one -> quoted(one.type())).orElse(""),
                  row.injury()
                      .filter(one -> one.lost().isPresent())
                      .map(one -> String.valueOf(one.lost().getAsInt()))
                      .orElse("")));
    }
    return text.toString();
  }

  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static int origin(Surveillance surveillance) {
    return surveillance.exposures().stream().mapToInt(Exposure::from).min().orElseThrow();
  }

  private static Curves curves(Surveillance surveillance) {
    AtRisk.Rows all = surveillance.rows();
    if (all.rows().stream().noneMatch(row -> row.injury().isPresent())) {
      throw new InputError("Cannot draw injuries: there are none in the time followed");
    }
    int origin = origin(surveillance);
    MeanCumulativeFunction mean = MeanCumulativeFunction.of(all.data()).getFirst();
    SurvivalCurve.Limits limits = mean.limits(LEVEL);
    double[] time = new double[mean.time().length];
    for (int k = 0; k < time.length; k++) {
      time[k] = mean.time()[k] - origin;
    }
    double until = all.rows().stream().mapToInt(AtRisk::stop).max().orElseThrow() - origin;
    List<Curves.Curve> drawn = new ArrayList<>();
    drawn.add(
        new Curves.Curve("all athletes", time, mean.mean(), limits.lower(), limits.upper(), until));
    Curves.Group available =
        new Curves.Group(
            "available",
            t ->
                (int)
                    all.rows().stream()
                        .filter(row -> row.start() - origin <= t && t <= row.stop() - origin)
                        .map(AtRisk::athlete)
                        .distinct()
                        .count());
    return new Curves(
        "Injuries of an athlete",
        "mean number of injuries",
        "days since " + LocalDate.ofEpochDay(origin),
        0,
        until,
        drawn,
        List.of(available));
  }
}
