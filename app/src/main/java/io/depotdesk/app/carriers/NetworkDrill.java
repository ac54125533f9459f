package io.depotdesk.app.carriers;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notices;

import java.io.IOException;
import java.util.function.Supplier;

/// Lets a person see what the desk does without a network: the simulated carriers can be cut off, and be reached
/// again. FX thread only.
public final class NetworkDrill {

    private final Supplier<OfficeView> office;
    private final Switch carriers;
    private final Notices notices;

    /// Cuts the simulated carriers off (true) or ends that (false).
    @FunctionalInterface
    public interface Switch {
        void cutOff(boolean cut) throws IOException;
    }

    public NetworkDrill(Supplier<OfficeView> office, Switch carriers, Notices notices) {
        this.office = office;
        this.carriers = carriers;
        this.notices = notices;
    }

    public void addTo(Actions actions) {
        actions.add(
                DeskAction.when(
                        () -> !office.get().simulated().isEmpty() && !office.get().cutOff(),
                        "Drill: cut the simulated carriers off",
                        "Carriers",
                        "",
                        () ->
                                turn(
                                        true,
                                        "The simulated carriers are cut off. What has to be sent"
                                                + " waits here.")));
        actions.add(
                DeskAction.when(
                        () -> office.get().cutOff(),
                        "Drill: let the simulated carriers be reached again",
                        "Carriers",
                        "",
                        () -> turn(false, "The simulated carriers can be reached again.")));
    }

    private void turn(boolean cut, String done) {
        try {
            carriers.cutOff(cut);
            notices.tell(Tone.GOOD, done);
        } catch (IOException e) {
            notices.tell(
                    Tone.BAD,
                    "The simulated carriers cannot be reached again (%s). Open the desk anew."
                            .formatted(e.getMessage()));
        }
    }
}
