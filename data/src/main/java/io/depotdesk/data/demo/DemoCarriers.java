package io.depotdesk.data.demo;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.SimulatorSetup;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.TenderRules;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How the demo's carriers are reached: two of them over simulated interfaces, the third by telephone. They answer
/// sooner and refuse more than most, so that a newcomer sees it happen.
public final class DemoCarriers {

    private static final String CURRENCY = "EUR";
    private static final String POLICY = " (demo)";

    /// So long after the plan has settled offers go out.
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private DemoCarriers() {}

    /// Returns the simulated carriers, by the ids of the demo's fleet. The seed decides what they take and what they
    /// charge.
    public static SimulatorSetup simulated(long seed) {
        return new SimulatorSetup(
                seed,
                1,
                List.of(
                        new CarrierTraits(
                                        DemoContracts.KESTREL,
                                        ApiKind.OPEN_DELIVERY,
                                        CURRENCY,
                                        Map.of(),
                                        Map.of())
                                .with(Knob.ACCEPTED, 0.95)
                                .with(Knob.REFUSE_EVERY, 4)
                                .with(Knob.ANSWER_SECONDS, 5),
                        new CarrierTraits(
                                        DemoContracts.ZIP,
                                        ApiKind.DOORDASH,
                                        CURRENCY,
                                        Map.of(),
                                        Map.of())
                                .with(Knob.ACCEPTED, 0.85)
                                .with(Knob.BASE_CENTS, 420)
                                .with(Knob.KM_CENTS, 60)));
    }

    /// Returns `house` in a hurry: it offers to every carrier by itself, by telephone too, seconds after the plan has
    /// settled.
    public static DispatchPolicy policy(DispatchPolicy house) {
        TenderRules usual = house.tendering();
        return house.called(house.version() + POLICY)
                .with(
                        new TenderRules(
                                List.of(Channel.PHONE, Channel.MANIFEST, Channel.API),
                                usual.order(),
                                usual.sequence(),
                                SETTLE,
                                usual.quoteWithin(),
                                usual.answerWithin(),
                                usual.atOnce(),
                                usual.priceToleranceCents(),
                                usual.examples()));
    }

    /// Returns whether `policy` is that of a demo day.
    public static boolean isDemo(DispatchPolicy policy) {
        return policy.version().endsWith(POLICY);
    }
}
