package org.loadstone.force;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The metrics of a stretch of running. */
final class Runs {
  private static final int LEAST_CONTACTS = 4;
  private static final int LEAST_STEPS = 10;
  private static final double IMPACT_SHARE = 0.35;
  private static final double NO_IMPACT_SHARE = 0.13;

  private final Trace trace;
  private final Contacts found;
  private final OptionalDouble massKg;
  private final Map<Limb, List<Contact>> byLimb = new EnumMap<>(Limb.class);
  private final List<String> notes = new ArrayList<>();

  Runs(Trace trace, Contacts found, OptionalDouble massKg) {
    this.trace = trace;
    this.found = found;
    this.massKg = massKg;
    byLimb.put(Limb.BOTH, found.contacts());
    for (Limb limb : limbs().subList(1, 3)) {
      byLimb.put(limb, found.contacts().stream().filter(c -> limb(c) == limb).toList());
    }
  }

  private List<Limb> limbs() {
    return trace.hasLimbs()
        ? List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT)
        : List.of(Limb.BOTH, Limb.FIRST, Limb.SECOND);
  }

  private Limb limb(Contact contact) {
    if (!trace.hasLimbs()) {
      return contact.index() % 2 == 0 ? Limb.FIRST : Limb.SECOND;
    }
    double left = sum(trace.of(Limb.LEFT).orElseThrow(), contact);
    double right = sum(trace.of(Limb.RIGHT).orElseThrow(), contact);
    return left >= right ? Limb.LEFT : Limb.RIGHT;
  }

  private static double sum(double[] force, Contact contact) {
    double sum = 0;
    for (int i = contact.first(); i <= contact.last(); i++) {
      sum += force[i];
    }
    return sum;
  }

  /** Returns the running of the trace, empty without enough contacts. */
  Optional<Repetition> find() {
    List<Contact> contacts = found.contacts();
    if (contacts.size() < LEAST_CONTACTS) {
      return Optional.empty();
    }
    Readings readings = new Readings(Movement.RUNNING, limbs());
    limbs().forEach(limb -> contactReadings(readings, limb));
    stepReadings(readings);
    weight(readings);
    return Optional.of(
        new Repetition(
            1,
            Movement.RUNNING,
            trace.timeS(contacts.getFirst().from()),
            trace.timeS(contacts.getLast().to()),
            contacts.stream()
                .map(c -> new Phase(limb(c).word(), trace.timeS(c.from()), trace.timeS(c.to())))
                .toList(),
            readings.all("not measured"),
            notes));
  }

  private void contactReadings(Readings into, Limb limb) {
    List<Contact> contacts = byLimb.get(limb);
    boolean isMixed = !trace.hasLimbs() && limb != Limb.BOTH && isBroken();
    Optional<String> fault =
        isMixed
            ? Optional.of("samples are missing, so that limbs cannot be told apart")
            : contacts.size() < LEAST_CONTACTS / 2
                ? Optional.of("fewer than 2 contacts of the limb")
                : Optional.empty();
    into.put(
        ForceMetric.CONTACT_TIME, limb, fault, () -> mean(contacts, c -> ms(c.to() - c.from())));
    into.put(ForceMetric.PEAK_FORCE, limb, fault, () -> mean(contacts, this::peak));
    into.put(ForceMetric.IMPULSE, limb, fault, () -> mean(contacts, this::impulse));
    into.put(ForceMetric.LOADING_RATE, limb, fault, () -> mean(contacts, this::loadingRate));
    into.put(ForceMetric.FLIGHT_TIME, limb, fault, () -> flightTime(limb));
  }

  private boolean isBroken() {
    return found.contacts().stream().skip(1).anyMatch(contact -> !contact.isNext());
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

  private Measured peak(Contact contact) {
    double most = 0;
    for (int i = contact.first(); i <= contact.last(); i++) {
      most = Math.max(most, found.force()[i]);
    }
    return Measured.of(most);
  }

  private Measured impulse(Contact contact) {
    return Measured.of(sum(found.force(), contact) / trace.rateHz());
  }

  private Measured loadingRate(Contact contact) {
    double length = contact.to() - contact.from();
    int end = (int) (contact.from() + IMPACT_SHARE * length);
    double[] force = found.force();
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
      boolean isOf = limb == Limb.BOTH || limb(contacts.get(k - 1)) == limb;
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
  private void weight(Readings into) {
    List<Contact> contacts = found.contacts();
    int from = contacts.getFirst().first();
    int to = contacts.getLast().first();
    Measured measured =
        trace
            .fault(from, to)
            .map(Measured::absent)
            .orElseGet(() -> Measured.of(Spread.mean(found.force(), from, to)));
    into.put(
        ForceMetric.BODY_WEIGHT,
        Limb.BOTH,
        massKg.isPresent() ? Measured.of(massKg.getAsDouble() * JumpPhases.GRAVITY) : measured);
  }
}
