package io.depotdesk.domain.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A trouble that another one brought about. It has no case of its own and ends with its root.
///
/// @param cause the trouble itself
/// @param title what is wrong, in one short line
/// @param evidence how it follows from the root, in a sentence
/// @param promiseCloses when the earliest promise that it touches closes, null if there is none
public record Consequence(
        Cause cause, String title, String evidence, @Nullable Instant promiseCloses) {}
