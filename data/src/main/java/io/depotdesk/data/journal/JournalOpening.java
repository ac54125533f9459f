package io.depotdesk.data.journal;

import org.jspecify.annotations.Nullable;

/// What was found when a journal was opened.
///
/// @param units how many units it holds
/// @param segments how many files
/// @param torn what was cut off its end, null if it ended whole
public record JournalOpening(long units, int segments, @Nullable TornTail torn) {}
