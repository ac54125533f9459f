package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.KnownAddress;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How well the book names points: an address's own point, and a point some metres off it, as a phone or a
/// finger on the map gives it.
///
/// @param points so many of each
/// @param onTheSpot share of addresses whose own point is given their number and street
/// @param near share of points [#OFF_METRES] off that are given a place within 50 m on the same street
/// @param cpu what one point took
public record ReverseEvaluation(int points, double onTheSpot, double near, QueryCpu cpu) {

    /// How far off the shifted points are, in a random direction.
    public static final double OFF_METRES = 12;

    private static final double METRES_PER_DEGREE = 111_195;

    static ReverseEvaluation of(LuceneAddressBook book, List<KnownAddress> addresses, long seed) {
        RandomGenerator dice = AddressEvaluation.dice(seed + 99);
        var times = new CpuTimes();
        int spot = 0;
        int near = 0;
        for (KnownAddress address : addresses) {
            Optional<AddressCandidate> here = times.measure(() -> book.reverse(address.point()));
            spot += here.filter(each -> each.label().equals(address.oneLine())).isPresent() ? 1 : 0;
            GeoPoint off = shifted(address.point(), dice.nextDouble() * 2 * Math.PI);
            Optional<AddressCandidate> there = times.measure(() -> book.reverse(off));
            near += there.filter(each -> isNear(each, address)).isPresent() ? 1 : 0;
        }
        return new ReverseEvaluation(
                addresses.size(),
                AddressEvaluation.share(spot, addresses.size()),
                AddressEvaluation.share(near, addresses.size()),
                times.cpu());
    }

    private static boolean isNear(AddressCandidate answer, KnownAddress address) {
        return AddressEvaluation.isRight(answer, address)
                && answer.label().contains(address.street());
    }

    private static GeoPoint shifted(GeoPoint point, double angle) {
        double north = Math.cos(angle) * OFF_METRES / METRES_PER_DEGREE;
        double east =
                Math.sin(angle)
                        * OFF_METRES
                        / METRES_PER_DEGREE
                        / Math.cos(Math.toRadians(point.latitude()));
        return new GeoPoint(point.latitude() + north, point.longitude() + east);
    }
}
