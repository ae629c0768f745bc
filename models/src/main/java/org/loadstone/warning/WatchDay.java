package org.loadstone.warning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A calendar day of a watched signal.
 *
 * @param report the day's value; empty on a day without one
 * @param baselineMean of the athlete's own normal; empty while it is not known
 * @param baselineSd of the athlete's own normal, over 0; empty while it is not known
 * @param statistic of the chart after the day's report, in SDs, negative below the baseline; empty
 *     on a day on which the chart took no step
 * @param alert that stands after the day's report; empty on a day on which the chart took no step
 */
public record WatchDay(
    LocalDate date,
    OptionalDouble report,
    OptionalDouble baselineMean,
    OptionalDouble baselineSd,
    OptionalDouble statistic,
    Optional<Alert> alert) {}
