package io.depotdesk.data.allocation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The page about one pool beside fixed zones, in Markdown.
///
/// @param machine the beginning of a sentence: day, processors and Java
public record AllocationReport(
        AllocationBench bench, AllocationBench.Result result, String machine) {

    public String text() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # One pool beside fixed zones

                        Made by `depotdesk bench allocation --shipments %d --vans %d --days %d --earlier %d --steps %d --seed %d`. %s.

                        Twenty zones of four by four kilometres round one depot, own vans, a contract carrier with a volume
                        discount and a commitment, a courier by the piece and a carrier for far places. *Pool*: for each
                        shipment the optimiser may take any van or carrier. *Zones*: each zone belongs to the own fleet or to one carrier;
                        what the carrier cannot take goes to the own vans, and what the owner has no room for is planned again for anybody. Both are searched with the same
                        number of steps, and may break a promise at the same price (%.2f a minute).

                        The zones were drawn on %d earlier days, with own zones for a share of the demand; the share that cost
                        least there, with lateness priced in, was kept. Cost of an earlier day by share: %s. The zones that were used,
                        north on top:

                        ```
                        %s
                        ```

                        Costs and times are not the plan's: each plan is driven on roads and stops that take longer or shorter than
                        expected, the same for both, and added up anew from the order of the stops, the rate cards and the contracts. A
                        carrier is late with 5 to 9 of a hundred. What nobody has room for goes by taxi at %.2f. Late minutes are
                        those of own vans. The made-up days are no measure of anybody's real saving.

                        | day | shipments | vans out | pool: own, carriers, left | zones: own, carriers, left | pool cost | zones cost | pool on time | zones on time | pool late min | zones late min |
                        | --- | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                        """
                                .formatted(
                                        bench.shipments(),
                                        bench.vans(),
                                        bench.days(),
                                        bench.earlier(),
                                        bench.steps(),
                                        bench.seed(),
                                        machine,
                                        DayInPool.LATE_CENTS_PER_MINUTE / 100.0,
                                        bench.earlier(),
                                        String.join("; ", result.tried()),
                                        result.zones(),
                                        DayInPool.LEFT_OVER_CENTS / 100.0));
        for (AllocationBench.Line line : result.lines()) {
            Side pool = line.pooled();
            Side zones = line.zoned();
            page.append(
                    String.format(
                            Locale.ROOT,
                            "| %d | %d | %d | %s | %s | %.2f | %.2f | %.1f %% | %.1f %% | %d | %d"
                                    + " |%n",
                            line.seed(),
                            pool.shipments(),
                            bench.vans() - line.vansMissing(),
                            counts(pool),
                            counts(zones),
                            pool.cents() / 100.0,
                            zones.cents() / 100.0,
                            pool.onTimePercent(),
                            zones.onTimePercent(),
                            pool.lateMinutes(),
                            zones.lateMinutes()));
        }
        long pool = sum(line -> line.pooled().cents());
        long zones = sum(line -> line.zoned().cents());
        page.append(
                String.format(
                        Locale.ROOT,
                        """

                        All days together: the pool costs %.2f, fixed zones cost %.2f, so zones cost %.1f %% more. On time: pool
                        %.2f %%, zones %.2f %%. The pool was cheaper on %d and more punctual on %d of %d days. Rules broken by either: %d.
                        """,
                        pool / 100.0,
                        zones / 100.0,
                        100.0 * (zones - pool) / pool,
                        onTime(AllocationBench.Line::pooled),
                        onTime(AllocationBench.Line::zoned),
                        result.lines().stream()
                                .filter(it -> it.pooled().cents() < it.zoned().cents())
                                .count(),
                        result.lines().stream()
                                .filter(it ->
                                        it.pooled().onTimePercent() > it.zoned().onTimePercent())
                                .count(),
                        result.lines().size(),
                        faults().size()));
        faults().forEach(fault -> page.append("- ").append(fault).append('\n'));
        return page.toString();
    }

    /// Returns rules that some plan breaks.
    public List<String> faults() {
        return result.lines().stream()
                .flatMap(line ->
                        Stream.concat(
                                line.pooled().faults().stream(), line.zoned().faults().stream()))
                .toList();
    }

    private static String counts(Side side) {
        return "%d, %d, %d".formatted(side.own(), side.atCarriers(), side.leftOver());
    }

    private long sum(ToLongFunction<AllocationBench.Line> part) {
        return result.lines().stream().mapToLong(part).sum();
    }

    private double onTime(Function<AllocationBench.Line, Side> way) {
        long onTime = sum(line -> way.apply(line).onTime());
        return 100.0 * onTime / sum(line -> way.apply(line).shipments());
    }
}
