package org.loadstone.source.activity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes FIT files message by message, for tests; it knows the protocol but no profile. */
final class FitWriter {
  /** A field of a definition: {@code count} values of a base type of {@code size} bytes. */
  record Field(int number, int code, int size, int count) {
    Field times(int many) {
      return new Field(number, code, size, many);
    }
  }

  private record Definition(List<Field> fields, int developerBytes, ByteOrder order) {}

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final Map<Integer, Definition> definitions = new HashMap<>();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int headerSize = 14;

  static Field enumeration(int number) {
    return new Field(number, 0x00, 1, 1);
  }

  static Field int8(int number) {
    return new Field(number, 0x01, 1, 1);
  }

  static Field uint8(int number) {
    return new Field(number, 0x02, 1, 1);
  }

  static Field uint16(int number) {
    return new Field(number, 0x84, 2, 1);
  }

  static Field int32(int number) {
    return new Field(number, 0x85, 4, 1);
  }

  static Field uint32(int number) {
    return new Field(number, 0x86, 4, 1);
  }

  static Field text(int number, int bytes) {
    return new Field(number, 0x07, 1, bytes);
  }

  static Field octets(int number, int bytes) {
    return new Field(number, 0x0D, 1, bytes);
  }

  FitWriter bigEndian() {
    order = ByteOrder.BIG_ENDIAN;
    return this;
  }

  FitWriter shortHeader() {
    headerSize = 12;
    return this;
  }

  /** Defines a local type. */
  FitWriter define(int localType, int message, Field... fields) {
    return define(0x40 | localType, message, List.of(fields), List.of());
  }

  /** Defines a local type with a developer's fields of these sizes after its own. */
  FitWriter defineWithDeveloper(
      int localType, int message, List<Field> fields, List<Integer> sizes) {
    return define(0x60 | localType, message, fields, sizes);
  }

  private FitWriter define(int header, int message, List<Field> fields, List<Integer> sizes) {
    write(1, header);
    write(1, 0);
    write(1, order == ByteOrder.BIG_ENDIAN ? 1 : 0);
    write(2, message);
    write(1, fields.size());
    for (Field field : fields) {
      write(1, field.number());
      write(1, field.size() * field.count());
      write(1, field.code());
    }
    if (!sizes.isEmpty()) {
      write(1, sizes.size());
      sizes.forEach(
          size -> {
            write(1, 0);
            write(1, size);
            write(1, 0);
          });
    }
    int developerBytes = sizes.stream().mapToInt(Integer::intValue).sum();
    definitions.put(header & 0x0F, new Definition(fields, developerBytes, order));
    return this;
  }

  /** Writes a data message: a number a value, text a field; a developer's bytes are 0. */
  FitWriter data(int localType, Object... values) {
    write(1, localType);
    return values(localType, values);
  }

  /** Writes a data message whose header holds the low five bits of its time. */
  FitWriter timed(int localType, long seconds, Object... values) {
    write(1, 0x80 | localType << 5 | (int) (seconds & 0x1F));
    return values(localType, values);
  }

  private FitWriter values(int localType, Object... values) {
    Definition definition = definitions.get(localType);
    ByteOrder before = order;
    order = definition.order;
    List<Object> left = new ArrayList<>(List.of(values));
    for (Field field : definition.fields) {
      if (left.getFirst() instanceof String text) {
        left.removeFirst();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeBytes(Arrays.copyOf(bytes, field.count()));
      } else {
        for (int i = 0; i < field.count(); i++) {
          write(field.size(), ((Number) left.removeFirst()).longValue());
        }
      }
    }
    data.writeBytes(new byte[definition.developerBytes]);
    order = before;
    return this;
  }

  /** Writes these bytes as they are. */
  FitWriter raw(int... octets) {
    for (int octet : octets) {
      data.write(octet);
    }
    return this;
  }

  private void write(int size, long value) {
    for (int i = 0; i < size; i++) {
      int at = order == ByteOrder.BIG_ENDIAN ? size - 1 - i : i;
      data.write((int) (value >> Byte.SIZE * at));
    }
  }

  /** Returns the file: header, messages, CRC. */
  byte[] bytes() {
    ByteBuffer file =
        ByteBuffer.allocate(headerSize + data.size() + 2).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) headerSize).put((byte) 0x20).putShort((short) 2_132).putInt(data.size());
    file.put(".FIT".getBytes(StandardCharsets.ISO_8859_1));
    if (headerSize == 14) {
      file.putShort((short) crc(file.array(), 12));
    }
    file.put(data.toByteArray());
    file.putShort((short) crc(file.array(), file.position()));
    return file.array();
  }

  /** The checksum bit by bit, as CRC-16/ARC is defined. */
  static int crc(byte[] bytes, int length) {
    int crc = 0;
    for (int i = 0; i < length; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
      }
    }
    return crc;
  }
}
