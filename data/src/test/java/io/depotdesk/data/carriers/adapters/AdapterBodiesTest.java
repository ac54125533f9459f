package io.depotdesk.data.carriers.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.domain.tender.Tender;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What every adapter sends follows from the offer alone.
class AdapterBodiesTest {

    static List<AdapterKind> all() {
        return Adapters.all().stream()
                .filter(kind ->
                        !Set.of("manifest", "mail").contains(kind.name())) // They speak no HTTP.
                .toList();
    }

    private static CarrierAdapter made(AdapterKind kind) {
        return kind.adapter()
                .apply(
                        TenderDay.line(
                                kind.name(), "http://127.0.0.1:9", "USD", Map.of(), "c2VjcmV0"));
    }

    private static Tender offer(int attempt) {
        return TenderDay.tender("S1", attempt, TenderDay.quote("S1", "se-1/Q-1/3"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void equal_offers_are_equal_bytes_whoever_makes_them(AdapterKind kind) {
        assertThat(made(kind).body(offer(1))).isEqualTo(made(kind).body(offer(1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_secret_is_in_a_body(AdapterKind kind) {
        assertThat(new String(made(kind).body(offer(1)), StandardCharsets.UTF_8))
                .doesNotContain("c2VjcmV0");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_sent_where_nobody_listens(AdapterKind kind) throws Exception {
        CarrierAdapter adapter = made(kind);

        assertThat(adapter.tender(offer(1), adapter.body(offer(1))).toString())
                .startsWith("NotSent");
        assertThat(adapter.cancel(offer(1), "ref", "x").toString()).startsWith("NotSent");
        assertThat(adapter.quote(TenderDay.request("S1", "Q")).toString())
                .startsWith("Unavailable");
        assertThat(adapter.check().works()).isFalse();
        if (adapter.capabilities().replay() != Replay.NONE) {
            assertThat(adapter.find(offer(1)).toString()).startsWith("Unreachable");
        }
    }
}
