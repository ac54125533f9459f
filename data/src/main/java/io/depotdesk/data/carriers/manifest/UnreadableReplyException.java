package io.depotdesk.data.carriers.manifest;

/// A file of a carrier cannot be read. The message can be forwarded to the carrier.
final class UnreadableReplyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableReplyException(String message) {
        super(message);
    }
}
