package io.depotdesk.planning;

import io.depotdesk.dispatch.CarriedChanges;
import io.depotdesk.dispatch.CarriedChanges.Settled;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// What a copy of the day changed besides the plan, and which of it the day itself has changed otherwise since.
final class CopyDifference {

    private final DispatchState base;
    private final DispatchState copy;
    private final DispatchState live;
    private final List<String> conflicts = new ArrayList<>();
    private final CarriedChanges changes;

    CopyDifference(DispatchState base, DispatchState copy, DispatchState live) {
        this.base = base;
        this.copy = copy;
        this.live = live;
        this.changes =
                new CarriedChanges(
                        shipments(), incidents(), lifted(), settled(), deferred(), answered());
    }

    CarriedChanges changes() {
        return changes;
    }

    /// Returns what does not fit, in sentences.
    List<String> conflicts() {
        return conflicts;
    }

    private List<Shipment> shipments() {
        List<Shipment> changed = new ArrayList<>();
        for (Shipment shipment : copy.shipments().sequencedValues()) {
            @Nullable Shipment before = base.shipments().get(shipment.id());
            @Nullable Shipment now = live.shipments().get(shipment.id());
            if (shipment.equals(before) || shipment.equals(now)) {
                continue;
            }
            if (Objects.equals(before, now)) {
                changed.add(shipment);
            } else {
                conflicts.add(
                        "%s has changed on the live day too, and not alike."
                                .formatted(shipment.id()));
            }
        }
        return changed;
    }

    private List<RoadIncident> incidents() {
        List<RoadIncident> reported = new ArrayList<>();
        for (RoadIncident incident : of(copy).sequencedValues()) {
            @Nullable RoadIncident before = of(base).get(incident.id());
            @Nullable RoadIncident now = of(live).get(incident.id());
            if (incident.equals(before) || incident.equals(now)) {
                continue;
            }
            if (Objects.equals(before, now)) {
                reported.add(incident);
            } else {
                conflicts.add(
                        "Incident %s (%s) has been reported on the live day too, and not alike."
                                .formatted(incident.id(), incident.reason()));
            }
        }
        return reported;
    }

    private List<IncidentId> lifted() {
        return of(base).sequencedKeySet().stream()
                .filter(id -> !of(copy).containsKey(id) && of(live).containsKey(id))
                .toList();
    }

    private static SequencedMap<IncidentId, RoadIncident> of(DispatchState state) {
        return state.content().traffic().incidents();
    }

    private List<Settled> settled() {
        List<Settled> settled = new ArrayList<>();
        Set<ShipmentId> all = new LinkedHashSet<>(base.content().locks().sequencedKeySet());
        all.addAll(copy.content().locks().sequencedKeySet());
        for (ShipmentId id : all) {
            @Nullable Lock before = base.content().locks().get(id);
            @Nullable Lock tried = copy.content().locks().get(id);
            @Nullable Lock now = live.content().locks().get(id);
            if (Objects.equals(tried, before) || Objects.equals(tried, now)) {
                continue;
            }
            if (Objects.equals(before, now)) {
                settled.add(new Settled(id, tried));
            } else {
                conflicts.add(
                        "Somebody has settled on the live day who serves %s, and not alike."
                                .formatted(id));
            }
        }
        return settled;
    }

    private List<ShipmentId> deferred() {
        return copy.content().deferred().stream()
                .filter(id -> !base.content().deferred().contains(id))
                .filter(id -> !live.content().deferred().contains(id))
                .toList();
    }

    /// Returns the cases that a person settled in the copy and that are still open on the day.
    private List<CaseId> answered() {
        return base.cases().stream()
                .filter(ExceptionCase::isUndecided)
                .filter(it -> it.request().isEmpty())
                .map(ExceptionCase::id)
                .filter(id -> copy.caseOf(id).filter(CopyDifference::isAnswered).isPresent())
                .filter(id -> live.caseOf(id).filter(ExceptionCase::isUndecided).isPresent())
                .toList();
    }

    private static boolean isAnswered(ExceptionCase it) {
        return it.state() instanceof CaseState.Closed closed && closed.by() != null;
    }

    /// Returns what is changed, a phrase each.
    ///
    /// @param moved how many shipments are served by somebody else or at another place of a route
    List<String> words(int moved) {
        List<String> words = new ArrayList<>();
        count(words, moved, "shipment planned otherwise", "shipments planned otherwise");
        count(words, changes.shipments().size(), "new or changed order", "new or changed orders");
        count(words, changes.incidents().size(), "incident reported", "incidents reported");
        count(words, changes.lifted().size(), "incident lifted", "incidents lifted");
        count(words, changes.settled().size(), "shipment settled", "shipments settled");
        count(
                words,
                changes.deferred().size(),
                "shipment left for another day",
                "shipments left for another day");
        count(words, changes.answered().size(), "case answered", "cases answered");
        return words;
    }

    private static void count(List<String> words, int number, String one, String many) {
        if (number > 0) {
            words.add("%d %s".formatted(number, number == 1 ? one : many));
        }
    }

    /// Returns what stays behind: reports of the copy that the day has not had are suppositions.
    List<String> left() {
        return copy.facts().heard().sequencedEntrySet().stream()
                .filter(heard -> !base.facts().heard().containsKey(heard.getKey()))
                .filter(heard -> heard.getValue().applied())
                .map(heard -> heard.getValue().observation().sentence() + ".")
                .toList();
    }
}
