package io.depotdesk.data.carriers.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.http.RawServer;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A carrier that says "200, done" with a body that makes no sense has booked nothing, refused nothing, cancelled nothing
/// and named no price: nobody knows.
class HostileWordsTest {

    private static final String JSON = "Content-Type: application/json";

    private static final List<String> SENSELESS =
            List.of(
                    "[]",
                    "null",
                    "7",
                    "\"accepted\"",
                    "{}",
                    "{\"data\": [[[]]], \"events\": {\"a\": 1}, \"labels\": 3}",
                    "{\"delivery_status\": {\"a\": 1}, \"status\": [\"delivered\"], \"event\":"
                            + " true, \"id\": {}, \"label_id\": [], \"deliveryId\": {}, \"fee\":"
                            + " \"x\"}",
                    "{\"external_delivery_id\": \"somebody-else\", \"delivery_status\":"
                            + " \"created\", \"orderId\": \"somebody-else\", \"external_id\":"
                            + " \"somebody-else\", \"events\": [{\"type\": \"ORDER_DELIVERED\"}]}");

    /// Every language with every senseless body. A token is handed out first where one is wanted.
    static Stream<Object[]> all() {
        return Adapters.all().stream()
                .filter(kind ->
                        !Set.of("manifest", "mail").contains(kind.name())) // They speak no HTTP.
                .flatMap(kind -> SENSELESS.stream().map(body -> new Object[] {kind, body}));
    }

    private static RawServer answering(String body) throws Exception {
        var server = new RawServer[1];
        server[0] =
                new RawServer((_, out) -> {
                    boolean isToken = server[0].requests().getLast().contains("/token");
                    out.write(
                            RawServer.whole(
                                    "200 OK",
                                    JSON,
                                    isToken
                                            ? "{\"access_token\": \"t\", \"expires_in\": 3600}"
                                            : body));
                });
        return server[0];
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_read_from_it(AdapterKind kind, String body) throws Exception {
        Tender tender = TenderDay.tender("S1", 1, TenderDay.quote("S1", "se-1/Q-1/3"));
        try (var server = answering(body)) {
            CarrierAdapter adapter =
                    kind.adapter()
                            .apply(
                                    TenderDay.line(
                                            kind.name(),
                                            server.url(),
                                            "USD",
                                            Map.of("tokenUrl", server.url()),
                                            "c2VjcmV0"));

            assertThat(adapter.tender(tender, adapter.body(tender)))
                    .isInstanceOf(TenderAnswer.Unknown.class);
            assertThat(adapter.find(tender))
                    .isInstanceOfAny(Found.Unreachable.class, Found.CannotTell.class);
            assertThat(adapter.poll(tender, "R1")).isInstanceOf(Found.Unreachable.class);
            assertThat(adapter.cancel(tender, "R1", "x")).isInstanceOf(CancelAnswer.Unknown.class);
            assertThat(adapter.quote(TenderDay.request("S1", "Q")))
                    .isInstanceOfAny(QuoteAnswer.Unavailable.class, QuoteAnswer.Declined.class);
        }
    }
}
