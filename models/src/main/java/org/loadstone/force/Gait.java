package org.loadstone.force;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which limb each contact belongs to.
 *
 * <p>With a plate a limb, a contact is of the limb whose plate carries four fifths or more of its
 * impulse, and of neither otherwise. On one plate limbs alternate: contacts of the longest stretch
 * without a break are of the first and second limb in turn, and others of neither.
 */
final class Gait {
  private static final double OWN_SHARE = 0.8;
  private static final double MOST_ODD_SHARE = 0.1;

  private final Trace trace;
  private final Contacts found;
  private final List<Limb> limbs = new ArrayList<>();
  private final Map<Limb, List<Contact>> byLimb = new EnumMap<>(Limb.class);
  private int from;
  private int to;

  Gait(Trace trace, Contacts found) {
    this.trace = trace;
    this.found = found;
    if (trace.hasLimbs()) {
      found.contacts().forEach(contact -> limbs.add(ofPlates(contact)));
    } else {
      alternate();
    }
    byLimb.put(Limb.BOTH, found.contacts());
    for (int k = 0; k < limbs.size(); k++) {
      if (limbs.get(k) != Limb.BOTH) {
        byLimb.computeIfAbsent(limbs.get(k), l -> new ArrayList<>()).add(found.contacts().get(k));
      }
    }
  }

  private Limb ofPlates(Contact contact) {
    double left = impulse(found.force().get(Limb.LEFT), contact);
    double right = impulse(found.force().get(Limb.RIGHT), contact);
    double share = left / (left + right);
    return share >= OWN_SHARE ? Limb.LEFT : share <= 1 - OWN_SHARE ? Limb.RIGHT : Limb.BOTH;
  }

  /** Returns the sum of a force over the samples of a contact. */
  static double impulse(double[] force, Contact contact) {
    double sum = 0;
    for (int i = contact.first(); i <= contact.last(); i++) {
      sum += force[i];
    }
    return sum;
  }

  private void alternate() {
    List<Contact> contacts = found.contacts();
    int begin = 0;
    for (int k = 0; k < contacts.size(); k++) {
      begin = contacts.get(k).isNext() ? begin : k;
      if (k + 1 - begin > to - from) {
        from = begin;
        to = k + 1;
      }
    }
    limbs.addAll(Collections.nCopies(contacts.size(), Limb.BOTH));
    for (int k = from; k < to; k++) {
      limbs.set(k, (k - from) % 2 == 0 ? Limb.FIRST : Limb.SECOND);
    }
  }

  /** Returns the limbs that readings are given for, both first. */
  List<Limb> limbs() {
    return trace.hasLimbs()
        ? List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT)
        : List.of(Limb.BOTH, Limb.FIRST, Limb.SECOND);
  }

  /** Returns the limb of a contact by its place, both where it cannot be told. */
  Limb limb(int contact) {
    return limbs.get(contact);
  }

  /** Returns the contacts of a limb. */
  List<Contact> of(Limb limb) {
    return byLimb.getOrDefault(limb, List.of());
  }

  /** Returns whether limbs take turns, as far as plates tell. */
  boolean isAlternating() {
    int odd = 0;
    for (int k = 1; k < limbs.size(); k++) {
      boolean isOdd = limbs.get(k) == Limb.BOTH || limbs.get(k) == limbs.get(k - 1);
      odd += trace.hasLimbs() && found.contacts().get(k).isNext() && isOdd ? 1 : 0;
    }
    return odd <= MOST_ODD_SHARE * limbs.size();
  }

  /** Returns what a reader should know about how limbs were told apart. */
  Optional<String> note() {
    if (trace.hasLimbs()) {
      return isAlternating()
          ? Optional.empty()
          : Optional.of("the plates are not loaded in turn: this may be hopping");
    }
    return to - from == limbs.size()
        ? Optional.empty()
        : Optional.of(
            "limbs are told apart over contacts %d to %d of %d: before or after, one is missing"
                .formatted(from + 1, to, limbs.size()));
  }
}
