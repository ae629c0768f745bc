package org.loadstone.simulation.policy;

import java.io.Serializable;

/**
 * A policy under the name that a comparison shows.
 *
 * @param name unique in a comparison
 * @param about one sentence for a reader
 * @param policy the rule itself
 */
public record NamedPolicy(String name, String about, LoadPolicy policy) implements Serializable {
  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public NamedPolicy {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Cannot name a policy: the name is blank; give a name");
    }
  }

  /** Returns this policy under another name. */
  public NamedPolicy named(String other) {
    return new NamedPolicy(other, about, policy);
  }
}
