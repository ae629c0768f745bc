package org.loadstone.source.activity;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the bytes of a field are to be read, and which number of the type means "none". */
enum FitBaseType {
  ENUM(1, 0xFF),
  SINT8(1, 0x7F),
  UINT8(1, 0xFF),
  SINT16(2, 0x7FFF),
  UINT16(2, 0xFFFF),
  SINT32(4, 0x7FFF_FFFF),
  UINT32(4, 0xFFFF_FFFFL),
  STRING(1, 0),
  FLOAT32(4, 0),
  FLOAT64(8, 0),
  UINT8Z(1, 0),
  UINT16Z(2, 0),
  UINT32Z(4, 0),
  BYTE(1, 0xFF),
  SINT64(8, Long.MAX_VALUE),
  UINT64(8, -1),
  UINT64Z(8, 0);

  private static final int NUMBER = 0x1F;

  private final int size;
  private final long none;

  FitBaseType(int size, long none) {
    this.size = size;
    this.none = none;
  }

  int size() {
    return size;
  }

  /** Returns the type of a code in a definition: its low five bits are the type's number. */
  static Optional<FitBaseType> find(int code) {
    int number = code & NUMBER;
    return number < values().length ? Optional.of(values()[number]) : Optional.empty();
  }

  /** Reads one number, absent if it is the type's word for none or the type is text. */
  OptionalDouble number(ByteBuffer bytes, int at) {
    return switch (this) {
      case STRING -> OptionalDouble.empty();
      case FLOAT32 -> finite(bytes.getFloat(at));
      case FLOAT64 -> finite(bytes.getDouble(at));
      case UINT64, UINT64Z -> {
        long value = bytes.getLong(at);
        yield value == none
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(Long.toUnsignedString(value)));
      }
      default -> {
        long value = whole(bytes, at);
        yield value == none ? OptionalDouble.empty() : OptionalDouble.of(value);
      }
    };
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private long whole(ByteBuffer bytes, int at) {
    return switch (this) {
      case SINT8 -> bytes.get(at);
      case SINT16 -> bytes.getShort(at);
      case SINT32 -> bytes.getInt(at);
      case UINT16, UINT16Z -> Short.toUnsignedLong(bytes.getShort(at));
      case UINT32, UINT32Z -> Integer.toUnsignedLong(bytes.getInt(at));
      case SINT64 -> bytes.getLong(at);
      default -> Byte.toUnsignedLong(bytes.get(at));
    };
  }
}
