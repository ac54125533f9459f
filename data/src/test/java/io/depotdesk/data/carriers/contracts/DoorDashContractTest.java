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

/// Every call of the adapter has the shape that DoorDash's contract asks for.
class DoorDashContractTest {

    private static ContractServer server;
    private static CarrierLine line;
    private static CarrierAdapter doorDash;

    private final Tender plain = TenderDay.tender("S1", 1, null);
    private final Tender quoted = TenderDay.tender("S2", 1, TenderDay.quote("S2", "Q-S2-1"));

    @BeforeAll
    static void serve() throws Exception {
        server = ContractServer.serving("doordash-drive-v2.sdk-derived.openapi.json");
        line =
                TenderDay.line(
                        "doordash",
                        server.url(),
                        "USD",
                        Map.of("developerId", "dev", "keyId", "key"),
                        "c2lnbmluZyBzZWNyZXQ");
        doorDash = Adapters.named("doordash").orElseThrow().adapter().apply(line);
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

    private static void allValid(int calls) {
        var judged = server.judged();
        assertThat(judged).hasSize(calls);
        assertThat(judged).allSatisfy(call -> assertThat(call.violations()).isEmpty());
    }

    @Test
    void every_call_is_valid() throws Exception {
        doorDash.quote(TenderDay.request("S1", "Q-S1-1"));
        doorDash.tender(plain, doorDash.body(plain));
        doorDash.tender(quoted, doorDash.body(quoted));
        doorDash.find(plain);
        doorDash.cancel(plain, null, "changed");
        doorDash.check();

        allValid(6);
    }

    @Test
    void a_deliberately_wrong_call_is_caught() throws Exception {
        byte[] wrong =
                "{\"external_delivery_id\": \"x\", \"order_value\": \"19.99\"}"
                        .getBytes(StandardCharsets.UTF_8);

        line.http()
                .send(
                        HttpCall.json("POST", "/drive/v2/deliveries", wrong)
                                .with("Authorization", "Bearer x"));

        assertThat(server.judged())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.status()).isEqualTo(422);
                    assertThat(call.violations().toString())
                            .contains("dropoff_phone_number")
                            .contains("order_value");
                });
    }

    @Test
    void a_call_without_a_token_is_caught() throws Exception {
        line.http().send(HttpCall.get("/drive/v2/deliveries/x"));

        assertThat(server.judged())
                .singleElement()
                .satisfies(call -> assertThat(call.violations()).isNotEmpty());
    }

    /// The contract's example is about another delivery, and nobody's booking may be read from it.
    @Test
    void an_answer_about_another_delivery_books_nothing() throws Exception {
        assertThat(doorDash.tender(plain, doorDash.body(plain)))
                .isInstanceOf(TenderAnswer.Unknown.class);
        assertThat(doorDash.find(plain)).isInstanceOf(Found.Unreachable.class);
    }

    @Test
    void refusals_of_the_contract_mean_what_they_say() throws Exception {
        assertThat(tenderAnsweredWith(400))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.MALFORMED));
        assertThat(tenderAnsweredWith(401))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.ACCOUNT));
        assertThat(tenderAnsweredWith(422))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.NOT_COVERED));
        assertThat(tenderAnsweredWith(409)).isInstanceOf(TenderAnswer.Unknown.class);
        assertThat(tenderAnsweredWith(500)).isInstanceOf(TenderAnswer.Unknown.class);
        server.answerWith(404);
        assertThat(doorDash.find(plain)).isEqualTo(new Found.Absent());
        server.answerWith(422);
        assertThat(doorDash.quote(TenderDay.request("S1", "Q-S1-2")))
                .isInstanceOf(QuoteAnswer.Declined.class);
        server.answerWith(500);
        assertThat(doorDash.cancel(plain, null, "changed"))
                .isInstanceOf(CancelAnswer.Unknown.class);
    }

    private TenderAnswer tenderAnsweredWith(int status) throws Exception {
        server.answerWith(status);
        return doorDash.tender(plain, doorDash.body(plain));
    }
}
