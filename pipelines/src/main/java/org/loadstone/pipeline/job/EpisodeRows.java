package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.loadstone.injury.Episode;
import org.loadstone.injury.Episode.Link;
import org.loadstone.injury.Episode.Origin;
import org.loadstone.injury.Episode.Relation;
import org.loadstone.injury.Place;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.InjuryEpisodes;

/** The injury_episode rows of one athlete. */
final class EpisodeRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    return book.episodes().stream()
        .map(episode -> SparkTypes.row(row(book.log().athleteId(), episode)))
        .iterator();
  }

  static TableRow row(String athlete, Episode episode) {
    Episode.Course course = episode.course();
    Place place = episode.place();
    TableRow row =
        TableRow.of(InjuryEpisodes.TABLE, new Object[InjuryEpisodes.TABLE.columns().size()])
            .with(InjuryEpisodes.ATHLETE_ID, athlete)
            .with(InjuryEpisodes.EPISODE, (long) episode.number())
            .with(InjuryEpisodes.ONSET, date(course.onset()))
            .with(InjuryEpisodes.KNOWN, date(course.known()))
            .with(InjuryEpisodes.RETURNED, date(course.returned()))
            .with(InjuryEpisodes.RETURN_KNOWN, date(course.returnKnown()))
            .with(InjuryEpisodes.RETURN_IMPUTED, course.isReturnImputed())
            .with(InjuryEpisodes.BODY_SITE, place.site())
            .with(InjuryEpisodes.SIDE, orNull(place.side()))
            .with(InjuryEpisodes.TISSUE, orNull(place.tissue()))
            .with(InjuryEpisodes.SITE_ONLY, place.isSiteOnly())
            .with(InjuryEpisodes.SPELL, (long) episode.spell())
            .with(InjuryEpisodes.TIME_LOSS_DAYS, count(episode.timeLossDays()));
    return withLink(withRelation(withOrigin(row, episode.origin()), episode.relation()), episode);
  }

  private static TableRow withOrigin(TableRow row, Origin origin) {
    return switch (origin) {
      case Origin.Recorded recorded -> row.with(InjuryEpisodes.SOURCE, "recorded");
      case Origin.Reports(int count, String severity) ->
          row.with(InjuryEpisodes.SOURCE, "reports")
              .with(InjuryEpisodes.REPORTS, (long) count)
              .with(InjuryEpisodes.SEVERITY, orNull(severity));
    };
  }

  private static TableRow withRelation(TableRow row, Relation relation) {
    return switch (relation) {
      case Relation.First first -> row.with(InjuryEpisodes.RELATION, "first");
      case Relation.New fresh -> row.with(InjuryEpisodes.RELATION, "new");
      case Relation.Reinjury(int index, int days) ->
          row.with(InjuryEpisodes.RELATION, "reinjury")
              .with(InjuryEpisodes.INDEX_EPISODE, (long) index)
              .with(InjuryEpisodes.DAYS_SINCE_RETURN, (long) days);
      case Relation.Exacerbation(int index) ->
          row.with(InjuryEpisodes.RELATION, "exacerbation")
              .with(InjuryEpisodes.INDEX_EPISODE, (long) index);
    };
  }

  private static TableRow withLink(TableRow row, Episode episode) {
    return switch (episode.link()) {
      case Link.None none -> row;
      case Link.Recorded(String of, boolean agrees) ->
          row.with(InjuryEpisodes.RECORDED_LINK, orNull(of))
              .with(InjuryEpisodes.LINK_AGREES, agrees);
    };
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private static LocalDate date(OptionalInt day) {
    return day.isPresent() ? date(day.getAsInt()) : null;
  }

  private static Long count(OptionalInt count) {
    return count.isPresent() ? (Long) (long) count.getAsInt() : null;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
