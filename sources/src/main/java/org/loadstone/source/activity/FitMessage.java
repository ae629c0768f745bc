package org.loadstone.source.activity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A data message.
 *
 * @param seconds its time, seconds since 1989-12-31T00:00:00Z, from its own field or header
 */
record FitMessage(FitDefinition definition, byte[] payload, OptionalLong seconds) {

  /** Returns the message with the time of its own field, where it has that. */
  FitMessage timed() {
    OptionalDouble own = number(FitProfile.TIMESTAMP);
    return own.isEmpty()
        ? this
        : new FitMessage(definition, payload, OptionalLong.of((long) own.getAsDouble()));
  }

  int number() {
    return definition.message();
  }

  /** Returns the number in a field, the first of an array; absent if the maker wrote none. */
  OptionalDouble number(int field) {
    return definition
        .find(field)
        .flatMap(
            found ->
                found
                    .type()
                    .map(
                        type ->
                            type.number(
                                ByteBuffer.wrap(payload).order(definition.order()),
                                found.offset())))
        .orElse(OptionalDouble.empty());
  }

  /** Returns the number in a field as a whole number. */
  OptionalInt whole(int field) {
    OptionalDouble value = number(field);
    return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
  }

  /** Returns the number in a field divided by a scale. */
  OptionalDouble scaled(int field, double scale) {
    OptionalDouble value = number(field);
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / scale) : value;
  }

  /** Returns cycles a minute from a field of whole ones and one of 128ths. */
  OptionalDouble cycles(int whole, int fraction) {
    OptionalDouble cycles = number(whole);
    return cycles.isEmpty()
        ? cycles
        : OptionalDouble.of(
            cycles.getAsDouble() + scaled(fraction, FitProfile.FRACTIONAL_CADENCE_SCALE).orElse(0));
  }

  /** Returns the bytes of a field of this size, each 0 to 255; absent if all say none. */
  Optional<int[]> octets(int field, int size) {
    return definition
        .find(field)
        .filter(found -> found.size() == size)
        .map(
            found -> {
              int[] octets = new int[size];
              for (int i = 0; i < size; i++) {
                octets[i] = Byte.toUnsignedInt(payload[found.offset() + i]);
              }
              return octets;
            })
        .filter(octets -> Arrays.stream(octets).anyMatch(octet -> octet != 0xFF));
  }

  /** Returns the text in a field, absent if it is empty. */
  Optional<String> text(int field) {
    return definition
        .find(field)
        .filter(found -> found.type().filter(type -> type == FitBaseType.STRING).isPresent())
        .map(
            found ->
                new String(payload, found.offset(), found.size(), StandardCharsets.UTF_8)
                    .replaceAll("\u0000.*", "")
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip())
        .filter(text -> !text.isEmpty());
  }
}
