package org.loadstone.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most heap that was in use at any collection since it began to watch. */
final class HeapPeak {
  private static final double MEGABYTE = 1 << 20;

  private long used;
  private long live;

  static HeapPeak watch() {
    HeapPeak peak = new HeapPeak();
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener((told, nothing) -> peak.take(told), null, null);
    }
    return peak;
  }

  private synchronized void take(Notification told) {
    if (told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GcInfo info =
          GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData()).getGcInfo();
      used = Math.max(used, heap(info.getMemoryUsageBeforeGc()));
      live = Math.max(live, heap(info.getMemoryUsageAfterGc()));
    }
  }

  private static long heap(Map<String, MemoryUsage> pools) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(
            pool -> pools.containsKey(pool.getName()) ? pools.get(pool.getName()).getUsed() : 0)
        .sum();
  }

  /** Returns MB in use before a collection, garbage included. */
  synchronized double usedMegabytes() {
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return Math.max(used, now) / MEGABYTE;
  }

  /** Returns MB in use after a collection; 0 without one. */
  synchronized double liveMegabytes() {
    return live / MEGABYTE;
  }
}
