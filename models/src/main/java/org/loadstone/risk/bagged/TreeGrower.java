package org.loadstone.risk.bagged;

import org.loadstone.risk.Learner;

/** Which learner a bag is fitted by, once its numbers are drawn. */
@FunctionalInterface
public interface TreeGrower {
  /** Returns the learner of so many trees of such a depth at most. */
  Learner of(int trees, int depth);
}
