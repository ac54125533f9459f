package io.depotdesk.data.trials;

import io.depotdesk.dispatch.Reported;

import java.time.Instant;

/// A report of a scripted day and when it arrives.
record ScriptedReport(Reported report, Instant at) {}
