package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Matches and races. */
public final class Matches {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> MATCH_ID =
      Column.text("match_id").about("The source's own id of the match, when it has one");
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Double> MINUTES =
      Column.decimal("minutes", Unit.MINUTE)
          .between(0, 600)
          .about("Time played or raced; absent when not recorded");
  public static final Column<Double> RPE = Common.rpe();
  public static final Column<Double> DISTANCE_M =
      Column.decimal("distance_m", Unit.METRE)
          .between(0, 200_000)
          .whereItApplies()
          .about("Distance covered");
  public static final Column<String> SURFACE = Common.surface();
  public static final Column<Double> TEAM_PERFORMANCE = rating("team_performance", "the team");
  public static final Column<Double> OFFENSIVE_PERFORMANCE =
      rating("offensive_performance", "own offence");
  public static final Column<Double> DEFENSIVE_PERFORMANCE =
      rating("defensive_performance", "own defence");

  public static final Table TABLE =
      Table.named("match")
          .oneRowPer("athlete and match", ATHLETE_ID, DAY, MATCH_ID)
          .identifiedBy(MATCH_ID, ATHLETE_ID)
          .happensAt(DAY, 0)
          .with(
              ATHLETE_ID,
              MATCH_ID,
              DAY,
              MINUTES,
              RPE,
              DISTANCE_M,
              SURFACE,
              TEAM_PERFORMANCE,
              OFFENSIVE_PERFORMANCE,
              DEFENSIVE_PERFORMANCE)
          .declared();

  private static Column<Double> rating(String name, String what) {
    return Column.decimal(name, Unit.SCALE)
        .between(0, 10)
        .about("The athlete's rating of " + what + ", 10 best");
  }

  private Matches() {}
}
