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
}
