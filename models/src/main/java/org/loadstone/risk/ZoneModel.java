package org.loadstone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;

/**
 * Risk by zone of one feature: the event rate of the training rows in the same zone, pulled towards
 * the base rate by {@value #PRIOR_ROWS} rows so that an empty zone has a risk too.
 *
 * @param feature the feature that decides
 * @param bounds ascending upper bounds, each included in its zone; the last zone has none
 * @param zones one rate per zone, then one for an absent value: {@code bounds + 2} in all
 */
public record ZoneModel(String feature, List<Double> bounds, List<ClusteredRate> zones)
    implements RiskModel {
  static final int PRIOR_ROWS = 20;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the bounds do not ascend or the number of zones is wrong
   */
  public ZoneModel {
    bounds = List.copyOf(bounds);
    zones = List.copyOf(zones);
    for (int i = 1; i < bounds.size(); i++) {
      if (!(bounds.get(i - 1) < bounds.get(i))) {
        throw new IllegalArgumentException(
            "Cannot form zones of %s: bounds %s; give them in ascending order"
                .formatted(feature, bounds));
      }
    }
    if (zones.size() != bounds.size() + 2) {
      throw new IllegalArgumentException(
          "Cannot form zones of %s: %d rates for %d bounds; give one per zone and one for absent"
              .formatted(feature, zones.size(), bounds.size()));
    }
  }

  /** Returns the model with the given bounds, fitted to a table that has the feature. */
  static ZoneModel fit(RiskTable train, FeatureColumn column, List<Double> bounds) {
    double base = (double) train.events() / train.rows();
    List<ClusteredRate> zones = new ArrayList<>();
    for (int z = 0; z < bounds.size() + 2; z++) {
      int zone = z;
      zones.add(
          ClusteredRate.of(
              train,
              row -> zoneOf(bounds, column.present()[row], column.value()[row]) == zone,
              base,
              PRIOR_ROWS));
    }
    return new ZoneModel(column.name(), bounds, zones);
  }

  @Override
  public List<String> features() {
    return List.of(feature);
  }

  @Override
  public double risk(FeatureVector row) {
    return zone(row).rate();
  }

  @Override
  public int parameters() {
    return (int) zones.stream().filter(z -> z.rows() > 0).count();
  }

  @Override
  public Optional<Interval> interval(FeatureVector row, double level) {
    return zone(row).interval(level);
  }

  private ClusteredRate zone(FeatureVector row) {
    return zones.get(zoneOf(bounds, row.present()[0], row.value()[0]));
  }

  private static int zoneOf(List<Double> bounds, boolean present, double value) {
    if (!present) {
      return bounds.size() + 1;
    }
    int zone = 0;
    while (zone < bounds.size() && value > bounds.get(zone)) {
      zone++;
    }
    return zone;
  }
}
