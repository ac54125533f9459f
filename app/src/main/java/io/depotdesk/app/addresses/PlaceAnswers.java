package io.depotdesk.app.addresses;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Settles where a shipment goes: by a candidate, by a search, by a pin on the map.
public final class PlaceAnswers {

    private static final int FOUND = 8;

    private final Desk desk;
    private final Notices notices;
    private final PinPicker pins;
    private final Executor screen;
    private final Runnable undo;

    public PlaceAnswers(
            Desk desk, Notices notices, PinPicker pins, Executor screen, Runnable undo) {
        this.desk = desk;
        this.notices = notices;
        this.pins = pins;
        this.screen = screen;
        this.undo = undo;
    }

    /// Says that `shipment` goes to `place`.
    public void take(Shipment shipment, AddressCandidate place) {
        notices.follow(
                desk.report(new Reported.AddressPinned(shipment.id(), place, desk.person())),
                new Notice(
                        Tone.GOOD,
                        "%s goes to %s.".formatted(shipment.id(), place.label()),
                        "Undo (U)",
                        undo));
    }

    /// Lets the person put the pin, and takes the point where they leave it.
    public void askForPin(Shipment shipment) {
        List<GeoPoint> places = new ArrayList<>(places(shipment.destination()));
        var day = desk.state().day();
        if (day != null) {
            places.add(day.depot().point());
        }
        if (places.isEmpty()) {
            notices.tell(Tone.WARN, "Open a day first: the map shows no place yet.");
            return;
        }
        pins.pick(
                shipment.destination().addressText(),
                places.getFirst(),
                places(shipment.destination()),
                point -> takePin(shipment, point));
    }

    private static List<GeoPoint> places(Destination destination) {
        return switch (destination) {
            case Destination.Located located -> List.of(located.place().point());
            case Destination.InReview review ->
                    review.candidates().stream().map(AddressCandidate::point).toList();
        };
    }

    private void takePin(Shipment shipment, GeoPoint point) {
        CompletableFuture.supplyAsync(() -> pinned(point), this::aside)
                .whenCompleteAsync(
                        (place, error) -> {
                            if (error == null) {
                                take(shipment, place);
                            } else {
                                notices.failed(error);
                            }
                        },
                        screen);
    }

    private AddressCandidate pinned(GeoPoint point) {
        Optional<AddressCandidate> near = desk.addresses().reverse(point);
        String label =
                near.map(AddressCandidate::label)
                        .map("pin near "::concat)
                        .orElse(
                                String.format(
                                        Locale.ROOT,
                                        "pin at %.5f, %.5f",
                                        point.latitude(),
                                        point.longitude()));
        return new AddressCandidate(point, label, AddressPrecision.GIVEN, 1);
    }

    /// Looks up what `prefix` may become and hands it over on the FX thread.
    public void complete(String prefix, Consumer<List<AddressCandidate>> found) {
        CompletableFuture.supplyAsync(() -> desk.addresses().complete(prefix, FOUND), this::aside)
                .whenCompleteAsync(
                        (places, error) -> {
                            if (error == null) {
                                found.accept(places);
                            } else {
                                notices.failed(error);
                            }
                        },
                        screen);
    }

    private void aside(Runnable work) {
        Thread.ofVirtual().name("addresses").start(work);
    }
}
