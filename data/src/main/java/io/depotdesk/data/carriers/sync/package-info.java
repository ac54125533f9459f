/// Carries out what the state of the day wants of carriers, and reports what came of it.
///
/// Belongs here: when a carrier is asked, and how often. Does not: what is wanted (the core), what is said (the adapters).
@NullMarked
package io.depotdesk.data.carriers.sync;

import org.jspecify.annotations.NullMarked;
