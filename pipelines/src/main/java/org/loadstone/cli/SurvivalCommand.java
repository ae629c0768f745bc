package org.loadstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.cli.survival.CoxSettings;
import org.loadstone.cli.survival.FileFrame;
import org.loadstone.cli.survival.Findings;
import org.loadstone.cli.survival.SurvivalChart;
import org.loadstone.cli.survival.SurvivalMethod;
import org.loadstone.cli.survival.SurvivalMethods;
import org.loadstone.cli.survival.SurvivalTask;
import org.loadstone.formula.Formula;
import org.loadstone.formula.FormulaException;
import org.loadstone.source.InputError;
import org.loadstone.survival.cox.Ties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "survival",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Time to events, recurrent and competing events, and hazards of any file, in R's formulas.",
      "Intervals are pointwise, 95 %%; they describe associations."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone survival a.csv --formula \"Surv(start, stop, event) ~ rx + cluster(id)\"",
      "  loadstone survival a.csv --method km --formula \"Surv(time, event) ~ sex\" --times 30,90",
      "  loadstone survival a.csv --method logrank --formula \"Surv(time, event) ~ sex\"",
      "  loadstone survival a.csv --method mcf --formula \"Surv(start, stop, event) ~ 1\" --id id",
      "  loadstone survival a.csv --method cuminc --formula \"Surv(time, cause) ~ sex\" --plot c.svg",
      "  loadstone survival a.csv --method discrete --formula \"y ~ log(week) + load\" --cluster id",
      "  loadstone survival a.csv --method discrete --period 7 --id id"
          + " --formula \"Surv(start, stop, event) ~ ns(period, 3) + load + prior\""
    })
final class SurvivalCommand implements Callable<Integer> {
  /** Options that mean the same to every method. */
  private static final List<String> OF_ALL =
      List.of(
          "--method", "--formula", "--json", "--quiet", "--delimiter", "--decimal", "--encoding");

  @Mixin private FileOptions file;

  @Option(
      names = "--method",
      defaultValue = "cox",
      paramLabel = "METHOD",
      description =
          "${COMPLETION-CANDIDATES}, in small letters if you like (default ${DEFAULT-VALUE}).")
  private SurvivalMethod method;

  @Option(
      names = "--formula",
      required = true,
      paramLabel = "FORMULA",
      description = "Surv(time, event) ~ terms, Surv(start, stop, event) ~ terms, or y ~ terms.")
  private String formula;

  @Option(
      names = "--ties",
      defaultValue = "EFRON",
      paramLabel = "TIES",
      description = "efron (default), breslow or exact, for --method cox.")
  private Ties ties;

  @Option(names = "--weights", paramLabel = "COLUMN", description = "Column of weights above 0.")
  private String weights;

  @Option(
      names = "--residuals",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Residuals of every row in --json (default: up to 100,000 rows).")
  private Boolean residuals;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "Column that tells athletes apart: errors take athletes as independent.")
  private String id;

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "The cause of interest; the first for finegray, all for cuminc by default.")
  private String cause;

  @Option(
      names = "--times",
      split = ",",
      paramLabel = "T",
      description = "Times at which to give estimates, for example 30,90.")
  private double[] times = {};

  @Option(
      names = "--conf-type",
      paramLabel = "SCALE",
      description = "Scale of the intervals shown: log (default), log-log, plain, logit.")
  private String scale;

  @Option(
      names = "--newdata",
      paramLabel = "FILE",
      description = "Rows to predict for; a column named row names them.")
  private Path newdata;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the curves with bands and numbers at risk as SVG.")
  private Path plot;

  @Mixin private HazardOptions hazard;
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    file.requireOther(plot);
    method.refuseOthers(given());
    SurvivalTask task = task(read());
    FileFrame source = file.frame(task.columns());
    Findings found = SurvivalMethods.run(method, task, source);
    if (found.leftOut() > 0) {
      common.note("%,d rows lack a value and are left out.".formatted(found.leftOut()));
    }
    if (plot != null) {
      found.curves().ifPresent(curves -> OutFile.write(plot, SurvivalChart.svg(curves)));
    }
    common.print(common.json ? found.json() : "", common.json ? "" : SurvivalText.of(found));
    return 0;
  }

  private List<String> given() {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!OF_ALL.contains(option.longestName())) {
        names.add(option.longestName());
      }
    }
    return names;
  }

  private Formula read() {
    try {
      return Formula.read(formula);
    } catch (FormulaException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private SurvivalTask task(Formula read) {
    for (double time : times) {
      if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
        throw new InputError("Cannot use --times %s; give times of 0 or more".formatted(time));
      }
    }
    double[] ascending = Arrays.stream(times).sorted().distinct().toArray();
    SurvivalTask bare =
        new SurvivalTask(
            read,
            id,
            cause,
            ascending,
            ConfidenceScale.of(scale),
            Optional.empty(),
            hazard.settings(),
            new CoxSettings(ties, weights, Optional.ofNullable(residuals), hazard.penalised()));
    return newdata == null ? bare : bare.withNewdata(rows(bare.predictors()));
  }

  private SurvivalTask.NewRows rows(List<String> covariates) {
    List<String> names = new ArrayList<>();
    file.read(
        newdata,
        covariates,
        row -> names.add(row.name("row").orElse(Integer.toString(names.size() + 1))));
    return new SurvivalTask.NewRows(file.frame(newdata, covariates), names);
  }
}
