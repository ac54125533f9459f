package io.depotdesk.data.allocation;

import java.util.List;

/// What one way of giving work out came to on one day.
///
/// @param routeCents vans and drivers, as driven
/// @param carrierCents the carriers' bills
/// @param leftOverCents taxis for what nobody had room for
/// @param onTime shipments handed over within their promise
/// @param lateMinutes of own vans, all late stops together
/// @param faults rules that the plan breaks, one sentence each: nobody twice, nobody forgotten, no load or capacity
///     exceeded
public record Side(
        int shipments,
        int own,
        int atCarriers,
        int leftOver,
        long routeCents,
        long carrierCents,
        long leftOverCents,
        int onTime,
        long lateMinutes,
        List<String> faults) {

    public Side {
        faults = List.copyOf(faults);
    }

    public long cents() {
        return routeCents + carrierCents + leftOverCents;
    }

    public double onTimePercent() {
        return 100.0 * onTime / shipments;
    }
}
