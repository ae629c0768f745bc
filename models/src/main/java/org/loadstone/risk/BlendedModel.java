package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Several models as one: log odds = intercept + sum of weight times the member's log odds (Wolpert
 * 1992, doi:10.1016/S0893-6080(05)80023-1; Breiman 1996, doi:10.1007/BF00117832 for weights of 0 or
 * more).
 *
 * @param members at least one
 * @param intercept log odds
 * @param weights one a member, 0 or more
 */
public record BlendedModel(List<RiskModel> members, double intercept, List<Double> weights)
    implements RiskModel {
  private static final double SMALLEST = 1e-12;

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if there is not one weight of 0 or more a member
   */
  public BlendedModel {
    members = List.copyOf(members);
    weights = List.copyOf(weights);
    boolean isGood = weights.stream().allMatch(w -> w >= 0);
    if (members.isEmpty() || members.size() != weights.size() || !isGood) {
      throw new IllegalArgumentException(
          "Cannot blend %d models by weights %s; give each a weight of 0 or more"
              .formatted(members.size(), weights));
    }
  }

  @Override
  public List<String> features() {
    Set<String> all = new LinkedHashSet<>();
    members.forEach(member -> all.addAll(member.features()));
    return List.copyOf(all);
  }

  @Override
  public double risk(FeatureVector row) {
    double sum = intercept;
    for (int m = 0; m < members.size(); m++) {
      sum += weights.get(m) * logit(members.get(m).risk(part(members.get(m), row)));
    }
    return riskAt(sum);
  }

  @Override
  public int parameters() {
    return members.stream().mapToInt(RiskModel::parameters).sum() + members.size() + 1;
  }

  @Override
  public int candidates() {
    return members.stream().mapToInt(RiskModel::candidates).sum() + members.size();
  }

  /**
   * Returns the contributions: those of each member with a weight, in proportion on its log odds.
   * Empty where such a member cannot explain itself.
   */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    double score = intercept;
    double reference = intercept;
    Map<String, Double> amounts = new TreeMap<>();
    for (int m = 0; m < members.size(); m++) {
      RiskModel member = members.get(m);
      Optional<Explanation> own = member.explain(part(member, row));
      if (weights.get(m) > 0 && own.isEmpty() && !member.features().isEmpty()) {
        return Optional.empty();
      }
      double here = logit(member.risk(part(member, row)));
      double there = own.map(e -> logit(member.riskAt(e.reference()))).orElse(here);
      score += weights.get(m) * here;
      reference += weights.get(m) * there;
      double scale = weights.get(m);
      own.map(e -> RiskSplit.of(e, there, here))
          .ifPresent(
              split ->
                  split
                      .parts()
                      .forEach(c -> amounts.merge(c.feature(), scale * c.amount(), Double::sum)));
    }
    return Optional.of(new Explanation(score, reference, contributions(amounts, row)));
  }

  private List<Explanation.Contribution> contributions(
      Map<String, Double> amounts, FeatureVector row) {
    List<String> names = features();
    List<Explanation.Contribution> out = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      OptionalDouble value = row.find(j);
      out.add(
          new Explanation.Contribution(
              names.get(j), value, amounts.getOrDefault(names.get(j), 0.0)));
    }
    return out;
  }

  private FeatureVector part(RiskModel member, FeatureVector row) {
    List<String> all = features();
    double[] value = new double[member.features().size()];
    boolean[] present = new boolean[value.length];
    for (int j = 0; j < value.length; j++) {
      int at = all.indexOf(member.features().get(j));
      value[j] = row.value()[at];
      present[j] = row.present()[at];
    }
    return new FeatureVector(value, present);
  }

  static double logit(double risk) {
    double p = Math.clamp(risk, SMALLEST, 1 - SMALLEST);
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }

  @Override
  public double[] risks(RiskTable table) {
    double[] sum = new double[table.rows()];
    Arrays.fill(sum, intercept);
    for (int m = 0; m < members.size(); m++) {
      double[] own = members.get(m).risks(table);
      for (int row = 0; row < sum.length; row++) {
        sum[row] += weights.get(m) * logit(own[row]);
      }
    }
    Arrays.setAll(sum, row -> riskAt(sum[row]));
    return sum;
  }
}
