package org.loadstone.feature;

import java.io.Serializable;
import org.loadstone.schema.Unit;

/**
 * What a reader must know about a feature.
 *
 * @param name snake-case column name
 * @param label plain words, as a report says it
 * @param formula how it is computed
 * @param unit of the value
 * @param range of possible values, in words
 * @param absent when there is no value
 * @param source publication with DOI, or "definition"
 * @param caveat what it does not mean; empty when there is none
 */
public record FeatureAbout(
    String name,
    String label,
    String formula,
    Unit unit,
    String range,
    String absent,
    String source,
    String caveat)
    implements Serializable {

  /** Starts a description. */
  public static FeatureAbout of(String name, String label, Unit unit) {
    return new FeatureAbout(name, label, "", unit, "", "", "definition", "");
  }

  public FeatureAbout formula(String text) {
    return new FeatureAbout(name, label, text, unit, range, absent, source, caveat);
  }

  public FeatureAbout range(String text) {
    return new FeatureAbout(name, label, formula, unit, text, absent, source, caveat);
  }

  public FeatureAbout absent(String text) {
    return new FeatureAbout(name, label, formula, unit, range, text, source, caveat);
  }

  public FeatureAbout source(String text) {
    return new FeatureAbout(name, label, formula, unit, range, absent, text, caveat);
  }

  public FeatureAbout caveat(String text) {
    return new FeatureAbout(name, label, formula, unit, range, absent, source, text);
  }
}
