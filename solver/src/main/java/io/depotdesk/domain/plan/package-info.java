/// Who drives and what was planned: depot, vehicles, shifts, routes, the plan. No search here.
@NullMarked
package io.depotdesk.domain.plan;

import org.jspecify.annotations.NullMarked;
