/// Sample days that the tests of all modules share: small, fixed, in the words of the trade.
@NullMarked
package io.depotdesk.testdays;

import org.jspecify.annotations.NullMarked;
