package io.depotdesk.data.carriers.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.domain.carrier.CarrierId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CarrierAccountsTest {

    private static final String GOOD =
            """
            {
              "adapter": "doordash",
              "currency": "USD",
              "settings": {
                "developerId": "d", "keyId": "k", "country": "US",
                "depotPhone": "+16505550100", "depotAddress": "901 Market Street, San Francisco"
              },
              "secrets": {"signingSecret": "carriers/dash/signingSecret"}
            }
            """;

    @TempDir private Path folder;

    private List<String> faultsOf(String text) throws IOException {
        Files.writeString(folder.resolve("dash.json"), text);
        return switch (CarrierAccounts.in(folder).named("dash").orElseThrow()) {
            case AccountReading.Good _ -> List.of();
            case AccountReading.Wrong(_, List<String> faults) -> faults;
        };
    }

    private CarrierAccount account() throws IOException {
        Files.writeString(folder.resolve("dash.json"), GOOD);
        return ((AccountReading.Good) CarrierAccounts.in(folder).named("dash").orElseThrow())
                .account();
    }

    @Test
    void an_account_is_read_and_comes_back_as_it_was_written() throws IOException {
        CarrierAccount read = account();
        assertThat(read.carrier()).isEqualTo(new CarrierId("dash"));
        assertThat(read.baseUrl()).isEqualTo("https://openapi.doordash.com");

        CarrierAccounts.in(folder).save(read);

        assertThat(account()).isEqualTo(read);
    }

    @Test
    void a_wrong_file_says_what_is_wrong_and_where() throws IOException {
        assertThat(faultsOf("{")).singleElement().asString().contains("no JSON (line 1");
        assertThat(faultsOf("")).isNotEmpty();
        assertThat(faultsOf("null")).isNotEmpty();
        assertThat(faultsOf("[]")).isNotEmpty();
        assertThat(faultsOf(GOOD.replace("doordash", "doordush")))
                .singleElement()
                .asString()
                .contains("\"doordush\"", "doordash, opendelivery, shipengine");
        assertThat(faultsOf(GOOD.replace("\"keyId\": \"k\", ", "")))
                .containsExactly("\"settings.keyId\" is missing: Key id.");
        assertThat(faultsOf(GOOD.replace("keyId", "keyid")))
                .anySatisfy(it -> assertThat(it).contains("\"settings.keyid\" means nothing"));
        assertThat(faultsOf(GOOD.replace("\"currency\"", "\"money\"")))
                .singleElement()
                .asString()
                .contains("\"money\" is not known here (line 3");
        assertThat(faultsOf(GOOD.replace("USD", "dollars")))
                .singleElement()
                .asString()
                .contains("\"dollars\" is no currency");
        assertThat(
                        faultsOf(
                                GOOD.replace(
                                        "\"settings\": {",
                                        "\"callsPerMinute\": \"many\", \"settings\": {")))
                .singleElement()
                .asString()
                .contains("callsPerMinute");
    }

    @Test
    void addresses_without_tls_are_for_this_machine_only() throws IOException {
        String plain =
                GOOD.replace("\"currency\"", "\"baseUrl\": \"http://127.0.0.1:80\", \"currency\"");

        assertThat(faultsOf(plain)).singleElement().asString().contains("https://");
        assertThat(
                        faultsOf(
                                plain.replace(
                                        "\"currency\"",
                                        "\"localNetworkAllowed\": true, \"currency\"")))
                .isEmpty();
        assertThat(
                        faultsOf(
                                GOOD.replace(
                                        "\"currency\"",
                                        "\"baseUrl\": \"https://a:b@c.d\", \"currency\"")))
                .singleElement()
                .asString()
                .contains("no plain web address");
    }

    @Test
    void a_wrong_account_keeps_no_other_from_being_used() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{");
        Files.writeString(folder.resolve("b.json"), GOOD);

        assertThat(CarrierAccounts.in(folder).all())
                .hasExactlyElementsOfTypes(AccountReading.Wrong.class, AccountReading.Good.class);
    }

    @Test
    void an_id_that_is_no_file_name_is_turned_down() throws IOException {
        CarrierAccount read = account();
        var outside =
                new CarrierAccount(
                        new CarrierId("../x"),
                        read.adapter(),
                        read.baseUrl(),
                        read.currency(),
                        read.settings(),
                        read.secrets(),
                        false,
                        null);

        assertThatThrownBy(() -> CarrierAccounts.in(folder).save(outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name of a file");
    }

    @Test
    void no_account_and_no_log_holds_a_secret() throws Exception {
        SecretStore secrets = SecretStore.in(folder.resolve("secrets"), "pass".toCharArray());
        CarrierAccount read = account();
        var kind = Adapters.named("doordash").orElseThrow();
        assertThat(ConnectedCarrier.missingSecrets(read, kind, secrets)).hasSize(1);
        secrets.keep("carriers/dash/signingSecret", "dG9wc2VjcmV0");
        assertThat(ConnectedCarrier.missingSecrets(read, kind, secrets)).isEmpty();

        CarrierAccounts.in(folder).save(read);

        assertThat(Files.readString(folder.resolve("dash.json"))).doesNotContain("dG9wc2VjcmV0");
        try (var carrier =
                ConnectedCarrier.open(
                        read, kind, secrets, HttpLimits.USUAL, InstantSource.system())) {
            assertThat(carrier.toString()).doesNotContain("dG9wc2VjcmV0");
        }
        assertThat(
                        TenderDay.line(
                                        "doordash",
                                        "https://x.example",
                                        "USD",
                                        Map.of(),
                                        "dG9wc2VjcmV0")
                                .toString())
                .isEqualTo("line to c1");
    }

    @Test
    void a_limit_of_ours_goes_below_the_carriers_own() throws IOException {
        CarrierAccount read = account();
        var limited =
                new CarrierAccount(
                        read.carrier(),
                        read.adapter(),
                        read.baseUrl(),
                        read.currency(),
                        read.settings(),
                        new LinkedHashMap<>(),
                        false,
                        12);
        SecretStore secrets = SecretStore.in(folder.resolve("secrets"), "pass".toCharArray());

        try (var carrier =
                ConnectedCarrier.open(
                        limited,
                        Adapters.named("doordash").orElseThrow(),
                        secrets,
                        HttpLimits.USUAL,
                        InstantSource.system())) {
            assertThat(carrier.capabilities().calls()).isEqualTo(12);
            assertThat(carrier.capabilities().per()).isEqualTo(Duration.ofMinutes(1));
        }
    }
}
