package org.loadstone.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Small whole files that are no text. */
final class BinaryForms {
  static final int ROWS = 20;
  private static final int FIT_HEADER = 14;
  private static final int FIT_SAMPLES = 60;
  private static final int FIT_2026_03_01 = 1_141_293_600;

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  static byte[] arrow() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RootAllocator memory = new RootAllocator();
        VarCharVector athlete = new VarCharVector("athlete_id", memory);
        VarCharVector date = new VarCharVector("date", memory);
        VectorSchemaRoot root = VectorSchemaRoot.of(athlete, date);
        ArrowFileWriter writer = new ArrowFileWriter(root, null, Channels.newChannel(out))) {
      for (int i = 0; i < ROWS; i++) {
        athlete.setSafe(i, "Anna".getBytes(StandardCharsets.UTF_8));
        date.setSafe(i, "2026-03-01".getBytes(StandardCharsets.UTF_8));
      }
      root.setRowCount(ROWS);
      writer.start();
      writer.writeBatch();
      writer.end();
    }
    return out.toByteArray();
  }

  static byte[] parquet() throws IOException {
    Path folder = Files.createTempDirectory("parquet");
    Path file = folder.resolve("one.parquet");
    MessageType type =
        MessageTypeParser.parseMessageType(
            "message r { required binary athlete_id (STRING); required binary date (STRING); }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(type);
      for (int i = 0; i < ROWS; i++) {
        writer.write(groups.newGroup().append("athlete_id", "Anna").append("date", "2026-03-01"));
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    BrokenSources.delete(folder);
    Files.delete(folder);
    return bytes;
  }

  /** One minute of a run: header, a definition, a record a second, CRC. */
  static byte[] fit() {
    byte[] definition = {
      0x40,
      0,
      0,
      20,
      0,
      3, // local type 0, little endian, message 20 (record), three fields
      (byte) 253,
      4,
      (byte) 0x86, // timestamp, uint32
      5,
      4,
      (byte) 0x86, // distance in cm, uint32
      3,
      1,
      0x02 // heart rate, uint8
    };
    int recordBytes = 1 + 4 + 4 + 1;
    int data = definition.length + FIT_SAMPLES * recordBytes;
    ByteBuffer file = ByteBuffer.allocate(FIT_HEADER + data + 2).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) FIT_HEADER).put((byte) 0x20).putShort((short) 2_132).putInt(data);
    file.put(".FIT".getBytes(StandardCharsets.US_ASCII));
    file.putShort((short) crc(file.array(), file.position()));
    file.put(definition);
    for (int i = 0; i < FIT_SAMPLES; i++) {
      file.put((byte) 0).putInt(FIT_2026_03_01 + i).putInt(300 * i).put((byte) (120 + i % 20));
    }
    return file.putShort((short) crc(file.array(), file.position())).array();
  }

  /** CRC-16/ARC bit by bit. */
  private static int crc(byte[] bytes, int length) {
    int crc = 0;
    for (int i = 0; i < length; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 1 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
      }
    }
    return crc;
  }

  private BinaryForms() {}
}
