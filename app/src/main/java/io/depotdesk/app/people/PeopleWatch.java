package io.depotdesk.app.people;

import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.dispatch.DispatchLoop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Notices within seconds when people are changed from elsewhere while the desk is open.
public final class PeopleWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleWatch.class);
    private static final long SECONDS = 2;

    private final Accounts accounts;
    private final DispatchLoop loop;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("people").daemon().factory());
    private boolean failed;

    public PeopleWatch(Accounts accounts, DispatchLoop loop) {
        this.accounts = accounts;
        this.loop = loop;
    }

    /// Takes over the people as they are now, then looks again and again.
    ///
    /// @throws RuntimeException with a sentence if they cannot be known
    public void start() {
        PeopleJournal.bringUpToDate(accounts, loop);
        looks.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /// Who is known stays known when the file is damaged meanwhile.
    private void look() {
        try {
            PeopleJournal.bringUpToDate(accounts, loop);
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                failed = true;
                LOG.error("The people of the desk cannot be looked up", e);
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
