package org.loadstone.source.activity;

import static org.loadstone.source.activity.FitWriter.enumeration;
import static org.loadstone.source.activity.FitWriter.int32;
import static org.loadstone.source.activity.FitWriter.int8;
import static org.loadstone.source.activity.FitWriter.uint16;
import static org.loadstone.source.activity.FitWriter.uint32;
import static org.loadstone.source.activity.FitWriter.uint8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** Small recordings that tests write, read back and damage. */
final class Recordings {
  /** 2026-03-28T09:00:00Z in seconds of FIT. */
  static final long START = Instant.parse("2026-03-28T09:00:00Z").getEpochSecond() - 631_065_600L;

  /** A run of 40 records at one a second, with its session message. */
  static byte[] run() {
    return run(new FitWriter()).bytes();
  }

  static FitWriter run(FitWriter writer) {
    begin(writer);
    for (int i = 0; i < 40; i++) {
      record(writer, i);
    }
    return session(writer);
  }

  /** File, device and timer start; local type 1 is then a record. */
  static FitWriter begin(FitWriter writer) {
    return writer
        .define(0, 0, enumeration(0), uint16(1), uint16(2))
        .data(0, 4, 1, 2697)
        .define(2, 23, uint8(0), uint16(2), uint16(4), uint16(5))
        .data(2, 0, 1, 2697, 410)
        .data(2, 1, 95, 7, 120)
        .define(3, 21, uint32(253), enumeration(0), enumeration(1))
        .data(3, START, 0, 0)
        .define(
            1,
            20,
            uint32(253),
            int32(0),
            int32(1),
            uint8(3),
            uint8(4),
            uint8(53),
            uint32(5),
            uint16(6),
            uint16(2),
            int8(13),
            uint16(41),
            uint16(84));
  }

  /** A record i seconds after the start. */
  static FitWriter record(FitWriter writer, int i) {
    return writer.data(
        1,
        START + i,
        596_523_236,
        119_304_647,
        140 + i % 5,
        85,
        64,
        300 * i,
        3_000,
        2_600,
        -3,
        2_450,
        5_050);
  }

  static FitWriter session(FitWriter writer) {
    return writer
        .define(
            4,
            18,
            uint32(253),
            uint32(2),
            uint32(7),
            uint32(8),
            uint32(9),
            enumeration(5),
            enumeration(6),
            uint8(16),
            uint8(17),
            uint8(18),
            uint8(92),
            uint16(22),
            uint16(91),
            uint16(133))
        .data(
            4, START + 40, START, 40_500, 39_250, 11_750, 1, 3, 142, 144, 85, 64, 12, 2_450, 5_050);
  }

  static final String TCX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
       <Activities>
        <Activity Sport="Running">
         <Id>2026-03-28T09:00:00.000Z</Id>
         <Lap StartTime="2026-03-28T09:00:00.000Z">
          <TotalTimeSeconds>60.0</TotalTimeSeconds>
          <DistanceMeters>200.0</DistanceMeters>
          <AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>
          <MaximumHeartRateBpm><Value>150</Value></MaximumHeartRateBpm>
          <Track>
           <Trackpoint>
            <Time>2026-03-28T09:00:00.000Z</Time>
            <Position>
             <LatitudeDegrees>50.0</LatitudeDegrees><LongitudeDegrees>10.0</LongitudeDegrees>
            </Position>
            <AltitudeMeters>20.5</AltitudeMeters>
            <DistanceMeters>0.0</DistanceMeters>
            <HeartRateBpm><Value>138</Value></HeartRateBpm>
            <Extensions>
             <ns3:TPX xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
              <ns3:Speed>3.25</ns3:Speed><ns3:RunCadence>84</ns3:RunCadence>
              <ns3:Watts>250</ns3:Watts>
             </ns3:TPX>
            </Extensions>
           </Trackpoint>
           <Trackpoint>
            <Time>2026-03-28T10:00:30+01:00</Time>
            <DistanceMeters>100.0</DistanceMeters>
            <HeartRateBpm><Value>0</Value></HeartRateBpm>
            <Extensions><TPX><RunCadence>86</RunCadence></TPX></Extensions>
           </Trackpoint>
          </Track>
         </Lap>
         <Lap StartTime="2026-03-28T09:01:00.000Z">
          <TotalTimeSeconds>30.0</TotalTimeSeconds>
          <DistanceMeters>90.0</DistanceMeters>
          <AverageHeartRateBpm><Value>155</Value></AverageHeartRateBpm>
          <MaximumHeartRateBpm><Value>161</Value></MaximumHeartRateBpm>
          <Track>
           <Trackpoint>
            <Time>2026-03-28T09:01:30.500Z</Time>
            <DistanceMeters>290.0</DistanceMeters>
            <HeartRateBpm><Value>160</Value></HeartRateBpm>
           </Trackpoint>
          </Track>
         </Lap>
         <Creator>
          <Name>Forerunner 935</Name>
          <UnitId>3945849289</UnitId>
          <Version><VersionMajor>9</VersionMajor><VersionMinor>30</VersionMinor></Version>
         </Creator>
        </Activity>
       </Activities>
      </TrainingCenterDatabase>
      """;

  static final String GPX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="Trail Watch 3" xmlns="http://www.topografix.com/GPX/1/1"
           xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
       <metadata><time>2020-01-01T00:00:00Z</time></metadata>
       <trk>
        <name>Morning</name>
        <type>Trail Running</type>
        <trkseg>
         <trkpt lat="50.000" lon="10.000">
          <ele>100.5</ele><time>2026-03-28T09:00:00Z</time>
          <extensions><gpxtpx:TrackPointExtension>
           <gpxtpx:atemp>11.0</gpxtpx:atemp><gpxtpx:hr>130</gpxtpx:hr><gpxtpx:cad>80</gpxtpx:cad>
          </gpxtpx:TrackPointExtension></extensions>
         </trkpt>
         <trkpt lat="50.001" lon="10.000">
          <ele>101.0</ele><time>2026-03-28T09:00:30Z</time>
          <extensions><gpxtpx:TrackPointExtension>
           <gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>90</gpxtpx:cad>
          </gpxtpx:TrackPointExtension></extensions>
         </trkpt>
        </trkseg>
        <trkseg>
         <trkpt lat="50.010" lon="10.000"><time>2026-03-28T09:05:00Z</time></trkpt>
         <trkpt lat="50.010" lon="10.001"><time>2026-03-28T09:05:30Z</time></trkpt>
        </trkseg>
       </trk>
      </gpx>
      """;

  static byte[] packed(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Writes a file and reads it. */
  static Readout read(Path folder, String name, byte[] content) {
    try {
      return ActivityFile.read(Files.write(folder.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Recordings() {}
}
