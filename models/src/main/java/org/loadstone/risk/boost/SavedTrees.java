package org.loadstone.risk.boost;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.ForestModel;

/**
 * Trees of a model that XGBoost saved as JSON, whose decimals name its 32-bit numbers exactly.
 * There a row goes left when its value, as a float, is below the split; here when the value, a
 * double, is at most the largest double whose float is below it: the same rows.
 */
final class SavedTrees {
  // A decimal read as a double and then made a float could end one float off.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SavedTrees() {}

  static List<BoostedModel.Tree> of(byte[] saved) {
    JsonNode root;
    try {
      root = JSON.readTree(saved);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read XGBoost's trees: not JSON; take the version that the build pins", e);
    }
    List<BoostedModel.Tree> trees = new ArrayList<>();
    for (JsonNode tree : root.at("/learner/gradient_booster/model/trees")) {
      trees.add(tree(tree));
    }
    return trees;
  }

  private static BoostedModel.Tree tree(JsonNode in) {
    JsonNode left = in.get("left_children");
    JsonNode right = in.get("right_children");
    JsonNode number = in.get("split_conditions");
    int n = left.size();
    boolean[] fork = new boolean[n];
    double[] cover = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      fork[i] = left.get(i).asInt() >= 0;
      // The floats of forks are rounded sums; these are exact ones of the leaves.
      cover[i] =
          fork[i]
              ? cover[left.get(i).asInt()] + cover[right.get(i).asInt()]
              : in.get("sum_hessian").get(i).floatValue();
    }
    boolean[] absentLeft = new boolean[n];
    for (int i = 0; i < n; i++) {
      absentLeft[i] = fork[i] && in.get("default_left").get(i).asInt() == 1;
    }
    JsonNode term = in.get("split_indices");
    return new BoostedModel.Tree(
        new BoostedModel.Forks(
            at(n, i -> fork[i] ? term.get(i).asInt() : ForestModel.Tree.LEAF),
            reals(n, i -> fork[i] ? largestBelow(number.get(i).floatValue()) : 0),
            absentLeft,
            at(n, i -> fork[i] ? left.get(i).asInt() : 0),
            at(n, i -> fork[i] ? right.get(i).asInt() : 0)),
        reals(n, i -> fork[i] ? 0 : number.get(i).floatValue()),
        cover);
  }

  /** Returns the largest double whose nearest float is below {@code split}. */
  static double largestBelow(float split) {
    float below = Math.nextDown(split);
    // Exact, as is every mean of neighbouring floats; it rounds to the even one of them.
    double middle = ((double) below + split) / 2;
    return (float) middle == below ? middle : Math.nextDown(middle);
  }

  private static int[] at(int n, IntUnaryOperator part) {
    return IntStream.range(0, n).map(part).toArray();
  }

  private static double[] reals(int n, IntToDoubleFunction part) {
    return IntStream.range(0, n).mapToDouble(part).toArray();
  }
}
