package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.Tenders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How many offers of the day to one carrier, or to all, stand how. Each offer is in one number.
///
/// @param queued that have not left the desk
/// @param toCall that a person has to make, or to take back, by telephone
/// @param waiting sent, and not answered for certain
/// @param accepted by the carrier, whatever came of it then
/// @param rejected refused, let run out, or given up again
/// @param takenBack by the desk
/// @param unreached of the queued ones: tried, and the carrier was not reached
record OfferCounts(
        int queued,
        int toCall,
        int waiting,
        int accepted,
        int rejected,
        int takenBack,
        int unreached) {

    static OfferCounts of(List<Offer> offers) {
        int[] counts = new int[7];
        for (Offer offer : offers) {
            counts[place(offer)]++;
            if (offer.queued()) {
                counts[6]++;
            }
        }
        return new OfferCounts(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    private static int place(Offer offer) {
        if (offer.isToCall()) {
            return 1;
        }
        return switch (offer.record().state()) {
            case INTENDED -> 0;
            case SENT, UNKNOWN, PENDING, WITHDRAWING -> 2;
            case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST -> 3;
            case REJECTED, EXPIRED, CANCELLED -> 4;
            case WITHDRAWN -> 5;
        };
    }

    /// Returns `1 queued, 2 wait for an answer, 12 accepted, 3 rejected`, without what is zero; `none` if all are.
    String words() {
        List<String> parts = new ArrayList<>();
        add(parts, queued, "queued");
        add(parts, toCall, toCall == 1 ? "call to make" : "calls to make");
        add(parts, waiting, waiting == 1 ? "waits for an answer" : "wait for an answer");
        add(parts, accepted, "accepted");
        add(parts, rejected, "rejected");
        add(parts, takenBack, "taken back");
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String word) {
        if (number > 0) {
            parts.add("%d %s".formatted(number, word));
        }
    }

    /// Returns how the carrier's prices stand at `now`, empty if none was asked for.
    static String quotes(Tenders tenders, CarrierId carrier, Instant now, Words words) {
        int asked = 0;
        int wanted = 0;
        int good = 0;
        @Nullable Instant next = null;
        for (List<QuoteStand> some : tenders.quotes().sequencedValues()) {
            for (QuoteStand each : some) {
                if (each.carrier().equals(carrier)) {
                    asked++;
                    wanted += each.isWantedAt(now) ? 1 : 0;
                    var price = each.quoteAt(now);
                    good += price.isPresent() ? 1 : 0;
                    next = earlier(next, price.map(it -> it.expiresAt()));
                }
            }
        }
        if (asked == 0) {
            return "";
        }
        String holds =
                good == 0
                        ? "none holds now"
                        : "%d %s now, the next until %s"
                                .formatted(
                                        good, good == 1 ? "holds" : "hold", words.time(next(next)));
        return "%s asked for%s, %s"
                .formatted(
                        Words.count(asked, "price", "prices"),
                        wanted == 0 ? "" : ", %d not answered yet".formatted(wanted),
                        holds);
    }

    private static Instant next(@Nullable Instant known) {
        return known == null ? Instant.EPOCH : known;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, Optional<Instant> other) {
        return other.filter(it -> one == null || it.isBefore(one)).orElse(one);
    }
}
