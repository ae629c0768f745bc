package org.loadstone.simulation.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.engine.Parameter;
import org.loadstone.simulation.engine.Side;
import org.loadstone.simulation.engine.Site;
import org.loadstone.simulation.engine.Tissue;
import org.loadstone.simulation.engine.Twin;

/** Writes what no source could know: latent states, causes, constants, and the spoiled rows. */
final class TruthLog implements AutoCloseable {
  private final Path folder;
  private final Twin twin;
  private final CsvWriter days;
  private final CsvWriter injuries;
  private final CsvWriter athletes;
  private final String[] cells = new String[11];

  TruthLog(Path folder, Twin twin) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.twin = twin;
    days =
        open(
            "daily_state.csv",
            "athlete_id,date,available,hazard,bone_damage_over_capacity,"
                + "tendon_damage_over_capacity,muscle_damage_over_capacity,largest_deficit,"
                + "asymmetry_pct,fear,fitness_au");
    injuries =
        open(
            "injury.csv",
            "athlete_id,injury_id,onset_date,body_site,side,tissue,cause,recurrence_of,"
                + "layoff_days,healing_asked_days,hazard");
    athletes =
        open(
            "athlete.csv",
            "athlete_id,habitual_load_au,capacity,sleep_h,asymmetry_pct,reporting,compliance");
  }

  private CsvWriter open(String name, String header) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(folder.resolve(name)));
    csv.writeRecord(header.split(","));
    return csv;
  }

  void athlete(Member member) {
    athletes.writeRecord(
        member.id(),
        number(member.traits().habitualLoadAu()),
        number(member.traits().capacity()),
        number(member.traits().sleepH()),
        number(member.traits().asymmetryPercent()),
        number(member.traits().reporting()),
        number(member.compliance()));
  }

  void day(Today today) {
    cells[0] = today.member.id();
    cells[1] = LocalDate.ofEpochDay(today.day).toString();
    cells[2] = Boolean.toString(today.state.isAvailable());
    cells[3] = number(today.state.hazard());
    cells[4] = number(worst(today, Tissue.BONE));
    cells[5] = number(worst(today, Tissue.TENDON));
    cells[6] = number(worst(today, Tissue.MUSCLE));
    cells[7] = number(today.state.largestDeficit());
    cells[8] = number(today.state.asymmetryPercent());
    cells[9] = number(today.state.fear());
    cells[10] = number(twin.fitnessAu(today.state));
    days.writeRecord(cells);
  }

  private static double worst(Today today, Tissue tissue) {
    return Math.max(
        today.state.damageOverCapacity(tissue, Side.LEFT),
        today.state.damageOverCapacity(tissue, Side.RIGHT));
  }

  void injury(Today today, String id, int spot, String earlier, int layoff) {
    injuries.writeRecord(
        today.member.id(),
        id,
        LocalDate.ofEpochDay(today.day).toString(),
        Site.ofSpot(spot).bodySite(),
        Site.sideOfSpot(spot).code(),
        Site.ofSpot(spot).tissue().code(),
        today.state.injuryIsAcute() ? "acute" : "load",
        earlier,
        Integer.toString(layoff),
        number(today.state.healingAskedDays()),
        number(today.state.hazard()));
  }

  void parameters(EngineParameters parameters) throws IOException {
    try (CsvWriter csv = open("parameters.csv", "name,value,unit")) {
      for (Parameter parameter : parameters.all().values()) {
        csv.writeRecord(parameter.name(), Double.toString(parameter.value()), parameter.unit());
      }
    }
  }

  void dirty(Dirt dirt) throws IOException {
    try (CsvWriter csv = open("dirty.csv", "table,kind,rows")) {
      dirt.counts()
          .forEach(
              (table, kinds) ->
                  kinds.forEach(
                      (kind, rows) ->
                          csv.writeRecord(
                              table,
                              kind.name().toLowerCase(Locale.ROOT),
                              Integer.toString(rows))));
    }
  }

  /** Six decimals are more than the truth of a model can claim. */
  private static String number(double value) {
    return Double.toString(Math.round(value * 1e6) / 1e6);
  }

  @Override
  public void close() {
    try {
      days.close();
      injuries.close();
      athletes.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot finish the files of the truth", e);
    }
  }
}
