package org.loadstone.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.source.SourceFile;

/** Cuts a file without quotes, in which every record is a line, looking at all of it at once. */
final class PlainLines {
  private static final int BUFFER = 1 << 16;

  private PlainLines() {}

  /**
   * What a stretch holds.
   *
   * @param lines line ends in it
   * @param firstEnd place after its first line end, -1 without one
   * @param endsLine whether its last sign is a line end
   * @param isPlain false where it has a quote or a line end of another system
   */
  private record Stretch(long lines, long firstEnd, boolean endsLine, boolean isPlain) {
    static final Stretch OTHER = new Stretch(0, -1, false, false);
  }

  /** Returns the chunks, or empty where records may be longer than lines. */
  static Optional<List<TextChunk>> chunks(SourceFile file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of(file.location()))) {
      long size = channel.size();
      int count = Math.toIntExact((size + bytes - 1) / bytes);
      List<Stretch> stretches =
          IntStream.range(0, count)
              .parallel()
              .mapToObj(k -> stretch(channel, k * bytes, Math.min(size, (k + 1) * bytes)))
              .toList();
      return stretches.stream().allMatch(Stretch::isPlain)
          ? Optional.of(cut(stretches, bytes, size))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Stretch stretch(FileChannel channel, long from, long to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    byte[] signs = buffer.array();
    long lines = 0;
    long firstEnd = -1;
    byte last = 0;
    try {
      for (long at = from; at < to; ) {
        buffer.clear().limit((int) Math.min(BUFFER, to - at));
        int read = channel.read(buffer, at);
        if (read <= 0) {
          return Stretch.OTHER;
        }
        boolean isMarked = at == 0 && (signs[0] & 0xFF) >= 0xEF;
        for (int i = 0; i < read; i++) {
          byte sign = signs[i];
          if (sign == '\n') {
            lines++;
            firstEnd = firstEnd < 0 ? at + i + 1 : firstEnd;
          } else if (sign == '"' || sign == '\r' || isMarked) {
            return Stretch.OTHER;
          }
        }
        at += read;
        last = signs[read - 1];
      }
      return new Stretch(lines, firstEnd, last == '\n', true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Each chunk begins where the first line does that begins in its stretch.
  private static List<TextChunk> cut(List<Stretch> stretches, long bytes, long size) {
    List<TextChunk> chunks = new ArrayList<>();
    long from = 0;
    long line = 1;
    long passed = stretches.getFirst().lines;
    for (int k = 1; k < stretches.size(); k++) {
      boolean isBegin = stretches.get(k - 1).endsLine;
      long begin = isBegin ? k * bytes : stretches.get(k).firstEnd;
      if (begin >= 0 && begin < size) {
        chunks.add(new TextChunk(from, begin, line));
        from = begin;
        line = passed + (isBegin ? 1 : 2);
      }
      passed += stretches.get(k).lines;
    }
    chunks.add(new TextChunk(from, size, line));
    return chunks.size() < 2 ? List.of() : List.copyOf(chunks);
  }
}
