package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The metrics of a stretch of running. A limb is measured on its own plate where it has one. */
final class Runs {
  private static final int LEAST_OF_LIMB = 2;
  private static final int LEAST_STEPS = 10;
  private static final double IMPACT_SHARE = 0.35;
  private static final double NO_IMPACT_SHARE = 0.13;

  private final Trace trace;
  private final Contacts found;
  private final Gait gait;
  private final OptionalDouble massKg;

  Runs(Trace trace, Contacts found, OptionalDouble massKg) {
    this.trace = trace;
    this.found = found;
    this.gait = new Gait(trace, found);
    this.massKg = massKg;
  }

  /** Returns whether the limbs take turns, as far as plates tell. */
  boolean isAlternating() {
    return gait.isAlternating();
  }

  /** Returns the running of the trace, empty without enough contacts. */
  Optional<Repetition> find() {
    List<Contact> contacts = found.contacts();
    if (contacts.size() < Contacts.LEAST) {
      return Optional.empty();
    }
    Readings readings = new Readings(Movement.RUNNING, gait.limbs());
    gait.limbs().forEach(limb -> contactReadings(readings, limb));
    stepReadings(readings);
    Measured weight = weight();
    readings.put(ForceMetric.BODY_WEIGHT, Limb.BOTH, weight);
    return Optional.of(
        new Repetition(
            1,
            Movement.RUNNING,
            trace.timeS(contacts.getFirst().from()),
            trace.timeS(contacts.getLast().to()),
            phases(),
            readings.all("not measured"),
            notes(weight)));
  }

  private List<Phase> phases() {
    List<Phase> phases = new ArrayList<>();
    for (int k = 0; k < found.contacts().size(); k++) {
      Contact contact = found.contacts().get(k);
      double from = trace.timeS(contact.from());
      phases.add(new Phase(gait.limb(k).word(), from, trace.timeS(contact.to())));
    }
    return phases;
  }

  private List<String> notes(Measured weight) {
    List<String> notes = new ArrayList<>();
    gait.note().ifPresent(notes::add);
    if (massKg.isPresent() && weight.number().isPresent()) {
      Jumps.massNote(weight.number().getAsDouble(), massKg.getAsDouble()).ifPresent(notes::add);
    }
    return notes;
  }

  private void contactReadings(Readings into, Limb limb) {
    List<Contact> contacts = gait.of(limb);
    double[] force = found.force().getOrDefault(limb, found.force().get(Limb.BOTH));
    Optional<String> fault =
        contacts.size() >= LEAST_OF_LIMB
            ? Optional.empty()
            : Optional.of(
                trace.hasLimbs()
                    ? "fewer than 2 contacts on the plate of the limb alone"
                    : "fewer than 4 contacts in turn, so that limbs cannot be told apart");
    into.put(
        ForceMetric.CONTACT_TIME, limb, fault, () -> mean(contacts, c -> ms(c.to() - c.from())));
    into.put(ForceMetric.PEAK_FORCE, limb, fault, () -> mean(contacts, c -> peak(force, c)));
    into.put(ForceMetric.IMPULSE, limb, fault, () -> mean(contacts, c -> impulse(force, c)));
    into.put(
        ForceMetric.LOADING_RATE, limb, fault, () -> mean(contacts, c -> loadingRate(force, c)));
    into.put(ForceMetric.FLIGHT_TIME, limb, fault, () -> flightTime(limb));
  }

  private Measured ms(double samples) {
    return Measured.of(1000 * samples / trace.rateHz());
  }

  /** Mean over the contacts that have the number; the reason of the first when none has. */
  private static Measured mean(List<Contact> contacts, Function<Contact, Measured> of) {
    List<Measured> all = contacts.stream().map(of).toList();
    OptionalDouble mean = all.stream().flatMapToDouble(m -> m.number().stream()).average();
    return mean.isPresent() ? Measured.of(mean.getAsDouble()) : all.getFirst();
  }

  private static Measured peak(double[] force, Contact contact) {
    return Measured.of(
        java.util.Arrays.stream(force, contact.first(), contact.last() + 1).max().orElseThrow());
  }

  private Measured impulse(double[] force, Contact contact) {
    return Measured.of(Gait.impulse(force, contact) / trace.rateHz());
  }

  private Measured loadingRate(double[] force, Contact contact) {
    double length = contact.to() - contact.from();
    int end = (int) (contact.from() + IMPACT_SHARE * length);
    for (int i = contact.first() + 1; i <= end; i++) {
      if (force[i] >= force[i - 1] && force[i] > force[i + 1]) {
        return LoadingRate.between(trace, force, contact.from(), i);
      }
    }
    double to = contact.from() + NO_IMPACT_SHARE * length;
    return LoadingRate.between(trace, force, contact.from(), to);
  }

  private Measured flightTime(Limb limb) {
    List<Contact> contacts = found.contacts();
    List<Double> flights = new ArrayList<>();
    for (int k = 1; k < contacts.size(); k++) {
      boolean isOf = limb == Limb.BOTH || gait.limb(k - 1) == limb;
      if (contacts.get(k).isNext() && isOf) {
        flights.add(contacts.get(k).from() - contacts.get(k - 1).to());
      }
    }
    return flights.isEmpty()
        ? Measured.absent("no two contacts without a gap between")
        : ms(flights.stream().mapToDouble(f -> f).average().orElseThrow());
  }

  private double[] stepTimes() {
    List<Contact> contacts = found.contacts();
    List<Double> steps = new ArrayList<>();
    for (int k = 1; k < contacts.size(); k++) {
      if (contacts.get(k).isNext()) {
        steps.add((contacts.get(k).from() - contacts.get(k - 1).from()) / trace.rateHz());
      }
    }
    return steps.stream().mapToDouble(s -> s).toArray();
  }

  private void stepReadings(Readings into) {
    double[] steps = stepTimes();
    if (steps.length == 0) {
      Measured none = Measured.absent("no two contacts without a gap between");
      into.put(ForceMetric.CADENCE, Limb.BOTH, none);
      into.put(ForceMetric.CADENCE_CV, Limb.BOTH, none);
      return;
    }
    into.put(ForceMetric.CADENCE, Limb.BOTH, Measured.of(60 / Spread.mean(steps, 0, steps.length)));
    double[] rates = java.util.Arrays.stream(steps).map(s -> 60 / s).toArray();
    into.put(
        ForceMetric.CADENCE_CV,
        Limb.BOTH,
        steps.length < LEAST_STEPS
            ? Measured.absent("%d steps, needs %d".formatted(steps.length, LEAST_STEPS))
            : Measured.of(
                100 * Spread.sd(rates, 0, rates.length) / Spread.mean(rates, 0, rates.length)));
  }

  /** Over whole steps the vertical momentum ends as it began: the mean force is body weight. */
  private Measured weight() {
    List<Contact> contacts = found.contacts();
    int from = contacts.getFirst().first();
    int to = contacts.getLast().first();
    Optional<String> fault = trace.fault(from, to);
    if (fault.isEmpty()) {
      return Measured.of(Spread.mean(found.force().get(Limb.BOTH), from, to));
    }
    return massKg.isPresent()
        ? Measured.of(massKg.getAsDouble() * JumpPhases.GRAVITY)
        : Measured.absent(fault.get());
  }
}
