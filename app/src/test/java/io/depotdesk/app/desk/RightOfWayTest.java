package io.depotdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Searches stand aside while somebody waits for a key to be painted.
class RightOfWayTest {

    private final RightOfWay keys = new RightOfWay();

    @Test
    void work_goes_on_while_nobody_presses_a_key() {
        keys.giveWay();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void work_stands_aside_as_long_as_keys_come_and_goes_on_afterwards()
            throws InterruptedException {
        var wentOn = new CountDownLatch(1);
        keys.take();
        Thread search =
                Thread.ofPlatform()
                        .start(() -> {
                            keys.giveWay();
                            wentOn.countDown();
                        });
        var typing = new AtomicBoolean(true);
        Thread typist =
                Thread.ofPlatform()
                        .start(() -> {
                            while (typing.get()) {
                                keys.take();
                                Thread.onSpinWait();
                            }
                        });
        awaitAside(search);

        assertThat(wentOn.getCount()).isOne();
        typing.set(false);
        typist.join();
        assertThat(wentOn.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_search_that_is_ended_does_not_wait_for_keys() {
        keys.take();
        Thread.currentThread().interrupt();
        keys.giveWay();

        assertThat(Thread.interrupted()).isTrue();
    }

    /// Returns once the search waits for a key, and for nothing else.
    private void awaitAside(Thread search) {
        while (LockSupport.getBlocker(search) != keys) {
            Thread.onSpinWait();
        }
    }
}
