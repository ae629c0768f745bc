package org.loadstone.simulation;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/** Who an athlete is, as far as known; for subgroups. */
public final class Person implements Serializable {
  /** Nothing known. */
  public static final Person UNKNOWN = new Person(null, null, null);

  private final String sex;
  private final Double ageYears;
  private final Double massKg;

  private Person(String sex, Double ageYears, Double massKg) {
    this.sex = sex;
    this.ageYears = ageYears;
    this.massKg = massKg;
  }

  /** Returns this person with a sex, as the athlete table writes it. */
  public Person withSex(String known) {
    return new Person(known, ageYears, massKg);
  }

  /** Returns this person with an age on the first simulated day, years. */
  public Person withAgeYears(double known) {
    return new Person(sex, known, massKg);
  }

  /** Returns this person with a body mass, kg. */
  public Person withMassKg(double known) {
    return new Person(sex, ageYears, known);
  }

  /** Returns the sex, or empty when not known. */
  public Optional<String> findSex() {
    return Optional.ofNullable(sex);
  }

  /** Returns the age, years, or empty when not known. */
  public OptionalDouble findAgeYears() {
    return ageYears == null ? OptionalDouble.empty() : OptionalDouble.of(ageYears);
  }

  /** Returns the body mass, kg, or empty when not known. */
  public OptionalDouble findMassKg() {
    return massKg == null ? OptionalDouble.empty() : OptionalDouble.of(massKg);
  }
}
