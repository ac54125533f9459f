package io.depotdesk.app.offers;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.TenderReport;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a person does about offers of the selected shipment: offer it now, take an offer back, enter what a carrier
/// said. FX thread only.
public final class OfferActs {

    private static final int MOST_CHOICES = 9;

    private static final List<String> BACK =
            List.of(
                    "The customer has cancelled",
                    "Our own vehicle takes it",
                    "It takes too long",
                    "The goods are not ready");

    private final Desk desk;
    private final Selection selection;
    private final Overlay overlay;
    private final Notices notices;

    public OfferActs(Desk desk, Selection selection, Overlay overlay, Notices notices) {
        this.desk = desk;
        this.selection = selection;
        this.overlay = overlay;
        this.notices = notices;
    }

    public void addTo(Actions actions) {
        actions.add(DeskAction.of("Offer the shipment to carriers", "Shipment", "C", this::offer));
        actions.add(
                DeskAction.of(
                        "Take the shipment's offer back", "Shipment", "Shift+C", this::takeBack));
        actions.add(
                DeskAction.of(
                        "Enter what a carrier says about an offer",
                        "Shipment",
                        "Shift+R",
                        this::answer));
        actions.add(
                DeskAction.of(
                        "Next shipment that a carrier has to be called about",
                        "Shipment",
                        "N",
                        this::nextCall));
    }

    private void offer() {
        selected("offer it")
                .ifPresent(shipment -> {
                    List<Carrier> carriers =
                            desk.state().carriers().stream()
                                    .filter(it -> it.channel() != Channel.NONE)
                                    .limit(MOST_CHOICES - 1)
                                    .toList();
                    if (carriers.isEmpty()) {
                        notices.tell(
                                Tone.INFO,
                                "No carrier is offered work from here. Say how in the column"
                                        + " \"channel\" of the fleet file.");
                        return;
                    }
                    List<String> labels = new ArrayList<>();
                    labels.add("All, one after the other");
                    carriers.forEach(it -> labels.add("Only " + it.name()));
                    ReasonForm.choose(
                            overlay,
                            "Offer %s to whom?".formatted(shipment),
                            "The first to accept gets it.",
                            labels,
                            index ->
                                    tell(
                                            new TenderReport.Offered(
                                                    List.of(shipment),
                                                    index == 0
                                                            ? List.of()
                                                            : List.of(carriers.get(index - 1).id()),
                                                    1),
                                            "%s is offered.".formatted(shipment)));
                });
    }

    private void takeBack() {
        chosen("take it back", Offer::isOpen)
                .ifPresent(it ->
                        ReasonForm.open(
                                overlay,
                                "Take the offer to %s back?".formatted(it.carrier()),
                                "What it has accepted may cost a fee.",
                                BACK,
                                why ->
                                        tell(
                                                new TenderReport.Withdrawn(it.record().key(), why),
                                                "%s is asked to give it back."
                                                        .formatted(it.carrier()))));
    }

    /// Asks what the carrier of the selected shipment said.
    public void answer() {
        chosen("enter an answer", Offer::isAnswerable)
                .ifPresent(it -> {
                    switch (it.record().state()) {
                        case ACCEPTED, WITHDRAWING ->
                                ask(it, false, "%s gives it back".formatted(it.carrier()));
                        default ->
                                ReasonForm.choose(
                                        overlay,
                                        "What does %s say?".formatted(it.carrier()),
                                        "",
                                        List.of("It takes the shipment", "It does not take it"),
                                        index ->
                                                ask(
                                                        it,
                                                        index == 0,
                                                        index == 0
                                                                ? it.carrier()
                                                                        + " takes the shipment"
                                                                : it.carrier()
                                                                        + " does not take the"
                                                                        + " shipment"));
                    }
                });
    }

    private void ask(Offer it, boolean accepted, String title) {
        DispatchState.Day day = desk.state().day();
        AnswerForm.open(
                overlay,
                title,
                it,
                accepted,
                desk.clock().instant(),
                day == null ? ZoneOffset.UTC : day.zone(),
                answer -> tell(answer, title + "."));
    }

    /// Selects the next shipment that a carrier has to be called about, after the selected one.
    private void nextCall() {
        List<ShipmentId> calls =
                TenderWork.toPhone(desk.state()).stream()
                        .map(it -> it.tender().shipment().id())
                        .distinct()
                        .toList();
        if (calls.isEmpty()) {
            notices.tell(Tone.INFO, "No carrier has to be called now.");
            return;
        }
        int now =
                selection.get() instanceof Selected.OfShipment(ShipmentId id)
                        ? calls.indexOf(id)
                        : -1;
        selection.select(new Selected.OfShipment(calls.get((now + 1) % calls.size())));
    }

    private Optional<Offer> chosen(String toDo, Predicate<Offer> fits) {
        return selected(toDo)
                .flatMap(shipment -> {
                    Optional<Offer> found =
                            Offer.of(desk.state(), shipment).stream().filter(fits).findFirst();
                    if (found.isEmpty()) {
                        notices.tell(
                                Tone.INFO,
                                "No offer of %s is open. C offers it.".formatted(shipment));
                    }
                    return found;
                });
    }

    private Optional<ShipmentId> selected(String toDo) {
        DispatchState state = desk.state();
        if (selection.get() instanceof Selected.OfShipment(ShipmentId id)
                && state.shipment(id).isPresent()) {
            return Optional.of(id);
        }
        notices.tell(Tone.INFO, "Select a shipment first, then %s.".formatted(toDo));
        return Optional.empty();
    }

    private void tell(TenderReport report, String done) {
        notices.follow(
                desk.report(new Reported.TenderReported(report, desk.person())),
                Notice.of(Tone.GOOD, done));
    }
}
