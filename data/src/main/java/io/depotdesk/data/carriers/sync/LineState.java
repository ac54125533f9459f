package io.depotdesk.data.carriers.sync;

import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How the line to a carrier is, for people.
///
/// @param rests whether it is left alone for a while after too many failures
/// @param trouble what came of the last request if it failed, null while all is well
/// @param heardAt when the carrier last answered, null if it has not since the start
/// @param clockAhead how far its clock is ahead of ours, null if unknown
public record LineState(
        CarrierId carrier,
        boolean rests,
        @Nullable String trouble,
        @Nullable Instant heardAt,
        @Nullable Duration clockAhead) {}
