package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.source.InputError;

class PulledRowsTest {
  @Test
  void everything_pushed_is_pulled_in_order() {
    PulledRows<Integer> rows =
        new PulledRows<>(out -> IntStream.range(0, 100_000).forEach(out::accept));
    List<Integer> pulled = new ArrayList<>();
    rows.forEachRemaining(pulled::add);
    assertThat(pulled).isEqualTo(IntStream.range(0, 100_000).boxed().toList());
  }

  @Test
  void rows_before_a_failure_come_first_and_then_the_failure() {
    PulledRows<Integer> rows =
        new PulledRows<>(
            out -> {
              out.accept(1);
              throw new InputError("Cannot read on");
            });
    assertThat(rows.next()).isEqualTo(1);
    assertThatThrownBy(rows::hasNext).isInstanceOf(InputError.class).hasMessage("Cannot read on");
  }

  @Test
  void a_reader_that_nobody_pulls_from_any_more_stops() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    PulledRows<Integer> rows =
        new PulledRows<>(
            out -> {
              try {
                for (int i = 0; ; i++) {
                  out.accept(i);
                }
              } finally {
                stopped.countDown();
              }
            });
    assertThat(rows.next()).isZero();
    rows.close();
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
