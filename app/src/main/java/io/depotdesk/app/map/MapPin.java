package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/// The pin that the person at the desk is asked to put on the map, if there is one.
final class MapPin {
    final ObjectProperty<Optional<Pin>> now = new SimpleObjectProperty<>(Optional.empty());

    boolean isAsked() {
        return now.get().isPresent();
    }

    void ask(PinRequest request) {
        now.set(Optional.of(new Pin(request, request.start())));
    }

    /// Shows the pin elsewhere while it is in the hand.
    void move(GeoPoint point) {
        now.get().ifPresent(pin -> now.set(Optional.of(new Pin(pin.request(), point))));
    }

    void put(GeoPoint point) {
        now.get()
                .ifPresent(pin -> {
                    now.set(Optional.of(new Pin(pin.request(), point)));
                    pin.request().moved().accept(point);
                });
    }

    /// Answers with where the pin is.
    void take() {
        now.get()
                .ifPresent(pin -> {
                    now.set(Optional.empty());
                    pin.request().taken().accept(pin.point());
                });
    }

    void cancel() {
        now.get()
                .ifPresent(pin -> {
                    now.set(Optional.empty());
                    pin.request().cancelled().run();
                });
    }
}
