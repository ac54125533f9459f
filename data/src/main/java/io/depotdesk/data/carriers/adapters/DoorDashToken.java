package io.depotdesk.data.carriers.adapters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// DoorDash's self-signed JSON Web Token (RFC 7519, HS256): good for five minutes, made anew for each request.
final class DoorDashToken {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final long SECONDS = 300;

    private DoorDashToken() {}

    /// @param secret the signing secret as DoorDash shows it, Base64 of either alphabet
    /// @param now by DoorDash's clock
    /// @throws IllegalArgumentException if the secret is no Base64
    static String of(String developer, String key, String secret, Instant now) {
        long second = now.getEpochSecond();
        var header = Json.object().put("alg", "HS256").put("typ", "JWT").put("dd-ver", "DD-JWT-V1");
        var claims =
                Json.object()
                        .put("aud", "doordash")
                        .put("iss", developer)
                        .put("kid", key)
                        .put("iat", second)
                        .put("exp", second + SECONDS);
        String signed =
                URL.encodeToString(Json.bytes(header))
                        + "."
                        + URL.encodeToString(Json.bytes(claims));
        return signed
                + "."
                + URL.encodeToString(
                        Hmac.sha256(decoded(secret), signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] decoded(String secret) {
        return Base64.getUrlDecoder()
                .decode(secret.strip().replace('+', '-').replace('/', '_').replace("=", ""));
    }
}
