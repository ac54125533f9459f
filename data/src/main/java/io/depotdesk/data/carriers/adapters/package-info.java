/// The languages of the carriers, one class each, with what they share.
///
/// Belongs here: what a carrier's words mean. Does not: when something is asked or sent.
@NullMarked
package io.depotdesk.data.carriers.adapters;

import org.jspecify.annotations.NullMarked;
