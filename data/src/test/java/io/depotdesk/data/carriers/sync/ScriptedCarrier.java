package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A carrier that answers what a test says, and keeps what it was asked.
final class ScriptedCarrier implements CarrierAdapter {

    final Deque<TenderAnswer> answers = new ArrayDeque<>();
    final Deque<Found> found = new ArrayDeque<>();
    final List<String> calls = new ArrayList<>();
    Runnable whenTendered = () -> {};
    Runnable whenAsked = () -> {};
    CancelAnswer cancelled = new CancelAnswer.Cancelled(0);
    boolean finds = true;
    String body = "body";

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NATURAL_KEY,
                null,
                true,
                finds,
                true,
                400,
                Duration.ofMinutes(1),
                Duration.ofSeconds(90),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) {
        calls.add("quote " + request.shipment().id());
        return new QuoteAnswer.Declined("Not there.");
    }

    @Override
    public byte[] body(Tender tender) {
        return (body.strip() + " " + tender.key()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] bytes) {
        calls.add("tender " + tender.key());
        whenTendered.run();
        return answers.isEmpty() ? new TenderAnswer.NotSent("no network") : answers.poll();
    }

    @Override
    public Found find(Tender tender) {
        calls.add("find " + tender.key());
        whenAsked.run();
        return found.isEmpty() ? new Found.Unreachable("no network") : found.poll();
    }

    @Override
    public CancelAnswer cancel(Tender tender, String reference, String reason) {
        calls.add("cancel " + tender.key());
        return cancelled;
    }

    @Override
    public ConnectionCheck check() {
        return new ConnectionCheck.Works("It does.");
    }
}
