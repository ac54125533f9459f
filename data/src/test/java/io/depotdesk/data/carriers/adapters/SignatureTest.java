package io.depotdesk.data.carriers.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

class SignatureTest {

    /// RFC 4231, test case 2.
    @Test
    void hmac_is_that_of_the_standard() {
        byte[] mac =
                Hmac.sha256(
                        "Jefe".getBytes(StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void doordash_gets_its_claims_signed_with_the_decoded_secret() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);

        String[] token = DoorDashToken.of("dev", "key", "c2VjcmV0", now).split("\\.");

        assertThat(decoded(token[0]))
                .contains("\"alg\":\"HS256\"")
                .contains("\"dd-ver\":\"DD-JWT-V1\"");
        assertThat(decoded(token[1]))
                .contains("\"aud\":\"doordash\"", "\"iss\":\"dev\"", "\"kid\":\"key\"")
                .contains("\"iat\":1800000000", "\"exp\":1800000300");
        assertThat(token[2])
                .isEqualTo(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        Hmac.sha256(
                                                "secret".getBytes(StandardCharsets.US_ASCII),
                                                (token[0] + "." + token[1])
                                                        .getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void lalamove_gets_time_method_path_and_body_signed() {
        Instant now = Instant.ofEpochMilli(1_800_000_000_123L);
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);

        String header = LalamoveSignature.of("pk", "sk", now, "POST", "/v3/orders", body);

        byte[] expected =
                Hmac.sha256(
                        "sk".getBytes(StandardCharsets.US_ASCII),
                        "1800000000123\r\nPOST\r\n/v3/orders\r\n\r\n{}"
                                .getBytes(StandardCharsets.US_ASCII));
        assertThat(header).isEqualTo("hmac pk:1800000000123:" + HexFormat.of().formatHex(expected));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
