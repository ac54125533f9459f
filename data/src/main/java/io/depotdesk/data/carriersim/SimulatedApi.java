package io.depotdesk.data.carriersim;

/// One carrier's language, as its server speaks it.
interface SimulatedApi {

    /// Does what is asked and returns what the carrier would say.
    SimAnswer answer(SimRequest request);

    /// Returns whether `request` may make a booking.
    boolean books(SimRequest request);
}
