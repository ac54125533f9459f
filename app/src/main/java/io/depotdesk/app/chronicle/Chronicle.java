package io.depotdesk.app.chronicle;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Flag;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.watch.CaseId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What happened today, by shipment, vehicle and case. It is read from the journal when somebody asks, on a thread
/// of its own; nothing is kept up to date while nobody does.
public final class Chronicle implements AutoCloseable {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Journal journal;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("chronicle").factory());
    private final Map<String, List<Told>> told = new HashMap<>();
    private CaseSteps steps = new CaseSteps(this::clock);
    private ZoneId zone;
    private long next;

    /// @param state of the day that is open
    public Chronicle(Journal journal, DispatchState state) {
        this.journal = journal;
        this.zone = state.day() == null ? ZoneOffset.UTC : state.day().zone();
        this.next = firstOf(state);
    }

    /// Returns the first unit to read: the day's cases and decisions name theirs. Before these nothing was
    /// planned that a report could be about.
    private static long firstOf(DispatchState state) {
        long first = state.sequence() + 1;
        if (!state.decisions().isEmpty()) {
            first = Math.min(first, number(state.decisions().getFirst().id()));
        }
        if (!state.cases().isEmpty()) {
            first = Math.min(first, number(state.cases().getFirst().id().value()));
        }
        return Math.max(1, first);
    }

    /// Ids begin with their unit: `1042.1`, `C1042-1`.
    private static long number(String id) {
        String digits = id.replaceFirst("^C", "").split("[.-]", 2)[0];
        return Long.parseLong(digits);
    }

    /// Returns what is known of a matter.
    ///
    /// @param id of the case, null if it is about none
    /// @param subject id of the shipment or vehicle, empty if it is about none
    public CompletableFuture<Past> of(@Nullable CaseId id, String subject) {
        return CompletableFuture.supplyAsync(
                () -> {
                    journal.readFrom(next, this::take);
                    return new Past(
                            id == null ? List.of() : steps.of(id),
                            told.getOrDefault(subject, List.of()).reversed());
                },
                reader);
    }

    private void take(JournalUnit unit) {
        next = unit.sequence() + 1;
        switch (unit.report()) {
            case Reported.DayOpened opened -> {
                told.clear();
                zone = ZoneId.of(opened.zone());
                steps = new CaseSteps(this::clock);
            }
            case Reported.Observed(var origin, var observation) -> {
                @Nullable Flag flag = null;
                String why = "";
                boolean taken = false;
                for (Concluded conclusion : unit.conclusions()) {
                    if (conclusion instanceof Concluded.ReportFlagged flagged) {
                        flag = flagged.flag();
                        why = flagged.why();
                    }
                    taken |= conclusion instanceof Concluded.ObservationTaken;
                }
                var line = new Told(origin, observation, unit.takenAt(), flag, why, taken);
                for (String subject : subjects(observation)) {
                    told.computeIfAbsent(subject, _ -> new ArrayList<>()).add(line);
                }
            }
            default -> {
                // All others are told by what was concluded from them.
            }
        }
        steps.take(unit);
    }

    private static List<String> subjects(Observation observation) {
        List<String> subjects = new ArrayList<>();
        switch (observation) {
            case Observation.VehicleBrokeDown it -> subjects.add(it.vehicle().value());
            case Observation.VehicleRecovered it -> subjects.add(it.vehicle().value());
            case Observation.RouteDelayed it -> subjects.add(it.vehicle().value());
            case Observation.CustomerRescheduled it -> subjects.add(it.shipment().value());
            case Observation.WaveLate it ->
                    it.vehicles().forEach(vehicle -> subjects.add(vehicle.value()));
            case Observation.TenderAccepted it ->
                    it.shipments().forEach(shipment -> subjects.add(shipment.value()));
            case Observation.TenderRejected it ->
                    it.shipments().forEach(shipment -> subjects.add(shipment.value()));
            case Observation.ReturnAtDoor it -> {
                subjects.add(it.at().value());
                subjects.add(it.vehicle().value());
            }
            case Observation.StopProgress it -> {
                subjects.add(it.shipment().value());
                subjects.add(it.vehicle().value());
            }
        }
        return subjects;
    }

    private String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
