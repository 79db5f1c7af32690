package cl.contraste.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What the servers take of memory. They run in this process, and those who ask in others. */
final class Heap {

  private static final long MEGABYTE = 1 << 20;

  private Heap() {}

  /** From here on the peak counts: what filled the tables is not the server's. */
  static void forgetPeak() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most there was, with what nobody needed any more: no less than at any one time. */
  static long peak() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  /** What is left when all that nobody needs is gone. */
  static long kept() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
