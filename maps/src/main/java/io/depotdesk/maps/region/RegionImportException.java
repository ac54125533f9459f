package io.depotdesk.maps.region;

import org.jspecify.annotations.Nullable;

/// An extract did not become a region. Nothing half-made is left behind.
///
/// The message says what was found, where, and what to do now.
public final class RegionImportException extends RuntimeException {
    public RegionImportException(String message) {
        super(message);
    }

    public RegionImportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
