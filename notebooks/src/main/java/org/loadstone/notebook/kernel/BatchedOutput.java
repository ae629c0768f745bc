package org.loadstone.notebook.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Text of a cell on its way to the reader, in few messages: what a cell prints within a tenth of a
 * second goes together. A message a line would flood the channel, which then drops some of them.
 */
final class BatchedOutput extends OutputStream {
  /** How long text may wait. */
  static final int WAIT_MILLIS = 100;

  private static final int FULL_BYTES = 64 * 1024;

  private final Consumer<String> reader;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer waiting = ByteBuffer.allocate(FULL_BYTES);

  /** An output that gives its text to {@code reader}, in order. */
  BatchedOutput(Consumer<String> reader) {
    this.reader = reader;
  }

  /** Returns a stream that prints to this output. */
  PrintStream printStream() {
    return new PrintStream(this, false, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int b) {
    if (!waiting.hasRemaining()) {
      send();
    }
    waiting.put((byte) b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    int at = from;
    while (at < from + length) {
      if (!waiting.hasRemaining()) {
        send();
      }
      int taken = Math.min(waiting.remaining(), from + length - at);
      waiting.put(bytes, at, taken);
      at += taken;
    }
  }

  /** Does nothing: a cell that flushes after each line would send a message a line. */
  @Override
  public void flush() {}

  /** Sends what waits, but for the bytes of a character that is not complete. */
  synchronized void send() {
    waiting.flip();
    CharBuffer text = CharBuffer.allocate(waiting.remaining());
    decoder.decode(waiting, text, false);
    waiting.compact();
    if (text.position() > 0) {
      reader.accept(text.flip().toString());
    }
  }
}
