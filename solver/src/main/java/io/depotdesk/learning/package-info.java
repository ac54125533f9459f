/// What past work says about carriers: shares with sample sizes and intervals, in whole numbers, as a pure fold.
@NullMarked
package io.depotdesk.learning;

import org.jspecify.annotations.NullMarked;
