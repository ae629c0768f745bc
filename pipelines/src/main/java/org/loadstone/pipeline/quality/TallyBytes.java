package org.loadstone.pipeline.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.loadstone.quality.StoreTally;

/** Tallies on their way between tasks of one job; never read from a file. */
final class TallyBytes {
  static byte[] of(StoreTally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a tally", e);
    }
    return bytes.toByteArray();
  }

  static StoreTally read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (StoreTally) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a tally", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Cannot read a tally: tasks run another version", e);
    }
  }

  private TallyBytes() {}
}
