package io.depotdesk.app.sample;

import io.depotdesk.app.chronicle.CaseStep;
import io.depotdesk.app.chronicle.Past;
import io.depotdesk.app.chronicle.Told;
import io.depotdesk.dispatch.Flag;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.CaseId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was told on the sample day.
final class SampleTold {

    private SampleTold() {}

    static Past of(@Nullable CaseId id) {
        var arrived =
                new Observation.StopProgress(
                        new VehicleId("van-3"), new ShipmentId("S-1031"), Stage.ARRIVED, "");
        var failed =
                new Observation.StopProgress(
                        new VehicleId("van-3"),
                        new ShipmentId("S-1031"),
                        Stage.FAILED,
                        "nobody there");
        return new Past(
                id == null
                        ? List.of()
                        : List.of(
                                new CaseStep(SampleDay.at(10, 2), "Opened as P2."),
                                new CaseStep(SampleDay.at(10, 9), "It became P1.")),
                List.of(
                        new Told(
                                new Origin("driver app", "d-8", SampleDay.at(10, 16)),
                                arrived,
                                SampleDay.at(10, 19),
                                Flag.DUPLICATE,
                                "Report driver app/d-7 was taken before.",
                                false),
                        new Told(
                                new Origin(
                                        "driver by phone, Nora Keller", "p-1", SampleDay.at(9, 50)),
                                failed,
                                SampleDay.at(10, 18),
                                Flag.LATE,
                                "It arrived 28 min after it happened.",
                                true),
                        new Told(
                                new Origin("driver app", "d-7", SampleDay.at(10, 16)),
                                arrived,
                                SampleDay.at(10, 16),
                                null,
                                "",
                                true)));
    }
}
