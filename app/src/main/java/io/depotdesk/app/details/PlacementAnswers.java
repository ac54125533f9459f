package io.depotdesk.app.details;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.planning.PlacementOption;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Carries out where a person wants a shipment; asks why when it breaks a rule or is not the best way.
public final class PlacementAnswers {

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final Runnable undo;

    public PlacementAnswers(Desk desk, Overlay overlay, Notices notices, Runnable undo) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.undo = undo;
    }

    /// Carries out option number `index` of `options`, if there is one.
    public void choose(ShipmentId shipment, List<PlacementOption> options, int index) {
        if (index >= options.size()) {
            return;
        }
        PlacementOption option = options.get(index);
        if (option.current()) {
            notices.tell(Tone.INFO, "%s is planned like that already.".formatted(shipment));
        } else if (index == 0 && option.broken().isEmpty()) {
            carryOut(shipment, option, null);
        } else {
            ReasonForm.override(
                    overlay,
                    "%s: %s".formatted(shipment, option.label()),
                    option.broken().isEmpty()
                            ? "Best would be: %s. Why this one?"
                                    .formatted(options.getFirst().label())
                            : rules(option.broken()),
                    desk.state().policy(),
                    reason -> carryOut(shipment, option, reason));
        }
    }

    private void carryOut(ShipmentId shipment, PlacementOption option, @Nullable String reason) {
        notices.follow(
                desk.choose(shipment, option, reason),
                new Notice(
                        Tone.GOOD,
                        "%s: %s.".formatted(shipment, option.label()),
                        "Undo (U)",
                        undo));
    }

    /// Carries out a move that was worked out; asks why first if it breaks rules.
    ///
    /// @param done what to say afterwards
    public void move(MoveDraft draft, String done) {
        if (draft.broken().isEmpty()) {
            carryOut(draft, null, done);
        } else {
            ReasonForm.override(
                    overlay,
                    "This breaks "
                            + (draft.broken().size() == 1
                                    ? "a rule"
                                    : draft.broken().size() + " rules"),
                    rules(draft.broken()),
                    desk.state().policy(),
                    reason -> carryOut(draft, reason, done));
        }
    }

    private void carryOut(MoveDraft draft, @Nullable String reason, String done) {
        notices.follow(desk.carryOut(draft, reason), new Notice(Tone.GOOD, done, "Undo (U)", undo));
    }

    private static String rules(List<BrokenConstraint> broken) {
        return broken.stream().map(BrokenConstraint::reason).collect(Collectors.joining("\n"));
    }
}
