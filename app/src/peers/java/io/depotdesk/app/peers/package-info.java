/// Other optimisers, each modelled as its own documentation does for vehicle routing with time windows.
///
/// Compiled by the build's profile `peers` only; nothing of this is in the program.
@org.jspecify.annotations.NullMarked
package io.depotdesk.app.peers;
