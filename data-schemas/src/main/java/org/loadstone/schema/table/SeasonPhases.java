package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/** The phases of a squad's seasons. */
public final class SeasonPhases {
  public static final Column<String> SQUAD =
      Column.text("squad").required().visibleTo(Sensitivity.OPEN).about("Squad or training group");
  public static final Column<String> SEASON =
      Column.text("season")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("Season, for example 2025 or 2025/26");
  public static final Column<String> PHASE =
      Column.text("phase")
          .required()
          .oneOf("off", "pre", "in", "taper", "competition")
          .visibleTo(Sensitivity.OPEN)
          .about("Phase of the season");
  public static final Column<LocalDate> FROM =
      Column.date("from_date")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("First day of the phase");
  public static final Column<LocalDate> TO =
      Column.date("to_date").required().visibleTo(Sensitivity.OPEN).about("Last day of the phase");

  public static final Table TABLE =
      Table.named("season_phase")
          .oneRowPer("squad and interval", SQUAD, FROM)
          .identifiedBy(SQUAD, FROM)
          .happensAt(FROM, 0)
          .with(SQUAD, SEASON, PHASE, FROM, TO)
          .check(
              "to_not_before_from",
              "to_date must not be before from_date",
              row -> !row.require(TO).isBefore(row.require(FROM)))
          .declared();

  private SeasonPhases() {}
}
