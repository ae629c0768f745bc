package org.loadstone.source.activity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The start of a FIT file.
 *
 * @param size bytes of the header
 * @param dataSize bytes of the messages after it
 * @param isSuspect true if its own CRC does not fit it
 */
record FitHeader(int size, long dataSize, boolean isSuspect) {
  private static final int SHORT = 12;
  private static final int LONG = 14;
  private static final String MARK = ".FIT";
  private static final int MARK_AT = 8;
  private static final int SIZE_AT = 4;
  private static final int NEWEST_PROTOCOL = 2;
  private static final int CRC_SIZE = 2;

  /** Returns how long the whole file is to be, CRC included. */
  long fileSize() {
    return size + dataSize + CRC_SIZE;
  }

  /**
   * Reads a header; what does not stop the reading goes to {@code problems}.
   *
   * @throws FitStop if what follows cannot be found
   */
  static FitHeader read(FitBytes bytes, Problems problems) throws FitStop {
    int size = bytes.next();
    if (size != SHORT && size != LONG) {
      throw new FitStop("header: %d bytes, expected 12 or 14".formatted(size));
    }
    byte[] head = new byte[SHORT];
    for (int i = 1; i < SHORT; i++) {
      head[i] = (byte) octet(bytes);
    }
    String mark = new String(head, MARK_AT, MARK.length(), StandardCharsets.ISO_8859_1);
    if (!mark.equals(MARK)) {
      throw new FitStop(
          "header: \"%s\", expected \"%s\"".formatted(mark.replaceAll("[^ -~]", "?"), MARK));
    }
    checkProtocol(Byte.toUnsignedInt(head[1]) >> 4, problems);
    boolean isSuspect = size == LONG && !isConfirmed(bytes, problems);
    long dataSize =
        Integer.toUnsignedLong(
            ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(SIZE_AT));
    return new FitHeader(size, dataSize, isSuspect);
  }

  private static int octet(FitBytes bytes) throws FitStop {
    int octet = bytes.next();
    if (octet < 0) {
      throw new FitStop("header: ends after %d bytes".formatted(bytes.count()));
    }
    return octet;
  }

  private static void checkProtocol(int version, Problems problems) {
    if (version > NEWEST_PROTOCOL) {
      problems.add("protocol version %d, expected 1 or 2: content may be misread", version);
    }
  }

  /** Says if the CRC of the header fits; a maker may leave it out by writing 0. */
  private static boolean isConfirmed(FitBytes bytes, Problems problems) throws FitStop {
    int expected = bytes.crc();
    int written = octet(bytes) | octet(bytes) << Byte.SIZE;
    if (written == 0 || written == expected) {
      return true;
    }
    problems.add("header CRC 0x%04x, expected 0x%04x: content may be damaged", written, expected);
    return false;
  }
}
