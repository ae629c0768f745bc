package org.loadstone.risk;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.loadstone.metric.Answer;

/**
 * A learner that is asked for the same fit more than once and learns it once: alone, and again as a
 * member of a {@link BlendLearner}. Fits are kept as long as memory allows.
 *
 * @param inner learns; learners that are equal must learn the same
 * @param memory shared by the learners of a study
 */
public record RememberedLearner(Learner inner, Memory memory) implements Learner {
  private record Key(Learner learner, String table, long seed) {}

  /** Fits by learner, content of the training rows and seed. */
  public static final class Memory {
    private final Map<Key, SoftReference<Answer<RiskModel>>> known = new ConcurrentHashMap<>();

    private Answer<RiskModel> fit(Key key, RiskTable train) {
      SoftReference<Answer<RiskModel>> before = known.get(key);
      Answer<RiskModel> fitted = before == null ? null : before.get();
      if (fitted == null) {
        fitted = key.learner().fit(train, key.seed());
        known.put(key, new SoftReference<>(fitted));
      }
      return fitted;
    }
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public boolean isBaseline() {
    return inner.isBaseline();
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return memory.fit(new Key(inner, train.contentHash(), seed), train);
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return new RememberedLearner(inner.settled(fitted), memory);
  }
}
