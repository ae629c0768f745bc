package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program of ours says of its run: one line of JSON, as {@link Program} reads it. */
final class Told {
  private final Map<String, Object> all = new LinkedHashMap<>();

  Told(String version) {
    all.put("version", version);
  }

  Told with(String figure, double value) {
    all.put(figure, value);
    return this;
  }

  /** Prints the line, with the CPU time of the process so far. */
  void print(Map<String, Double> checksums) throws IOException {
    all.put("cpu_s", cpuSeconds());
    all.put("checksums", checksums);
    System.out.println(new ObjectMapper().writeValueAsString(all));
  }

  /** Returns the seconds that this process has computed so far, on all its threads. */
  static double cpuSeconds() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return machine.getProcessCpuTime() / 1e9;
  }
}
