package io.depotdesk.data.carriersim;

/// Hands out tokens to anybody, as OAuth 2.0 does for client credentials.
final class Tokens {

    private static final String TOKEN = "simulated-token";
    private static final int SECONDS = 3_600;

    private Tokens() {}

    static SimAnswer token() {
        return SimAnswer.ok(
                SimAnswer.object()
                        .put("access_token", TOKEN)
                        .put("token_type", "Bearer")
                        .put("expires_in", SECONDS));
    }

    static boolean isBorneBy(SimRequest request) {
        return request.authorization().equals("Bearer " + TOKEN);
    }
}
