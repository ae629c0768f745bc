package org.loadstone.simulation.generate;

import org.loadstone.simulation.policy.Morning;
import org.loadstone.simulation.policy.Sign;

/**
 * What the coach of a generated squad sees: the plan, answered pain, and who has just come back.
 */
record CoachMorning(Today today) implements Morning {
  @Override
  public int epochDay() {
    return today.day;
  }

  @Override
  public int planDay() {
    return today.dayOfMembership;
  }

  @Override
  public boolean knows(Sign sign) {
    return switch (sign) {
      case PLANNED_LOAD_AU -> true;
      case PAIN, SORENESS -> today.answers;
      case DAYS_SINCE_RETURN -> today.state.hasReturned();
      default -> false;
    };
  }

  @Override
  public double value(Sign sign) {
    if (!knows(sign)) {
      throw new IllegalStateException(
          "Cannot read " + sign.text() + ": not known this morning; ask knows() first");
    }
    return switch (sign) {
      case PLANNED_LOAD_AU -> today.plannedAu;
      case PAIN -> today.state.pain();
      case SORENESS -> today.state.soreness();
      default -> today.state.daysSinceReturn();
    };
  }
}
