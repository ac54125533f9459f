package io.depotdesk.data.carriers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.HttpCall;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Every call of the adapter has the shape that ShipEngine's contract asks for.
class ShipEngineContractTest {

    private static ContractServer server;
    private static CarrierLine line;
    private static CarrierAdapter carrier;

    private final Tender tender =
            TenderDay.tender("S1", 1, TenderDay.quote("S1", "se-28529731/Q-S1-1"));

    @BeforeAll
    static void serve() throws Exception {
        server = ContractServer.serving("shipengine-v1.subset.openapi.json");
        line =
                TenderDay.line(
                        "shipengine",
                        server.url(),
                        "USD",
                        Map.of(
                                "carrierIds", "se-123890, se-5",
                                "serviceCodes", "usps_priority_mail"),
                        "TEST_key");
        carrier = Adapters.named("shipengine").orElseThrow().adapter().apply(line);
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
        carrier.quote(TenderDay.request("S1", "Q-S1-1"));
        carrier.tender(tender, carrier.body(tender));
        carrier.find(tender);
        carrier.poll(tender, "se-28529731");
        carrier.cancel(tender, "se-28529731", "changed");
        carrier.check();

        assertThat(server.judged())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(call -> assertThat(faults(call)).isEmpty());
    }

    /// As published, `POST /v1/rates` demands `shipment_id` and `shipment`, and refuses every body in which both are
    /// right (its `oneOf` then matches twice). The service takes either; we send the shipment.
    private static List<String> faults(ContractServer.Judged call) {
        return call.call().equals("POST /v1/rates")
                ? call.violations().stream()
                        .filter(it -> !it.contains("must have required property 'shipment_id'"))
                        .toList()
                : call.violations();
    }

    /// What the defect above leaves unchecked: the shipment has the form in which the contract lets one be made.
    @Test
    void the_shipment_of_a_rate_request_is_valid_where_the_contract_can_judge_it()
            throws Exception {
        JsonMapper json = new JsonMapper();
        carrier.quote(TenderDay.request("S1", "Q-S1-1"));
        ObjectNode shipment =
                (ObjectNode) json.readTree(server.bodies().getLast()).path("shipment");
        shipment.put("carrier_id", "se-123890").put("service_code", "usps_priority_mail");
        server.judged();

        line.http()
                .send(
                        HttpCall.json(
                                        "POST",
                                        "/v1/shipments",
                                        json.writeValueAsBytes(
                                                Map.of("shipments", List.of(shipment))))
                                .with("API-Key", "x"));

        assertThat(server.judged())
                .singleElement()
                .satisfies(call -> assertThat(call.violations()).isEmpty());
    }

    @Test
    void a_label_of_the_contract_is_a_booking() throws Exception {
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.Accepted.class);
    }

    @Test
    void without_a_rate_nothing_is_sent() throws Exception {
        Tender rateless = TenderDay.tender("S2", 1, null);

        assertThat(carrier.tender(rateless, carrier.body(rateless)))
                .isInstanceOfSatisfying(
                        TenderAnswer.Rejected.class,
                        it -> assertThat(it.reason()).isEqualTo(RejectReason.QUOTE_GONE));
        assertThat(server.judged()).isEmpty();
    }

    @Test
    void a_deliberately_wrong_call_is_caught() throws Exception {
        byte[] wrong = "{\"label_format\": \"gif\"}".getBytes(StandardCharsets.UTF_8);

        line.http()
                .send(HttpCall.json("POST", "/v1/labels/rates/se-1", wrong).with("API-Key", "x"));
        line.http().send(HttpCall.get("/v1/carriers"));

        assertThat(server.judged())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.violations()).isNotEmpty());
    }

    @Test
    void refusals_of_the_contract_mean_what_they_say() throws Exception {
        server.answerWith(404);
        assertThat(carrier.find(tender)).isEqualTo(new Found.Absent());
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.Rejected.class);
        server.answerWith(500);
        assertThat(carrier.tender(tender, carrier.body(tender)))
                .isInstanceOf(TenderAnswer.Unknown.class);
        assertThat(carrier.find(tender)).isInstanceOf(Found.Unreachable.class);
    }
}
