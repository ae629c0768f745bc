package org.loadstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.loadstone.feature.Asymmetry;
import org.loadstone.feature.AsymmetryIndex;
import org.loadstone.feature.LimbPair;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "asymmetry",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Every asymmetry index of a file with a left and a right measurement in each row. Needs no"
          + " store.",
      "With --subject also the normalised symmetry index over all trials of each subject. Which"
          + " index to take: docs/load.md."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone asymmetry hops.csv --left left --right right",
      "  loadstone asymmetry hops.csv --left left --right right --dominant dominant --json",
      "  loadstone asymmetry trials.csv --left l --right r --dominant side --subject id --trial trial"
    })
final class AsymmetryCommand implements Callable<Integer> {
  private static final String TRIALS = "normalised_symmetry_index_multi_trial";

  @Mixin private FileOptions file;

  @Option(
      names = "--left",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the left limb.")
  private String left;

  @Option(
      names = "--right",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the right limb.")
  private String right;

  @Option(
      names = "--dominant",
      paramLabel = "COLUMN",
      description =
          "Column of the dominant side, L or R; without it indices by dominance are left out.")
  private String dominant;

  @Option(
      names = "--subject",
      paramLabel = "COLUMN",
      description = "Column that tells subjects apart; needs --dominant.")
  private String subject;

  @Option(
      names = "--trial",
      paramLabel = "COLUMN",
      description = "Column that names a subject's trials.")
  private String trial;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write all indices of each row as CSV.")
  private Path out;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the symmetry index of each row, or of each subject, as SVG.")
  private Path plot;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    if (subject != null && dominant == null) {
      throw new InputError(
          "Cannot compute the index of trials: --subject " + subject + " needs --dominant COLUMN");
    }
    List<LimbRow> rows = read();
    Map<String, OptionalDouble> subjects = subjects(rows);
    OutColumns columns = columns(rows);
    if (plot != null) {
      SvgFile.write(plot, AsymmetryView.chart(rows, subjects).svg());
    }
    if (out != null) {
      OutColumns.csv(out, List.of(columns));
    }
    if (common.json) {
      json(columns, subjects);
    } else {
      common.print(rows, text(rows, subjects));
    }
    return 0;
  }

  private List<LimbRow> read() {
    List<String> asked =
        Stream.of(left, right, dominant, subject, trial).filter(name -> name != null).toList();
    List<LimbRow> rows = new ArrayList<>();
    file.read(asked, row -> rows.add(row(row)));
    if (rows.isEmpty()) {
      throw file.error("it has no rows", "export it again");
    }
    long single = rows.stream().filter(row -> row.pair().isEmpty()).count();
    if (single > 0) {
      common.note(
          "%,d of %,d rows lack a limb: they have no index and count in no subject's."
              .formatted(single, rows.size()));
    }
    return rows;
  }

  private LimbRow row(NamedRow row) {
    return new LimbRow(
        subject == null ? "" : row.require(subject),
        trial == null ? "" : row.text(trial).orElse(""),
        row.number(left),
        row.number(right),
        dominant == null ? Optional.empty() : row.text(dominant).map(text -> side(row, text)));
  }

  private LimbPair.Side side(NamedRow row, String text) {
    return LimbRow.side(text)
        .orElseThrow(
            () ->
                row.error(
                    "%s \"%s\" is not a side".formatted(dominant, text),
                    "write L or R, or leave it empty"));
  }

  /** Returns the index over all trials by subject, in the order in which the file names them. */
  private Map<String, OptionalDouble> subjects(List<LimbRow> rows) {
    Map<String, List<LimbPair>> trials = new LinkedHashMap<>();
    if (subject != null) {
      for (LimbRow row : rows) {
        List<LimbPair> own = trials.computeIfAbsent(row.subject(), any -> new ArrayList<>());
        row.pair().ifPresent(own::add);
      }
    }
    Map<String, OptionalDouble> indices = new LinkedHashMap<>();
    trials.forEach((id, own) -> indices.put(id, index(id, own)));
    return indices;
  }

  private OptionalDouble index(String id, List<LimbPair> trials) {
    try {
      return Asymmetry.normalisedSymmetry(trials);
    } catch (IllegalArgumentException e) {
      throw file.error(
          "trials of %s %s name more than one dominant side".formatted(subject, id),
          "state one side a subject");
    }
  }

  private OutColumns columns(List<LimbRow> rows) {
    OutColumns columns = OutColumns.of(rows.size());
    if (subject != null) {
      columns.with("subject", at -> rows.get(at).subject());
    }
    if (trial != null) {
      columns.with("trial", at -> rows.get(at).trial());
    }
    columns.with("left", at -> rows.get(at).left()).with("right", at -> rows.get(at).right());
    if (dominant != null) {
      columns.with("dominant", at -> rows.get(at).side());
    }
    for (AsymmetryIndex index : AsymmetryIndex.values()) {
      if (dominant != null || !index.isByDominance()) {
        columns.with(index.label(), at -> rows.get(at).index(index));
      }
    }
    return columns;
  }

  private void json(OutColumns columns, Map<String, OptionalDouble> subjects) {
    List<String> ids = List.copyOf(subjects.keySet());
    List<OptionalDouble> indices = List.copyOf(subjects.values());
    boolean isWhole = ids.stream().allMatch(id -> id.matches("0|[1-9]\\d{0,17}"));
    IntFunction<Object> names = isWhole ? at -> Long.valueOf(ids.get(at)) : ids::get;
    OutColumns.print(
        System.out,
        json -> {
          json.writeStartObject();
          columns.members(json);
          if (subject != null) {
            json.writeObjectFieldStart(TRIALS);
            OutColumns.of(ids.size())
                .with("subject", names)
                .with("nsi", indices::get)
                .members(json);
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private String text(List<LimbRow> rows, Map<String, OptionalDouble> subjects) {
    String shown =
        subject == null ? AsymmetryView.rows(rows) : AsymmetryView.subjects(rows, subjects);
    String written = out == null ? "" : "\nWritten: " + out;
    return shown + written + (plot == null ? "" : "\nChart: " + plot);
  }
}
