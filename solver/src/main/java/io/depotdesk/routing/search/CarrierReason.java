package io.depotdesk.routing.search;

/// What a carrier says about a job.
public sealed interface CarrierReason {

    String carrier();

    /// It would take it.
    ///
    /// @param costCents what its bill would grow by
    /// @param dearerByCents how much more that is than what is done with the job now
    record Serves(String carrier, long costCents, long dearerByCents) implements CarrierReason {}

    /// It does not serve the job.
    record Declines(String carrier, String reason) implements CarrierReason {}

    /// It takes no more jobs.
    record Full(String carrier, int capacity) implements CarrierReason {}

    /// It takes no more of the wave of the job.
    record WaveFull(String carrier, int wave) implements CarrierReason {}
}
