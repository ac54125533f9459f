/// A made-up day on real addresses, written as the files that a dispatcher would import.
@NullMarked
package io.depotdesk.data.demo;

import org.jspecify.annotations.NullMarked;
