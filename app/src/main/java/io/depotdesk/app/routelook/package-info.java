/// How routes and stops look and what is said of them wherever they are drawn, so that map, timeline and lists
/// agree: colour, line pattern, badge, words, the card beside the pointer, the ground they are drawn on. No route is
/// drawn here.
@NullMarked
package io.depotdesk.app.routelook;

import org.jspecify.annotations.NullMarked;
