package io.depotdesk.app.carriers;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.learning.Scorecards;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The carriers of the day, how they are reached, what they were offered and how they do. FX thread only.
public final class CarriersModel {

    private final ObservableList<CarrierRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper simulated = new ReadOnlyStringWrapper("");
    private @Nullable Tenders counted;
    private Scorecards cards = Scorecards.NONE;

    public ObservableList<CarrierRow> rows() {
        return rows;
    }

    /// Returns how all offers of the day stand, and what has to be done about them.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Returns which carriers are simulated, a sentence; empty if none are.
    public ReadOnlyStringProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    public void show(DayView day, OfficeView office, Instant now) {
        DispatchState state = day.state();
        count(state);
        List<Carrier> carriers = state.carriers();
        KeyedRows.refresh(
                rows,
                carriers.stream().map(it -> row(day, it, office, now)).toList(),
                CarrierRow::id);
        OfferCounts all =
                OfferCounts.of(state.tenders().all().map(it -> Offer.of(state, it)).toList());
        summary.set(
                all.words().equals("none")
                        ? "nothing was offered yet"
                        : "offers today: " + all.words());
        List<String> names =
                carriers.stream()
                        .filter(it -> office.isSimulated(it.id()))
                        .map(Carrier::name)
                        .toList();
        simulated.set(
                names.isEmpty()
                        ? ""
                        : "%s %s simulated on this machine: prices and answers are made up, nothing leaves it and nobody drives.%s"
                                .formatted(
                                        Words.list(names),
                                        names.size() == 1 ? "is" : "are",
                                        office.cutOff()
                                                ? " For a drill they are cut off now."
                                                : ""));
    }

    private void count(DispatchState state) {
        DispatchState.Day day = state.day();
        if (counted != state.tenders() && day != null) {
            counted = state.tenders();
            cards = Scorecards.NONE.plus(state.tenders().all().toList(), day.zone());
        }
    }

    private CarrierRow row(DayView day, Carrier carrier, OfficeView office, Instant now) {
        DispatchState state = day.state();
        List<Offer> offers = new ArrayList<>();
        for (TenderRecord each : state.tenders().all().toList()) {
            if (each.tender().carrier().equals(carrier.id())) {
                offers.add(Offer.of(state, each));
            }
        }
        OfferCounts counts = OfferCounts.of(offers);
        offers.sort(
                Comparator.comparing((Offer it) -> !it.needsSomething())
                        .thenComparing(
                                it -> it.record().progress().since(), Comparator.reverseOrder()));
        return new CarrierRow(
                carrier.id(),
                carrier.name(),
                carrier.kind(),
                Reach.of(carrier, office, day.words()),
                counts,
                OfferCounts.quotes(state.tenders(), carrier.id(), now, day.words()),
                Usage.of(state, carrier),
                Scored.of(cards, carrier.id(), state.policy().lateness()),
                offers,
                day.words());
    }
}
