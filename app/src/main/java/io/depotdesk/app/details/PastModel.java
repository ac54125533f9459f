package io.depotdesk.app.details;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.chronicle.Past;
import io.depotdesk.domain.watch.CaseId;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// What happened to the selected thing so far. It is asked for when something else is selected, and again when
/// something was reported or the case changed; answers that come too late are dropped.
final class PastModel {

    private final ObjectProperty<Past> past = new SimpleObjectProperty<>(Past.NOTHING);
    private final Desk desk;
    private final Executor screen;
    private @Nullable Object basis;
    private long question;

    PastModel(Desk desk, Executor screen) {
        this.desk = desk;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<Past> pastProperty() {
        return past;
    }

    void show(DayView day, Shown shown) {
        record Basis(Object what, Object known) {}
        Basis now =
                switch (shown) {
                    case Shown.Nothing _ -> new Basis("", "");
                    case Shown.OfCase it -> new Basis(it.it().id(), it.it());
                    case Shown.OfShipment it ->
                            new Basis(it.shipment().id(), day.state().facts().heard().size());
                    case Shown.OfRoute it ->
                            new Basis(it.vehicle().id(), day.state().facts().heard().size());
                };
        if (now.equals(basis)) {
            return;
        }
        if (!(basis instanceof Basis(var what, _)) || !what.equals(now.what())) {
            past.set(Past.NOTHING);
        }
        basis = now;
        ask(shown);
    }

    private void ask(Shown shown) {
        long mine = ++question;
        @Nullable CaseId id = shown instanceof Shown.OfCase it ? it.it().id() : null;
        String subject =
                switch (shown) {
                    case Shown.Nothing _ -> "";
                    case Shown.OfCase it -> it.it().cause().subject();
                    case Shown.OfShipment it -> it.shipment().id().value();
                    case Shown.OfRoute it -> it.vehicle().id().value();
                };
        if (shown instanceof Shown.Nothing) {
            return;
        }
        desk.past(id, subject)
                .thenAcceptAsync(
                        answer -> {
                            if (mine == question) {
                                past.set(answer);
                            }
                        },
                        screen);
    }
}
