package org.loadstone.force;

import org.loadstone.schema.Unit;

/** The metrics of a trace: each states its unit, formula, window, absence and source. */
public enum ForceMetric {
  BODY_WEIGHT(
      MetricAbout.of("body_weight", "body weight", Unit.NEWTON)
          .formula("jumps: mean force of quiet stance; running: mean force over whole steps")
          .window("jumps: see phases; running: first to last contact, from 4 steps on")
          .absent("no quiet stance before the jump")
          .source("Owen 2014, doi:10.1519/JSC.0000000000000311")),
  BODY_WEIGHT_SD(
      MetricAbout.of("body_weight_sd", "SD of quiet stance", Unit.NEWTON)
          .formula("standard deviation of the force of quiet stance, n - 1")
          .window("quiet stance")
          .absent("no quiet stance before the jump")
          .source("Owen 2014, doi:10.1519/JSC.0000000000000311")),
  JUMP_HEIGHT(
      MetricAbout.of("jump_height", "jump height, impulse", Unit.CENTIMETRE)
          .formula("100 v² / (2 g), v take-off velocity, g 9.80665 m/s²")
          .window("onset to take-off")
          .absent("no onset, or no upward velocity at take-off")
          .source("Linthorne 2001, doi:10.1119/1.1397460")),
  JUMP_HEIGHT_FLIGHT(
      MetricAbout.of("jump_height_flight", "jump height, flight time", Unit.CENTIMETRE)
          .formula("100 g t² / 8, t flight time")
          .window("take-off to landing")
          .absent("no landing on the plates")
          .source("Linthorne 2001, doi:10.1119/1.1397460")),
  TAKEOFF_VELOCITY(
      MetricAbout.of("takeoff_velocity", "take-off velocity", Unit.METRE_PER_SECOND)
          .formula("∫ (F - W) dt / (W / g), W body weight, trapezoids, 0 at onset")
          .window("onset to take-off")
          .absent("no onset, or no upward velocity at take-off")
          .source("Linthorne 2001, doi:10.1119/1.1397460")),
  PEAK_FORCE(
      MetricAbout.of("peak_force", "peak force", Unit.NEWTON)
          .formula("greatest force; running: mean over contacts of each contact's")
          .window("jumps: onset to take-off; running: contact, filtered")
          .absent("no onset")
          .source("McMahon 2018, doi:10.1519/SSC.0000000000000375")
          .byLimb()),
  RATE_OF_FORCE_DEVELOPMENT(
      MetricAbout.of(
              "rate_of_force_development", "rate of force development", Unit.NEWTON_PER_SECOND)
          .formula("greatest rise of force over 50 ms, divided by 50 ms")
          .window("onset to take-off")
          .absent("no onset, or less than 50 ms before take-off")
          .source("Maffiuletti 2016, doi:10.1007/s00421-016-3346-6")
          .byLimb()),
  IMPULSE(
      MetricAbout.of("impulse", "impulse", Unit.NEWTON_SECOND)
          .formula("jumps: ∫ (F - W) dt, a limb's ∫ F dt; running: ∫ F dt, mean over contacts")
          .window("jumps: onset to take-off; running: contact, filtered")
          .absent("no onset")
          .source("Linthorne 2001, doi:10.1119/1.1397460")
          .byLimb()),
  BRAKING_IMPULSE(
      MetricAbout.of("braking_impulse", "braking impulse", Unit.NEWTON_SECOND)
          .formula("∫ (F - W) dt, a limb's ∫ F dt")
          .window("least velocity to the lowest point")
          .absent("no onset, or a squat jump: it has no braking phase")
          .source("McMahon 2018, doi:10.1519/SSC.0000000000000375")
          .byLimb()),
  PROPULSIVE_IMPULSE(
      MetricAbout.of("propulsive_impulse", "propulsive impulse", Unit.NEWTON_SECOND)
          .formula("∫ (F - W) dt, a limb's ∫ F dt")
          .window("lowest point, or onset where the body never went down, to take-off")
          .absent("no onset")
          .source("McMahon 2018, doi:10.1519/SSC.0000000000000375")
          .byLimb()),
  LANDING_PEAK_FORCE(
      MetricAbout.of("landing_peak_force", "peak landing force", Unit.NEWTON)
          .formula("greatest force")
          .window("landing to 300 ms after")
          .absent("no 300 ms after landing")
          .source("definition")
          .byLimb()),
  LANDING_DELAY(
      MetricAbout.of("landing_delay", "landing delay", Unit.MILLISECOND)
          .formula(
              "landing of the right limb less landing of the left: positive, the right is late")
          .window("each limb's plate crosses its own threshold, up to 300 ms after both")
          .absent("one plate, no landing, or a limb that does not land")
          .source("definition")),
  LOADING_RATE(
      MetricAbout.of("loading_rate", "loading rate", Unit.NEWTON_PER_SECOND)
          .formula("(F(b) - F(a)) / (b - a), a and b at 20 and 80 % of the window")
          .window(
              "jumps: landing to the peak landing force; running: contact to the first peak within"
                  + " 35 % of the contact, without one to 13 %; filtered")
          .absent("no landing, or a window under 5 samples")
          .source(
              "20 to 80 %: Milner 2006, doi:10.1249/01.mss.0000183477.75808.92; 13 %: definition")
          .byLimb()),
  CONTACT_TIME(
      MetricAbout.of("contact_time", "contact time", Unit.MILLISECOND)
          .formula("mean over contacts of the time above the threshold")
          .window("contact")
          .absent("fewer than 4 whole contacts")
          .source("Cavanagh 1980, doi:10.1016/0021-9290(80)90033-0")
          .byLimb()),
  FLIGHT_TIME(
      MetricAbout.of("flight_time", "flight time", Unit.MILLISECOND)
          .formula("time below the threshold; running: mean, a limb's after its contact")
          .window("take-off to landing")
          .absent("no landing on the plates")
          .source("Linthorne 2001, doi:10.1119/1.1397460")
          .byLimb()),
  CADENCE(
      MetricAbout.of("cadence", "cadence", Unit.STEPS_PER_MINUTE)
          .formula("60 / mean time from contact to next contact")
          .window("contacts without a gap between")
          .absent("fewer than 4 whole contacts")
          .source("definition")),
  CADENCE_CV(
      MetricAbout.of("cadence_cv", "cadence variability", Unit.PERCENT)
          .formula("100 SD / mean of 60 / step time, n - 1")
          .window("contacts without a gap between")
          .absent("fewer than 10 steps")
          .source("definition"));

  private final MetricAbout about;

  ForceMetric(MetricAbout about) {
    this.about = about;
  }

  /** Returns the declaration. */
  public MetricAbout about() {
    return about;
  }

  /** Returns whether a movement has this metric, however well it was recorded. */
  public boolean isOf(Movement movement) {
    return switch (this) {
      case CONTACT_TIME, CADENCE, CADENCE_CV -> !movement.isJump();
      case BODY_WEIGHT, PEAK_FORCE, IMPULSE, LOADING_RATE, FLIGHT_TIME -> true;
      default -> movement.isJump();
    };
  }

  /** Returns whether it tells how the movement was done, not who did it or how still they stood. */
  public boolean isPerformance() {
    return this != BODY_WEIGHT && this != BODY_WEIGHT_SD;
  }

  /** Returns whether each limb of a movement has its own. */
  public boolean isByLimb(Movement movement) {
    return about.isByLimb() && isOf(movement) && !(this == FLIGHT_TIME && movement.isJump());
  }
}
