package io.depotdesk.data.carriers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.HttpCall;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Every call of the adapter has the shape that Open Delivery 1.3 asks for.
class OpenDeliveryContractTest {

    private static ContractServer server;
    private static CarrierLine line;
    private static CarrierAdapter carrier;

    private final Tender tender = TenderDay.tender("S1", 1, null);

    @BeforeAll
    static void serve() throws Exception {
        server = ContractServer.serving("opendelivery-1.3.0.subset.openapi.json");
        carrier = carrier(server);
    }

    /// Returns an adapter that has no token yet.
    private static CarrierAdapter carrier(ContractServer server) {
        line =
                TenderDay.line(
                        "opendelivery",
                        server.url(),
                        "BRL",
                        Map.of(
                                "clientId",
                                "id",
                                "merchantId",
                                "22815773000169-bb9376f1-1f02-4f27-91c2",
                                "merchantName",
                                "North Depot",
                                "country",
                                "BR",
                                "depotAddress",
                                "Rua Augusta, 123, Consolação, São Paulo - SP, 01305-000"),
                        "secret");
        return Adapters.named("opendelivery").orElseThrow().adapter().apply(line);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void asUsual() {
        server.answerAsUsual();
        server.judged();
    }

    @Test
    void every_call_is_valid() throws Exception {
        CarrierAdapter carrier = carrier(server);
        QuoteAnswer quote = carrier.quote(TenderDay.request("S1", "Q-S1-1"));
        carrier.tender(tender, carrier.body(tender));
        carrier.find(tender);
        carrier.cancel(tender, null, "changed");
        carrier.check();

        assertThat(server.judged())
                .hasSizeBetween(
                        6, 10) // the contract's example of a token may be good for no time at all
                .allSatisfy(call -> assertThat(call.violations()).isEmpty());
        assertThat(quote).isInstanceOf(QuoteAnswer.Live.class);
    }

    @Test
    void an_offer_is_taken_in_and_answered_later() throws Exception {
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.Pending.class);
        assertThat(carrier.cancel(tender, null, "changed"))
                .isInstanceOf(CancelAnswer.Requested.class);
    }

    @Test
    void a_deliberately_wrong_call_is_caught() throws Exception {
        byte[] wrong =
                new String(carrier.body(tender), StandardCharsets.UTF_8)
                        .replace("\"vehicle\"", "\"wagon\"")
                        .getBytes(StandardCharsets.UTF_8);

        line.http()
                .send(
                        HttpCall.json("POST", "/v1/logistics/delivery", wrong)
                                .with("Authorization", "Bearer x"));

        assertThat(server.judged())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.status()).isEqualTo(422);
                    assertThat(call.violations().toString()).contains("vehicle");
                });
    }

    @Test
    void refusals_of_the_contract_mean_what_they_say() throws Exception {
        server.answerWith("/v1/", 422);
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.MALFORMED));
        server.answerWith("/v1/", 503);
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.Unknown.class);
        server.answerWith("/oauth/", 503);
        assertThat(carrier(server).tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.NotSent.class);
        server.answerWith("/oauth/", 401);
        assertThat(carrier(server).tender(tender, carrier.body(tender)))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.ACCOUNT));
        server.answerWith("/v1/", 404);
        assertThat(carrier.find(tender)).isEqualTo(new Found.Absent());
    }
}
