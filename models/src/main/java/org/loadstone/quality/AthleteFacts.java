package org.loadstone.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.loadstone.quality.Fact.Answers;
import org.loadstone.quality.Fact.Born;
import org.loadstone.quality.Fact.Illness;
import org.loadstone.quality.Fact.Injury;
import org.loadstone.quality.Fact.Match;
import org.loadstone.quality.Fact.Milestone;
import org.loadstone.quality.Fact.Result;
import org.loadstone.quality.Fact.Session;
import org.loadstone.quality.Fact.SquadDay;
import org.loadstone.quality.Fact.Stay;
import org.loadstone.schema.check.AthleteChecks;

/** The facts of one athlete, in order of day whatever order they came in. */
final class AthleteFacts {
  private final List<Stay> stays = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<Answers> answers = new ArrayList<>();
  private final List<Injury> injuries = new ArrayList<>();
  private final List<Illness> illnesses = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final List<SquadDay> squadDays = new ArrayList<>();
  private OptionalInt birthYear = OptionalInt.empty();

  private AthleteFacts() {}

  static AthleteFacts of(Collection<Fact> facts) {
    AthleteFacts all = new AthleteFacts();
    facts.forEach(all::add);
    all.answers.sort(Comparator.comparingInt(Answers::day));
    all.injuries.sort(Comparator.comparingInt(Injury::onset).thenComparing(Injury::id));
    all.squadDays.sort(Comparator.comparingInt(SquadDay::day));
    return all;
  }

  private void add(Fact fact) {
    switch (fact) {
      case Born(int year) -> birthYear = OptionalInt.of(year);
      case Stay stay -> stays.add(stay);
      case Session session -> sessions.add(session);
      case Match match -> matches.add(match);
      case Answers given -> answers.add(given);
      case Injury injury -> injuries.add(injury);
      case Illness illness -> illnesses.add(illness);
      case Milestone milestone -> milestones.add(milestone);
      case Result result -> results.add(result);
      case SquadDay day -> squadDays.add(day);
    }
  }

  List<Session> sessions() {
    return sessions;
  }

  List<Match> matches() {
    return matches;
  }

  List<Answers> answers() {
    return answers;
  }

  List<Injury> injuries() {
    return injuries;
  }

  List<Illness> illnesses() {
    return illnesses;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  List<Result> results() {
    return results;
  }

  List<SquadDay> squadDays() {
    return squadDays;
  }

  OptionalInt birthYear() {
    return birthYear;
  }

  boolean hasStay() {
    return !stays.isEmpty();
  }

  boolean hasRecords() {
    return !sessions.isEmpty() || !matches.isEmpty() || !answers.isEmpty() || !injuries.isEmpty();
  }

  boolean isMember(int day) {
    return stays.stream().anyMatch(stay -> stay.from() <= day && day <= stay.to());
  }

  /** Returns the loads of sessions above zero. */
  List<Double> loads() {
    return sessions.stream().map(Session::loadAu).filter(load -> load > 0).toList();
  }

  /** Returns the median of session loads, empty with too few sessions. */
  OptionalDouble usualLoad() {
    List<Double> loads = loads();
    return loads.size() < AthleteChecks.LEAST_SESSIONS
        ? OptionalDouble.empty()
        : OptionalDouble.of(Robust.median(loads));
  }
}
