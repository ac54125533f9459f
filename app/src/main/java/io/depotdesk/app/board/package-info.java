/// The line of key figures and what planning is doing.
@NullMarked
package io.depotdesk.app.board;

import org.jspecify.annotations.NullMarked;
