package org.loadstone.force;

/** What the athlete did. */
public enum Movement {
  /** A jump that begins with a drop of the body: unweighting, braking, propulsion. */
  COUNTERMOVEMENT_JUMP("cmj", "countermovement jump"),
  /** A jump from a held squat: propulsion only. */
  SQUAT_JUMP("squat_jump", "squat jump"),
  /** Contacts of alternating limbs with flight between. */
  RUNNING("running", "running");

  private final String test;
  private final String words;

  Movement(String test, String words) {
    this.test = test;
    this.words = words;
  }

  /** Returns the name of the test in {@code movement_test}. */
  public String test() {
    return test;
  }

  /** Returns the name for a sentence. */
  public String words() {
    return words;
  }

  /** Returns whether it has one flight a repetition. */
  public boolean isJump() {
    return this != RUNNING;
  }
}
