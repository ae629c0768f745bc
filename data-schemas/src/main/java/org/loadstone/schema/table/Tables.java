package org.loadstone.schema.table;

import java.util.List;
import java.util.Optional;
import org.loadstone.schema.Table;

/** The catalogue of tables, in reading order. */
public final class Tables {
  /** Tables that a source may fill. */
  public static final List<Table> INPUT =
      List.of(
          Athletes.TABLE,
          Memberships.TABLE,
          SeasonPhases.TABLE,
          TrainingSessions.TABLE,
          Matches.TABLE,
          WellnessReports.TABLE,
          Symptoms.TABLE,
          MovementTests.TABLE,
          ForceTraces.TABLE,
          StrideSummaries.TABLE,
          Injuries.TABLE,
          InjuryReports.TABLE,
          Illnesses.TABLE,
          RehabMilestones.TABLE,
          PsychReadiness.TABLE,
          Anthropometry.TABLE,
          Plans.TABLE,
          Interventions.TABLE,
          TeamDecisions.TABLE,
          AthleteAgreements.TABLE);

  /** Tables that jobs build or record, without those that a feature set declares. */
  public static final List<Table> BUILT =
      List.of(
          ForceMetrics.TABLE,
          InjuryEpisodes.TABLE,
          AthleteDays.TABLE,
          Labels.TABLE,
          Quarantine.TABLE,
          QualityMetrics.TABLE);

  /** Returns the input table of that name, or empty. */
  public static Optional<Table> findInput(String name) {
    return INPUT.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private Tables() {}
}
