package org.loadstone.risk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ForeignAllocation;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.InvalidArrowFileException;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * An uncompressed Arrow IPC file in mapped memory: the vectors of a batch lie in the file's own
 * pages, nothing is copied, and pages that nobody reads are never loaded.
 */
final class MappedArrow implements AutoCloseable {
  /** Four bytes that mark a message and four of its length. */
  private static final int PREFIX = 8;

  private final Path file;
  private final Arena arena;
  private final BufferAllocator allocator;
  private final ArrowBuf bytes;
  private final Schema schema;
  private final List<ArrowBlock> blocks;

  private MappedArrow(
      Path file,
      Arena arena,
      BufferAllocator allocator,
      ArrowBuf bytes,
      Schema schema,
      List<ArrowBlock> blocks) {
    this.file = file;
    this.arena = arena;
    this.allocator = allocator;
    this.bytes = bytes;
    this.schema = schema;
    this.blocks = blocks;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read or is no Arrow file
   */
  static MappedArrow open(Path file) throws IOException {
    var allocator = new RootAllocator();
    Arena arena = Arena.ofShared();
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var reader = new ArrowFileReader(channel, allocator)) {
      Schema schema = reader.getVectorSchemaRoot().getSchema();
      List<ArrowBlock> blocks = List.copyOf(reader.getRecordBlocks());
      MemorySegment segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      ArrowBuf bytes = allocator.wrapForeignAllocation(new Mapping(segment));
      return new MappedArrow(file, arena, allocator, bytes, schema, blocks);
    } catch (IOException e) {
      arena.close();
      allocator.close();
      throw e;
    } catch (RuntimeException e) {
      arena.close();
      allocator.close();
      throw broken(file, e);
    }
  }

  /** The arena, not Arrow, ends the mapping. */
  private static final class Mapping extends ForeignAllocation {
    Mapping(MemorySegment segment) {
      super(segment.byteSize(), segment.address());
    }

    @Override
    protected void release0() {}
  }

  Schema schema() {
    return schema;
  }

  /**
   * Shows each batch in turn; its vectors are gone afterwards.
   *
   * @throws IOException if a batch lies outside the file or is damaged
   */
  void eachBatch(Consumer<VectorSchemaRoot> reader) throws IOException {
    try (var root = VectorSchemaRoot.create(schema, allocator)) {
      VectorLoader loader = new VectorLoader(root);
      for (ArrowBlock block : blocks) {
        try (ArrowRecordBatch batch = batch(block)) {
          loader.load(batch);
        }
        reader.accept(root);
      }
    } catch (IndexOutOfBoundsException | InvalidArrowFileException e) {
      throw broken(file, e);
    }
  }

  private ArrowRecordBatch batch(ArrowBlock block) throws IOException {
    long body = block.getOffset() + block.getMetadataLength();
    ByteBuffer message =
        bytes
            .nioBuffer(block.getOffset() + PREFIX, block.getMetadataLength() - PREFIX)
            .order(ByteOrder.LITTLE_ENDIAN);
    RecordBatch header = (RecordBatch) Message.getRootAsMessage(message).header(new RecordBatch());
    ArrowBuf slice = bytes.slice(body, block.getBodyLength());
    slice.getReferenceManager().retain(); // the batch gives it back
    return MessageSerializer.deserializeRecordBatch(header, slice);
  }

  private static IOException broken(Path file, RuntimeException cause) {
    return new IOException("%s is no whole Arrow file".formatted(file), cause);
  }

  @Override
  public void close() {
    bytes.close();
    allocator.close();
    arena.close();
  }
}
