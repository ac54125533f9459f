/// The routes of the day against the clock, one row for each vehicle. Nothing here works out times; it shows
/// those of the plan and of moves that are being tried.
@NullMarked
package io.depotdesk.app.timeline;

import org.jspecify.annotations.NullMarked;
