package io.depotdesk.data.carriers.adapters;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/// Lalamove's `Authorization`: HMAC-SHA256 over time, method, path and body.
final class LalamoveSignature {

    private LalamoveSignature() {}

    static String of(
            String key,
            String secret,
            Instant now,
            String method,
            String path,
            byte @Nullable [] body) {
        String time = Long.toString(now.toEpochMilli());
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(
                "%s\r\n%s\r\n%s\r\n\r\n"
                        .formatted(time, method, path)
                        .getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            signed.writeBytes(body);
        }
        byte[] signature =
                Hmac.sha256(secret.getBytes(StandardCharsets.UTF_8), signed.toByteArray());
        return "hmac %s:%s:%s".formatted(key, time, HexFormat.of().formatHex(signature));
    }
}
