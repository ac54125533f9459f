package io.depotdesk.domain.watch;

/// What somebody wants to do and another person has to approve.
///
/// @param what the act, as a short command ("Move 1042 to Van 3")
/// @param by who asked
/// @param changesRoutes whether it needs routes to be worked out anew
/// @param digest SHA-256, in hex, of the act and of all that it would do; an approval holds for nothing else
public record ApprovalRequest(
        Asked asked, String what, String by, boolean changesRoutes, String digest) {}
