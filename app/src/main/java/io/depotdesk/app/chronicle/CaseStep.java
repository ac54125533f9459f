package io.depotdesk.app.chronicle;

import java.time.Instant;

/// Something that happened to a case.
///
/// @param what in a sentence
public record CaseStep(Instant at, String what) {}
