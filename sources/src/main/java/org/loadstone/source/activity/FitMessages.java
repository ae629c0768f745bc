package org.loadstone.source.activity;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The messages of one FIT file. A definition message lays out the data messages of one of 16 local
 * types; the header of a data message may carry the low five bits of its time.
 */
final class FitMessages {
  private static final int COMPRESSED = 0x80;
  private static final int DEFINITION = 0x40;
  private static final int DEVELOPER = 0x20;
  private static final int LOCAL_TYPE = 0x0F;
  private static final int COMPRESSED_TYPE_AT = 5;
  private static final int COMPRESSED_TYPE = 0x03;
  private static final int COMPRESSED_TIME = 0x1F;

  private final FitBytes bytes;
  private final FitHeader header;
  private final long dataEnd;
  private final FitDefinition[] definitions = new FitDefinition[LOCAL_TYPE + 1];
  private OptionalLong lastTime = OptionalLong.empty();

  FitMessages(FitBytes bytes, FitHeader header) {
    this.bytes = bytes;
    this.header = header;
    this.dataEnd = header.size() + header.dataSize();
  }

  /** Says how much there was of how much was promised. */
  String ends() {
    return String.format(
        Locale.ROOT, "ends after %,d of %,d bytes", bytes.count(), header.fileSize());
  }

  /**
   * Gives each data message to {@code out}.
   *
   * @throws FitStop if the data cannot be followed to their end
   */
  void forEach(Consumer<FitMessage> out) throws FitStop {
    while (bytes.count() < dataEnd) {
      int first = octet();
      if ((first & COMPRESSED) != 0) {
        out.accept(
            data(first >> COMPRESSED_TYPE_AT & COMPRESSED_TYPE, rolledTo(first & COMPRESSED_TIME)));
      } else if ((first & DEFINITION) != 0) {
        definitions[first & LOCAL_TYPE] = definition((first & DEVELOPER) != 0);
      } else {
        out.accept(data(first & LOCAL_TYPE, OptionalLong.empty()));
      }
    }
  }

  private int octet() throws FitStop {
    if (bytes.count() >= dataEnd) {
      throw new FitStop("data end within a message");
    }
    int octet = bytes.next();
    if (octet < 0) {
      throw new FitStop(ends());
    }
    return octet;
  }

  private FitDefinition definition(boolean hasDeveloperFields) throws FitStop {
    octet();
    ByteOrder order = byteOrder(octet());
    int first = octet();
    int second = octet();
    int message =
        order == ByteOrder.BIG_ENDIAN ? first << Byte.SIZE | second : second << Byte.SIZE | first;
    List<FitDefinition.Field> fields = new ArrayList<>();
    int size = 0;
    for (int left = octet(); left > 0; left--) {
      FitDefinition.Field field = FitDefinition.Field.of(octet(), size, octet(), octet());
      fields.add(field);
      size += field.size();
    }
    return new FitDefinition(
        message, order, fields, size + (hasDeveloperFields ? developerSize() : 0));
  }

  private ByteOrder byteOrder(int code) throws FitStop {
    return switch (code) {
      case 0 -> ByteOrder.LITTLE_ENDIAN;
      case 1 -> ByteOrder.BIG_ENDIAN;
      default ->
          throw new FitStop(
              String.format(
                  Locale.ROOT,
                  "byte %,d: byte order %d of a definition, expected 0 or 1; the rest is not read",
                  bytes.count() - 1,
                  code));
    };
  }

  private int developerSize() throws FitStop {
    int size = 0;
    for (int left = octet(); left > 0; left--) {
      octet();
      size += octet();
      octet();
    }
    return size;
  }

  private FitMessage data(int localType, OptionalLong headerTime) throws FitStop {
    FitDefinition definition = definitions[localType];
    if (definition == null) {
      throw new FitStop(
          String.format(
              Locale.ROOT,
              "byte %,d: data of message type %d, which nothing defines; the rest is not read",
              bytes.count() - 1,
              localType));
    }
    byte[] payload = new byte[definition.size()];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = (byte) octet();
    }
    FitMessage message = new FitMessage(definition, payload, headerTime);
    FitMessage timed = message.timed();
    lastTime = timed.seconds().isPresent() ? timed.seconds() : lastTime;
    return timed;
  }

  /** The time whose low five bits are these, at most 31 s after the last time. */
  private OptionalLong rolledTo(int low) {
    if (lastTime.isEmpty()) {
      return lastTime;
    }
    long last = lastTime.getAsLong();
    return OptionalLong.of(last + (low - (int) (last & COMPRESSED_TIME) & COMPRESSED_TIME));
  }
}
