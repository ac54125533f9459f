package io.depotdesk.maps.extract;

import java.io.IOException;

/// The file is no extract that can be read: not a `.osm.pbf`, cut off, damaged or empty. The message is a
/// sentence for the person who chose the file.
public final class BadExtractException extends IOException {
    public BadExtractException(String message) {
        super(message);
    }

    public BadExtractException(String message, Throwable cause) {
        super(message, cause);
    }
}
