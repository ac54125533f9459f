package io.depotdesk.app.carriers;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Right;

import java.util.Optional;
import java.util.concurrent.Executor;

/// What a person can do about accounts with carriers. FX thread only.
public final class CarrierLines {

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final AccountKeeping keeping;
    private final Executor screen;

    public CarrierLines(
            Desk desk, Overlay overlay, Notices notices, AccountKeeping keeping, Executor screen) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.keeping = keeping;
        this.screen = screen;
    }

    public void addTo(Actions actions) {
        actions.add(DeskAction.of("Set up the line to a carrier", "Carriers", "", this::setUp));
    }

    /// Opens the form, unless accounts are for others to look after.
    public void setUp() {
        if (!isAllowed()) {
            notices.tell(
                    Tone.INFO,
                    "%s is for %s."
                            .formatted(
                                    Right.MANAGE_CARRIERS.what(), Right.MANAGE_CARRIERS.holders()));
            return;
        }
        CarrierForm.open(
                overlay,
                new CarrierFormModel(
                        keeping,
                        desk.state().carriers().stream().map(it -> it.id().value()).toList(),
                        task -> Thread.ofVirtual().name("carrier-account").start(task),
                        screen),
                () -> notices.tell(Tone.GOOD, "The account is kept, and its line is open."));
    }

    private boolean isAllowed() {
        People people = desk.state().people();
        Optional<DeskPerson> person = people.called(desk.person().name());
        return people.isEmpty()
                || person.filter(it -> Right.MANAGE_CARRIERS.isHeldBy(it.role())).isPresent();
    }
}
