package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.loadstone.source.InputError;
import org.loadstone.surveillance.AtRisk;
import org.loadstone.surveillance.Exposure;
import org.loadstone.surveillance.Surveillance;
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
      "  loadstone injuries injuries.csv --exposure members.csv --from joined --to left"
          + " --until 2026-06-30 --sessions sessions.csv --day date --minutes duration",
      "  loadstone injuries reports.csv --merge-days 7 --exposure seasons.csv --year year",
      "  loadstone injuries injuries.csv --exposure seasons.csv --year year --strobe",
      "  loadstone injuries injuries.csv --exposure squad.csv --from 2025-07-01 --to 2026-06-30"
          + " --rows atrisk.csv --plot mean.svg",
      "  loadstone injuries injuries.csv --return returned --type site --exposure squad.csv"
          + " --from joined --to left --hours hours --matrix matrix.svg"
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

  @Option(
      names = "--matrix",
      paramLabel = "FILE",
      description = "Draw incidence against mean days lost by --type, the risk matrix, as SVG.")
  private Path matrix;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    FileOptions.requireOther(inputs(), rows, plot, matrix);
    List<Exposure> followed = exposures.read(file, injuries, common::note);
    if (followed.isEmpty()) {
      throw new InputError(
          "Cannot read %s: it has no rows; export it again"
              .formatted(exposures.files().getFirst()));
    }
    Surveillance surveillance = Surveillance.of(injuries.read(file), followed);
    tellDoubts(surveillance);
    if (rows != null) {
      OutFile.write(rows, csv(surveillance));
    }
    if (plot != null) {
      OutFile.write(plot, InjuriesCharts.mean(surveillance, LEVEL));
    }
    if (matrix != null) {
      OutFile.write(matrix, InjuriesCharts.matrix(surveillance, LEVEL));
    }
    boolean hasSite = injuries.hasSite();
    common.print(
        common.json ? new InjuriesJson(surveillance, hasSite, LEVEL).all() : "",
        common.json ? "" : new InjuriesView(surveillance, hasSite, LEVEL).text(strobe));
    return 0;
  }

  private void tellDoubts(Surveillance surveillance) {
    if (!surveillance.outside().isEmpty()) {
      common.note(
          "%,d injuries are of athletes or days without exposure and are left out."
              .formatted(surveillance.outside().size()));
    }
    if (surveillance.repeated() > 0) {
      common.note(
          "%,d injuries begin on the day and at the place of another and are counted;"
                  .formatted(surveillance.repeated())
              + " --merge-days 0 joins them.");
    }
    if (surveillance.contradicted() > 0) {
      common.note(
          "%,d injuries state days lost that differ from their dates by more than a day."
              .formatted(surveillance.contradicted()));
    }
  }

  private List<Path> inputs() {
    return Stream.concat(Stream.of(file.path()), exposures.files().stream()).toList();
  }

  private String csv(Surveillance surveillance) {
    AtRisk.Rows all = surveillance.rows();
    if (!all.leftOut().isEmpty()) {
      common.note(
          "%,d injuries came before the return from the one before, or on the first day followed;"
                  .formatted(all.leftOut().size())
              + " they end no row.");
    }
    int origin = InjuriesCharts.origin(surveillance);
    StringBuilder text =
        new StringBuilder("athlete,start,stop,event,number,gap_start,gap,from,to,type,days_lost\n");
    for (AtRisk row : all.rows()) {
      text.append(
          "%s,%d,%d,%d,%d,%d,%d,%s,%s,%s,%s\n"
              .formatted(
                  quoted(row.athlete()),
                  row.start() - origin,
                  row.stop() - origin,
                  row.injury().isPresent() ? 1 : 0,
                  row.number(),
                  row.gapStart(),
                  row.gap(),
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
}
