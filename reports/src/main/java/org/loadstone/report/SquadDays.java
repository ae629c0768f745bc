package org.loadstone.report;

import java.util.Optional;

/**
 * What is known of the days of a squad. Trained, rest and missing add up to one; athletes may train
 * while out.
 *
 * @param squad name; empty for all squads
 * @param scope all or recent
 * @param days squad days
 * @param trained share with a session or match
 * @param rest share of days without one on which somebody says so
 * @param missing share of days on which nobody says anything
 * @param out share of days out with injury or illness
 * @param wellness share of days with a wellness report
 * @param covered share of days whose last 28 days are known to 80 %; absent in the first four weeks
 */
public record SquadDays(
    String squad,
    String scope,
    long days,
    double trained,
    double rest,
    double missing,
    double out,
    double wellness,
    Optional<Double> covered) {}
