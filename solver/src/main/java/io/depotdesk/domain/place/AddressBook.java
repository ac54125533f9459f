package io.depotdesk.domain.place;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;
import java.util.Optional;

/// Finds addresses without a network. Port; the `maps` module implements it on the region's index.
///
/// Safe for use by many threads.
public interface AddressBook {

    /// Returns what `text` may mean, most likely first, at most `limit`; empty if nothing resembles it.
    List<AddressCandidate> find(String text, int limit);

    /// Returns what the person typing `prefix` may be about to write, most likely first.
    List<AddressCandidate> complete(String prefix, int limit);

    /// Returns the nearest address or street to `point`, within 500 m.
    Optional<AddressCandidate> reverse(GeoPoint point);

    /// Returns every house number of the region, in a fixed order (street, number, coordinates).
    List<KnownAddress> all();
}
