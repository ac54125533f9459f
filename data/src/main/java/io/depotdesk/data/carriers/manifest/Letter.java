package io.depotdesk.data.carriers.manifest;

import java.time.Instant;

/// A letter as it lies in a mail folder.
///
/// @param messageId its own name, empty if it has none
/// @param from the address of its one sender, lower case; empty if it has none or several
/// @param thread the letters that it says it answers, as they stand in it
/// @param report whether it says to be a mail server's report (RFC 6522)
/// @param size in bytes
/// @param received by our mail server's clock
record Letter(
        String messageId,
        String from,
        String subject,
        String thread,
        boolean report,
        int size,
        Instant received) {}
