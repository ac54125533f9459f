package io.depotdesk.data.carriertrial;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/// The person at a trial's desk: withdraws an offer now and then, and looks into the portal of a carrier that cannot be
/// asked otherwise.
final class TrialPerson {

    /// A portal shows a booking by then, however late its request was.
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private static final double WITHDRAWS = 0.1;

    private final DispatchLoop loop;
    private final URI portal;
    private final InstantSource clock;
    private final SplittableRandom dice;
    private final Actor.Person name;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param portal the carriers' own server, not over the rough line
    TrialPerson(
            DispatchLoop loop, String portal, InstantSource clock, long seed, Actor.Person name) {
        this.loop = loop;
        this.portal = URI.create(portal);
        this.clock = clock;
        this.dice = new SplittableRandom(seed);
        this.name = name;
    }

    void work() throws IOException, InterruptedException {
        DispatchState state = loop.state();
        if (dice.nextDouble() < WITHDRAWS) {
            withdrawOne(state);
        }
        List<TenderRecord> stuck = state.tenders().all().filter(this::isForThePortal).toList();
        if (!stuck.isEmpty()) {
            JsonNode bookings = portal();
            for (TenderRecord each : stuck) {
                settle(each, bookings);
            }
        }
    }

    private void withdrawOne(DispatchState state) {
        List<TenderRecord> booked =
                state.tenders().all().filter(it -> it.state() == TenderState.ACCEPTED).toList();
        if (booked.size() > 20) {
            tell(
                    new TenderReport.Withdrawn(
                            booked.get(dice.nextInt(booked.size())).key(), "The customer called."));
        }
    }

    private boolean isForThePortal(TenderRecord offer) {
        return offer.tender().carrier().equals(TrialGoods.id(ApiKind.LALAMOVE))
                && (offer.state() == TenderState.UNKNOWN
                        || offer.state() == TenderState.WITHDRAWING)
                && offer.progress().nextAt() == null
                && offer.progress().since().plus(SETTLED).isBefore(clock.instant());
    }

    private JsonNode portal() throws IOException, InterruptedException {
        HttpResponse<byte[]> page =
                client.send(
                        HttpRequest.newBuilder(portal.resolve("/admin/bookings")).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        return JsonMapper.builder().build().readTree(page.body());
    }

    private void settle(TenderRecord offer, JsonNode page)
            throws IOException, InterruptedException {
        boolean isBooked = false;
        for (JsonNode booking : page.path(ApiKind.LALAMOVE.word()).path("bookings")) {
            String step = booking.path("step").asString("");
            if (booking.path("key").asString("").equals(offer.key().value())
                    && !step.equals("CANCELLED")
                    && !step.equals("GIVEN_UP")) {
                isBooked = true;
            }
        }
        boolean isWanted = offer.state() == TenderState.UNKNOWN;
        if (isBooked && !isWanted) {
            cancelThere(offer, page);
        }
        tell(
                new TenderReport.Settled(
                        offer.key(),
                        isBooked && isWanted
                                ? TenderState.ACCEPTED
                                : isWanted ? TenderState.REJECTED : TenderState.WITHDRAWN,
                        "The portal shows it."));
    }

    /// Cancels in the portal what the desk wants back and has no name for.
    private void cancelThere(TenderRecord offer, JsonNode page)
            throws IOException, InterruptedException {
        for (JsonNode booking : page.path(ApiKind.LALAMOVE.word()).path("bookings")) {
            if (booking.path("key").asString("").equals(offer.key().value())) {
                client.send(
                        HttpRequest.newBuilder(
                                        portal.resolve(
                                                "/%s/v3/orders/%s"
                                                        .formatted(
                                                                ApiKind.LALAMOVE.word(),
                                                                booking.path("reference")
                                                                        .asString(""))))
                                .DELETE()
                                .header("Authorization", "hmac portal:1:" + "0".repeat(64))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private void tell(TenderReport report) {
        Outcome _ = loop.submit(new Reported.TenderReported(report, name)).join();
    }
}
