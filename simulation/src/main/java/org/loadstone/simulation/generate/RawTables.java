package org.loadstone.simulation.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Anthropometry;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Interventions;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.PsychReadiness;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.SeasonPhases;
import org.loadstone.schema.table.StrideSummaries;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** The raw files that the generator writes. */
final class RawTables implements AutoCloseable {
  static final List<Table> WRITTEN =
      List.of(
          Athletes.TABLE,
          Memberships.TABLE,
          SeasonPhases.TABLE,
          TrainingSessions.TABLE,
          Matches.TABLE,
          WellnessReports.TABLE,
          Symptoms.TABLE,
          MovementTests.TABLE,
          StrideSummaries.TABLE,
          Injuries.TABLE,
          Illnesses.TABLE,
          RehabMilestones.TABLE,
          PsychReadiness.TABLE,
          Anthropometry.TABLE,
          Plans.TABLE,
          Interventions.TABLE,
          AthleteAgreements.TABLE);

  private final Map<Table, RawTable> byTable = new LinkedHashMap<>();

  RawTables(Path folder, Dirt dirt) throws IOException {
    Files.createDirectories(folder);
    for (Table table : WRITTEN) {
      byTable.put(table, new RawTable(folder, table, dirt));
    }
  }

  RawTable of(Table table) {
    return byTable.get(table);
  }

  @Override
  public void close() {
    byTable.values().forEach(RawTable::close);
  }
}
