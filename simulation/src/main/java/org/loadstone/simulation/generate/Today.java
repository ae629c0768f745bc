package org.loadstone.simulation.generate;

import org.loadstone.random.Draws;
import org.loadstone.simulation.engine.TwinState;

/** One generated day of one athlete, as its record keepers see it; reused from day to day. */
final class Today {
  final Member member;
  final Draws draws;
  final TwinState state;
  private final double planSessionAu;
  int day;
  int dayOfMembership;
  int seasonWeek;
  int weekday;
  int week;
  double plannedAu;
  boolean ill;
  boolean answers;

  Today(Member member, Draws draws, TwinState state) {
    this.member = member;
    this.draws = draws;
    this.state = state;
    this.planSessionAu = member.planSessionAu();
  }

  void begin(int newDay, int firstDay) {
    day = newDay;
    dayOfMembership = newDay - member.from();
    week = (newDay - firstDay) / 7;
    seasonWeek = week % Squad.SEASON_WEEKS;
    weekday = (newDay - firstDay) % 7;
    double planned = member.squad().planned(seasonWeek, weekday) * planSessionAu;
    plannedAu = Math.round(planned / 5) * 5.0;
  }

  boolean isMatchDay() {
    return member.squad().isMatch(seasonWeek, weekday);
  }
}
