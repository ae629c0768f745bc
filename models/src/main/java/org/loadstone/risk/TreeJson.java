package org.loadstone.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The part of a model file that holds trees. */
final class TreeJson {
  private TreeJson() {}

  static void put(ForestModel m, Map<String, Object> out) {
    out.put("kind", "forest");
    out.put("preprocessing", ModelJson.preprocessing(m.preprocessing()));
    out.put("trees", m.trees().stream().map(TreeJson::tree).toList());
  }

  static RiskModel forest(JsonNode in) {
    return new ForestModel(
        ModelJson.readPreprocessing(ModelJson.require(in, "preprocessing")),
        ModelJson.list(ModelJson.require(in, "trees"), TreeJson::readTree));
  }

  static void put(BoostedModel m, Map<String, Object> out) {
    out.put("kind", "boosted");
    out.put("preprocessing", ModelJson.preprocessing(m.preprocessing()));
    out.put("arithmetic", m.arithmetic().name());
    out.put("base", m.base());
    out.put("trees", m.trees().stream().map(TreeJson::tree).toList());
  }

  static RiskModel boosted(JsonNode in) {
    return new BoostedModel(
        ModelJson.readPreprocessing(ModelJson.require(in, "preprocessing")),
        BoostedModel.Arithmetic.valueOf(ModelJson.require(in, "arithmetic").asText()),
        ModelJson.require(in, "base").asDouble(),
        ModelJson.list(ModelJson.require(in, "trees"), TreeJson::readBoosted));
  }

  private static Map<String, Object> tree(BoostedModel.Tree t) {
    Map<String, Object> out = new TreeMap<>();
    out.put("term", t.forks().term());
    out.put("threshold", t.forks().threshold());
    out.put("absentLeft", t.forks().absentLeft());
    out.put("left", t.forks().left());
    out.put("right", t.forks().right());
    out.put("value", t.value());
    putCover(t.cover(), out);
    return out;
  }

  private static BoostedModel.Tree readBoosted(JsonNode in) {
    return new BoostedModel.Tree(
        new BoostedModel.Forks(
            whole(ModelJson.require(in, "term")),
            reals(ModelJson.require(in, "threshold")),
            marks(ModelJson.require(in, "absentLeft")),
            whole(ModelJson.require(in, "left")),
            whole(ModelJson.require(in, "right"))),
        reals(ModelJson.require(in, "value")),
        readCover(in));
  }

  private static Map<String, Object> tree(ForestModel.Tree t) {
    Map<String, Object> out = new TreeMap<>();
    out.put("term", t.term());
    out.put("threshold", t.threshold());
    out.put("left", t.left());
    out.put("right", t.right());
    out.put("risk", t.risk());
    putCover(t.cover(), out);
    return out;
  }

  private static ForestModel.Tree readTree(JsonNode in) {
    return new ForestModel.Tree(
        whole(ModelJson.require(in, "term")),
        reals(ModelJson.require(in, "threshold")),
        whole(ModelJson.require(in, "left")),
        whole(ModelJson.require(in, "right")),
        reals(ModelJson.require(in, "risk")),
        readCover(in));
  }

  private static void putCover(double[] cover, Map<String, Object> out) {
    if (cover.length > 0) {
      out.put("cover", cover);
    }
  }

  // Files of the first version have none.
  private static double[] readCover(JsonNode in) {
    return in.has("cover") ? reals(in.get("cover")) : new double[0];
  }

  private static int[] whole(JsonNode in) {
    return IntStream.range(0, in.size()).map(i -> in.get(i).asInt()).toArray();
  }

  private static double[] reals(JsonNode in) {
    return IntStream.range(0, in.size()).mapToDouble(i -> in.get(i).asDouble()).toArray();
  }

  private static boolean[] marks(JsonNode in) {
    boolean[] out = new boolean[in.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.get(i).asBoolean();
    }
    return out;
  }
}
