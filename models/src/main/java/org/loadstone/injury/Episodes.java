package org.loadstone.injury;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.loadstone.injury.Episode.Course;
import org.loadstone.injury.Episode.Link;
import org.loadstone.injury.Episode.Origin;
import org.loadstone.injury.Episode.Relation;

/** Builds one athlete's episodes from recorded injuries and reported complaints. */
public final class Episodes {
  private record Draft(Course course, Place place, Origin origin, String recurrenceOf) {}

  private static final Comparator<Draft> BY_ONSET =
      Comparator.<Draft>comparingInt(draft -> draft.course.onset())
          .thenComparing(draft -> draft.place.site())
          .thenComparing(draft -> draft.place.side())
          .thenComparing(draft -> draft.origin.toString());

  /**
   * Returns the episodes by onset.
   *
   * @param injuries of one athlete, any order
   * @param complaints of the same athlete, any order
   */
  public static List<Episode> of(
      List<RecordedInjury> injuries, List<Complaint> complaints, EpisodeRule rule) {
    List<Draft> drafts = new ArrayList<>();
    SameInjury.merged(injuries, rule.sameInjuryDays())
        .forEach(injury -> drafts.add(draft(injury, rule)));
    Map<String, List<Complaint>> byPlace = new TreeMap<>();
    for (Complaint complaint : complaints) {
      byPlace.computeIfAbsent(complaint.place().toString(), p -> new ArrayList<>()).add(complaint);
    }
    byPlace.values().forEach(reports -> drafts.addAll(merge(reports, rule)));
    drafts.sort(BY_ONSET);
    return classify(drafts, rule);
  }

  private static Draft draft(RecordedInjury injury, EpisodeRule rule) {
    boolean impute = injury.returned().isEmpty() && rule.open() == EpisodeRule.Open.IMPUTED;
    OptionalInt returned = impute ? OptionalInt.of(injury.onset() + 1) : injury.returned();
    int stated = impute ? injury.known() : injury.returnStated();
    int wait = impute ? rule.mergeGapDays() : 0;
    OptionalInt returnKnown =
        returned.isPresent()
            ? OptionalInt.of(Math.max(stated, returned.getAsInt() + wait))
            : OptionalInt.empty();
    Course course =
        new Course(injury.onset(), injury.known(), injury.onset(), returned, returnKnown, impute);
    return new Draft(
        course, injury.place(), new Origin.Recorded(injury.id()), injury.recurrenceOf());
  }

  private static List<Draft> merge(List<Complaint> reports, EpisodeRule rule) {
    reports.sort(Comparator.comparingInt(Complaint::day).thenComparingInt(Complaint::known));
    List<Draft> merged = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= reports.size(); i++) {
      boolean ends =
          i == reports.size()
              || reports.get(i).day() - reports.get(i - 1).day() > rule.mergeGapDays();
      if (ends) {
        merged.add(draft(reports.subList(from, i), rule));
        from = i;
      }
    }
    return merged;
  }

  /** The return is the day after the last report, and is known when the merge gap has passed. */
  private static Draft draft(List<Complaint> reports, EpisodeRule rule) {
    Complaint first = reports.getFirst();
    int known = reports.stream().mapToInt(Complaint::known).min().orElseThrow();
    int last = reports.getLast().day();
    int lastKnown = reports.stream().mapToInt(Complaint::known).max().orElseThrow();
    int returnKnown = Math.max(lastKnown, last + rule.mergeGapDays() + 1);
    Course course =
        new Course(
            first.day(),
            Math.max(first.day(), known),
            last,
            OptionalInt.of(last + 1),
            OptionalInt.of(returnKnown),
            true);
    boolean major = reports.stream().anyMatch(report -> report.severity().equals("major"));
    boolean minor = reports.stream().anyMatch(report -> report.severity().equals("minor"));
    String worst = major ? "major" : minor ? "minor" : "";
    return new Draft(course, first.place(), new Origin.Reports(reports.size(), worst), "");
  }

  private static List<Episode> classify(List<Draft> drafts, EpisodeRule rule) {
    boolean linked = drafts.stream().anyMatch(draft -> !draft.recurrenceOf.isEmpty());
    List<Episode> episodes = new ArrayList<>();
    int spell = 0;
    int spellEnd = Integer.MIN_VALUE / 2;
    for (Draft draft : drafts) {
      if (draft.course.onset() - spellEnd > rule.mergeGapDays()) {
        spell++;
      }
      spellEnd = Math.max(spellEnd, draft.course.lastSign());
      Relation relation = relation(draft, episodes);
      episodes.add(
          new Episode(
              episodes.size() + 1,
              draft.course,
              draft.place,
              draft.origin,
              spell,
              relation,
              link(draft, relation, linked)));
    }
    return List.copyOf(episodes);
  }

  private static Relation relation(Draft draft, List<Episode> before) {
    if (before.isEmpty()) {
      return new Relation.First();
    }
    for (Episode earlier : before.reversed()) {
      boolean sameKind = draft.origin.getClass() == earlier.origin().getClass();
      if (sameKind && draft.place.isSameAs(earlier.place())) {
        OptionalInt returned = earlier.course().returned();
        int onset = draft.course.onset();
        return returned.isPresent() && returned.getAsInt() <= onset
            ? new Relation.Reinjury(earlier.number(), onset - returned.getAsInt())
            : new Relation.Exacerbation(earlier.number());
      }
    }
    return new Relation.New();
  }

  private static Link link(Draft draft, Relation relation, boolean linked) {
    if (!linked || draft.origin instanceof Origin.Reports) {
      return new Link.None();
    }
    boolean recorded = !draft.recurrenceOf.isEmpty();
    return new Link.Recorded(draft.recurrenceOf, recorded == relation.isRecurrence());
  }

  private Episodes() {}
}
