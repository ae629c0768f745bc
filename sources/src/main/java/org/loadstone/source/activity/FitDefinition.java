package org.loadstone.source.activity;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * The layout of the data messages of one local type, until it is defined anew.
 *
 * @param message number of the message in the profile
 * @param fields those of the profile; a developer's fields only take space
 * @param size bytes of one data message, without its header
 */
record FitDefinition(int message, ByteOrder order, List<Field> fields, int size) {

  /**
   * A field of the message.
   *
   * @param number its number in the profile
   * @param offset where it begins in the message
   * @param type absent for types of a later protocol, and where the size is no multiple of the
   *     type's: such fields are bytes without meaning
   */
  record Field(int number, int offset, int size, Optional<FitBaseType> type) {
    static Field of(int number, int offset, int size, int code) {
      return new Field(
          number,
          offset,
          size,
          FitBaseType.find(code).filter(type -> size > 0 && size % type.size() == 0));
    }
  }

  Optional<Field> find(int number) {
    for (Field field : fields) {
      if (field.number == number) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
