package org.loadstone.force;

import org.loadstone.schema.Unit;

/**
 * What a reader must know about a metric of force.
 *
 * @param name snake-case name, the metric of {@code movement_test}
 * @param label plain words
 * @param unit of the value
 * @param formula how it is computed
 * @param window over which part of the trace
 * @param absent when there is no value, beside faults of the record
 * @param source publication with DOI, or "definition"
 * @param isByLimb whether each limb has its own where limbs are told apart
 */
public record MetricAbout(
    String name,
    String label,
    Unit unit,
    String formula,
    String window,
    String absent,
    String source,
    boolean isByLimb) {
  static MetricAbout of(String name, String label, Unit unit) {
    return new MetricAbout(name, label, unit, "", "", "", "definition", false);
  }

  MetricAbout formula(String text) {
    return new MetricAbout(name, label, unit, text, window, absent, source, isByLimb);
  }

  MetricAbout window(String text) {
    return new MetricAbout(name, label, unit, formula, text, absent, source, isByLimb);
  }

  MetricAbout absent(String text) {
    return new MetricAbout(name, label, unit, formula, window, text, source, isByLimb);
  }

  MetricAbout source(String text) {
    return new MetricAbout(name, label, unit, formula, window, absent, text, isByLimb);
  }

  MetricAbout byLimb() {
    return new MetricAbout(name, label, unit, formula, window, absent, source, true);
  }
}
