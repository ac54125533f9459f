package io.depotdesk.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.intake.SharedSamples;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A day on which a driver has served one stop and is at the next, and a carrier has one shipment.
final class OtmExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode all = JSON.readTree(OtmExport.text(day(), false));

    @Test
    void each_route_and_each_shipment_at_a_carrier_is_a_trip() {
        List<String> names =
                all.path("trips").valueStream().map(it -> it.path("name").asString()).toList();

        assertThat(names).containsExactlyInAnyOrder("Van 1", "Van 2", "S-6");
        assertThat(all.path("trips").valueStream().map(it -> it.path("status").asString()))
                .containsExactlyInAnyOrder("inTransit", "confirmed", "requested");
    }

    @Test
    void a_stop_keeps_its_life_cycles_apart_under_one_id() {
        String stop = OtmNodes.uuid("2026-11-23", "stop/S-1");

        List<String> lifecycles =
                stops(all)
                        .filter(it -> it.path("id").asString().equals(stop))
                        .map(it -> it.path("lifecycle").asString())
                        .toList();

        assertThat(lifecycles).containsExactly("planned", "realized");
        assertThat(stops(all).map(it -> it.path("lifecycle").asString())).contains("actual");
    }

    @Test
    void whoever_is_referred_to_stands_whole_in_the_same_trip() {
        for (JsonNode trip : all.path("trips")) {
            assertThat(dangling(trip)).as(trip.path("name").asString()).isEmpty();
        }
    }

    @Test
    void what_drivers_tell_is_an_event_in_order_of_time() {
        assertThat(all.path("events").valueStream().map(it -> it.path("creationDate").asString()))
                .hasSizeGreaterThanOrEqualTo(3)
                .isSorted();
        assertThat(
                        all.path("events")
                                .valueStream()
                                .map(it -> it.path("entity").path("status").asString()))
                .contains("completed");
    }

    @Test
    void names_of_people_are_written_only_when_asked_for() {
        String bare = all.toString();
        String named = OtmExport.text(day(), true);

        assertThat(named).contains("Luca", "Café № 1");
        assertThat(bare).doesNotContain("Luca", "Café", "Rue");
    }

    @Test
    void the_same_day_is_written_the_same() {
        assertThat(OtmExport.text(day(), true)).isEqualTo(OtmExport.text(day(), true));
    }

    /// Nobody here wrote the samples. Whatever they have in common with our trips has to have the same form, and our
    /// trips have everything that all of them have.
    @Test
    void trips_have_the_form_of_the_published_samples() throws IOException {
        Path folder = SharedSamples.file("otm5");
        SortedMap<String, Set<String>> published = new TreeMap<>();
        Set<String> always = new TreeSet<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode sample = JSON.readTree(Files.readString(file));
                assertThat(dangling(sample)).as(file.toString()).isEmpty();
                SortedMap<String, Set<String>> form = new TreeMap<>();
                form("", sample, form);
                form.forEach((key, types) ->
                        published.merge(
                                key,
                                types,
                                (a, b) -> {
                                    var both = new TreeSet<>(a);
                                    both.addAll(b);
                                    return both;
                                }));
                if (always.isEmpty()) {
                    always.addAll(form.keySet());
                }
                always.retainAll(form.keySet());
            }
        }
        SortedMap<String, Set<String>> ours = new TreeMap<>();
        all.path("trips").forEach(trip -> form("", trip, ours));

        assertThat(ours.keySet()).containsAll(always);
        published.forEach((key, types) -> {
            if (ours.containsKey(key)) {
                assertThat(types).as(key).containsAll(ours.get(key));
            }
        });
    }

    /// Collects each path with what stands there: the kind of value, and for words of the model the word's kind.
    private static void form(String path, JsonNode node, SortedMap<String, Set<String>> into) {
        into.computeIfAbsent(path, _ -> new TreeSet<>()).add(node.getNodeType().toString());
        node.forEachEntry((key, value) -> form(path + "/" + key, value, into));
        if (node.isArray()) {
            node.forEach(each -> form(path + "[]", each, into));
        }
    }

    /// Returns references of a trip to what does not stand whole in it.
    private static Set<String> dangling(JsonNode trip) {
        Set<String> whole = new HashSet<>();
        Set<String> named = new TreeSet<>();
        collect(trip, whole, named);
        named.removeAll(whole);
        return named;
    }

    private static void collect(JsonNode node, Set<String> whole, Set<String> named) {
        switch (node.path("associationType").asString("")) {
            case "inline" -> whole.add(node.path("entity").path("id").asString(""));
            case "reference" -> named.add(node.path("uuid").asString(""));
            default -> {
                // Neither.
            }
        }
        node.forEach(each -> collect(each, whole, named));
    }

    private static Stream<JsonNode> stops(JsonNode all) {
        return all.path("trips")
                .valueStream()
                .flatMap(trip -> trip.path("actions").valueStream())
                .map(action -> action.path("entity"));
    }

    private static DispatchState day() {
        PlayedDay day = PlayedDay.open();
        List<Shipment> shipments =
                IntStream.rangeClosed(1, 6).mapToObj(SampleDay::delivery).toList();
        day.report(new Reported.ShipmentsImported("orders.csv", shipments, 0, SampleDay.ANNA));
        Plan plan =
                SamplePlan.dealing(
                        shipments.stream().limit(5).map(Shipment::id).toList(), List.of());
        plan = SamplePlan.outsourcing(plan, SampleDay.id(6));
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(0, day.state().sequence(), plan, List.of())));
        day.pass(Duration.ofMinutes(70));
        var first = day.state().plan().routes().getFirst();
        tell(day, first.shipments().getFirst(), Observation.Stage.ARRIVED, "1");
        day.pass(Duration.ofMinutes(4));
        tell(day, first.shipments().getFirst(), Observation.Stage.SERVED, "2");
        day.pass(Duration.ofMinutes(9));
        tell(day, first.shipments().get(1), Observation.Stage.ARRIVED, "3");
        return day.state();
    }

    private static void tell(
            PlayedDay day, ShipmentId shipment, Observation.Stage stage, String id) {
        day.report(
                new Reported.Observed(
                        new Origin("drill", id, day.now()),
                        new Observation.StopProgress(
                                day.state().plan().routes().getFirst().vehicle(),
                                shipment,
                                stage,
                                "")));
    }
}
