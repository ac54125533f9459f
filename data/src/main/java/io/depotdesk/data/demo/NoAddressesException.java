package io.depotdesk.data.demo;

/// The map of a region has too few addresses to make a day of.
public final class NoAddressesException extends RuntimeException {

    NoAddressesException(int found, int needed) {
        super(
                "The map of this region has %,d addresses; a demo day needs at least %d. Import an extract that has house numbers."
                        .formatted(found, needed));
    }
}
