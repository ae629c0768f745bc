package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Injury episodes with their place in the athlete's history: what outcomes are counted from. */
public final class InjuryEpisodes {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<Long> EPISODE =
      health(Column.integer("episode", Unit.COUNT))
          .required()
          .about("Number of the episode in the athlete's history, from 1");
  public static final Column<LocalDate> ONSET =
      health(Column.date("onset_date")).required().about("Day the episode began");
  public static final Column<LocalDate> KNOWN =
      health(Column.date("known_date")).required().about("Day by which its onset was known");
  public static final Column<LocalDate> RETURNED =
      health(Column.date("return_date"))
          .about("First day of full availability; absent while it lasts");
  public static final Column<LocalDate> RETURN_KNOWN =
      health(Column.date("return_known_date")).about("Day by which the return was known");
  public static final Column<Boolean> RETURN_IMPUTED =
      health(Column.flag("return_imputed"))
          .required()
          .about(
              "True when no return is on record and the day after the last report within the merge "
                  + "gap, or after the onset, stands in for it");
  public static final Column<String> BODY_SITE = Common.bodySite();
  public static final Column<String> SIDE = Common.side();
  public static final Column<String> TISSUE = Common.tissue();
  public static final Column<Boolean> SITE_ONLY =
      health(Column.flag("site_only"))
          .required()
          .about("True when the source has no tissue, so that site and side alone are compared");
  public static final Column<String> SOURCE =
      health(Column.text("source"))
          .required()
          .oneOf("recorded", "reports")
          .about("Recorded by medical staff, or merged from the athlete's reports");
  public static final Column<String> SEVERITY =
      health(Column.text("severity")).oneOf("minor", "major").about("Worst severity reported");
  public static final Column<Long> REPORTS =
      health(Column.integer("reports", Unit.COUNT)).about("Reports merged; absent when recorded");
  public static final Column<Long> SPELL =
      health(Column.integer("spell", Unit.COUNT))
          .required()
          .about("Number of the athlete-level episode: sites merged by the same gap, from 1");
  public static final Column<Long> TIME_LOSS_DAYS =
      health(Column.integer("time_loss_days", Unit.DAY))
          .about(
              "Days from the day after onset to the day before full availability (IOC 2020); "
                  + "absent while it lasts and where the return is imputed");
  public static final Column<String> RELATION =
      health(Column.text("relation"))
          .required()
          .oneOf("first", "new", "reinjury", "exacerbation")
          .about(
              "First injury; new: other site or tissue than any before; reinjury: same site, side "
                  + "and tissue after full recovery; exacerbation: before it");
  public static final Column<Long> INDEX_EPISODE =
      health(Column.integer("index_episode", Unit.COUNT))
          .about("Episode that a reinjury or exacerbation goes back to: the latest before it");
  public static final Column<Long> DAYS_SINCE_RETURN =
      health(Column.integer("days_since_return", Unit.DAY))
          .about("Days from the return of the index episode to this onset; reinjuries only");
  public static final Column<String> RECORDED_LINK =
      health(Column.text("recorded_link"))
          .about("Injury that staff hold this to be a recurrence of, as recorded");
  public static final Column<Boolean> LINK_AGREES =
      health(Column.flag("link_agrees"))
          .about("Whether recorded and derived recurrence agree; absent without a recorded view");

  public static final Table TABLE =
      Table.named("injury_episode")
          .in(Layer.DERIVED)
          .oneRowPer("injury episode", ATHLETE_ID, EPISODE)
          .with(
              ATHLETE_ID,
              EPISODE,
              ONSET,
              KNOWN,
              RETURNED,
              RETURN_KNOWN,
              RETURN_IMPUTED,
              BODY_SITE,
              SIDE,
              TISSUE,
              SITE_ONLY,
              SOURCE,
              SEVERITY,
              REPORTS,
              SPELL,
              TIME_LOSS_DAYS,
              RELATION,
              INDEX_EPISODE,
              DAYS_SINCE_RETURN,
              RECORDED_LINK,
              LINK_AGREES)
          .declared();

  private static <T> Column<T> health(Column<T> column) {
    return column.visibleTo(Sensitivity.HEALTH);
  }

  private InjuryEpisodes() {}
}
