package io.depotdesk.data.secrets;

/// Secrets cannot be read or kept. The message is a sentence for a person and holds no secret.
public final class SecretsException extends RuntimeException {

    SecretsException(String message) {
        super(message);
    }

    SecretsException(String message, Throwable cause) {
        super(message, cause);
    }
}
