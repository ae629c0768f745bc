package org.loadstone.feature;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.day.DayView;

/**
 * Features side by side over one array of state per athlete; folds that several features need are
 * laid down once.
 *
 * <p>Many athletes may share one array: athlete i begins at {@code i * stateSize()}.
 */
public final class FeatureSet implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Feature> features;
  private final List<Fold> folds;
  private final int[] foldAt;
  private final int[][] relative;
  private final int stateSize;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final String fingerprint;

  private FeatureSet(List<Feature> features) {
    this.features = List.copyOf(features);
    Map<Fold, Integer> laid = new LinkedHashMap<>();
    int size = 0;
    for (Feature feature : features) {
      if (indices.put(feature.name(), indices.size()) != null) {
        throw new IllegalArgumentException(
            "Cannot build a feature set: %s twice; drop one".formatted(feature.name()));
      }
      for (Fold fold : feature.folds()) {
        if (laid.putIfAbsent(fold, size) == null) {
          size += fold.stateSize();
        }
      }
    }
    this.folds = new ArrayList<>(laid.keySet());
    this.foldAt = laid.values().stream().mapToInt(Integer::intValue).toArray();
    this.stateSize = size;
    this.relative =
        features.stream()
            .map(feature -> feature.folds().stream().mapToInt(laid::get).toArray())
            .toArray(int[][]::new);
    this.fingerprint = hash(this.features);
  }

  /**
   * Returns the set of {@code features} in their order.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public static FeatureSet of(List<Feature> features) {
    return new FeatureSet(features);
  }

  public List<Feature> features() {
    return features;
  }

  /** Returns the number of doubles of one athlete's state. */
  public int stateSize() {
    return stateSize;
  }

  /** Returns true if the set has a feature of that name. */
  public boolean has(String name) {
    return indices.containsKey(name);
  }

  /**
   * Returns the place of a feature in {@link #features()}.
   *
   * @throws IllegalArgumentException if the set has no such feature
   */
  public int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "Cannot find feature %s; use one of %s".formatted(name, indices.keySet()));
    }
    return index;
  }

  /** Adds one finished day to the state that begins at {@code base}. */
  public void step(double[] state, int base, DayView day) {
    for (int i = 0; i < foldAt.length; i++) {
      folds.get(i).step(state, base + foldAt[i], day);
    }
  }

  /** Returns an empty row to read into. */
  public FeatureRow row() {
    return new FeatureRow(this);
  }

  /** Reads every feature of the state that begins at {@code base}. */
  public void read(double[] state, int base, FeatureRow row) {
    row.readAll(state, base);
  }

  int[] places(int feature, int base) {
    if (base == 0) {
      return relative[feature];
    }
    int[] places = relative[feature].clone();
    for (int i = 0; i < places.length; i++) {
      places[i] += base;
    }
    return places;
  }

  /**
   * Returns a hash of what the state means: features, folds and their parameters in order. Stored
   * state is read only by a set with the same fingerprint.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private static String hash(List<Feature> features) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Feature feature : features) {
        digest.update(
            (feature.name() + feature + feature.folds()).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: SHA-256 is missing; use a full JDK", e);
    }
  }
}
