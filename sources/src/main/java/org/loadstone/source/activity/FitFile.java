package org.loadstone.source.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A FIT file, or several written one after the other: header, messages and CRC of each. */
final class FitFile {
  private static final int MOST_PARTS = 100;

  private final Content content;
  private final FitBytes bytes;
  private final Problems problems;
  private final List<Activity> activities = new ArrayList<>();
  private int samples;

  FitFile(Content content, Problems problems) {
    this.content = content;
    this.bytes = new FitBytes(content);
    this.problems = problems;
  }

  List<Activity> read() {
    while (readPart() && !bytes.isAtEnd()) {
      problems.nextPart();
      if (problems.part() > MOST_PARTS || activities.size() >= ActivityFile.MOST_ACTIVITIES) {
        problems.add("not read: too many files in one");
        break;
      }
    }
    return activities;
  }

  /** Reads one file of the chain and returns true if the next can be found. */
  private boolean readPart() {
    bytes.startFile();
    FitHeader header;
    try {
      header = FitHeader.read(bytes, problems);
    } catch (FitStop stop) {
      problems.add("%s", stop.getMessage());
      return false;
    }
    FitRecording recording = new FitRecording(problems, ActivityFile.MOST_SAMPLES - samples);
    activities.addAll(recording.activities(read(header, recording)));
    samples += recording.records();
    return isSkipped(header);
  }

  /** Gives the messages to {@code recording} and returns why they ended early, or empty. */
  private Optional<String> read(FitHeader header, FitRecording recording) {
    FitMessages messages = new FitMessages(bytes, header);
    try {
      messages.forEach(recording::take);
      checkCrc(header, messages);
      return Optional.empty();
    } catch (FitStop stop) {
      String why = bytes.isAtEnd() ? messages.ends() : stop.getMessage();
      return Optional.of(why + content.takeFault().map(fault -> " (" + fault + ")").orElse(""));
    }
  }

  private void checkCrc(FitHeader header, FitMessages messages) throws FitStop {
    int expected = bytes.crc();
    int low = bytes.next();
    int high = bytes.next();
    if (high < 0) {
      throw new FitStop(messages.ends());
    }
    int written = low | high << Byte.SIZE;
    if (written != expected && !header.isSuspect()) {
      problems.add("CRC 0x%04x, expected 0x%04x: content may be damaged", written, expected);
    }
  }

  private boolean isSkipped(FitHeader header) {
    while (bytes.count() < header.fileSize()) {
      if (bytes.next() < 0) {
        return false;
      }
    }
    return true;
  }
}
