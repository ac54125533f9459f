package io.depotdesk.data.demo;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.progress.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// The addresses that a demo day goes to: real ones within reach of the depot that the address book finds
/// again from one line of text.
final class DemoAddresses {

    static final int FEWEST = 12;

    private static final double REACH_METRES = 6_000;
    private static final double SAME_PLACE_METRES = 250;

    /// An address with the text that goes into the file.
    record Written(KnownAddress address, String text) {}

    private final AddressBook book;
    private final List<KnownAddress> all;
    private final String usualTown;

    DemoAddresses(AddressBook book) {
        this.book = book;
        all = book.all().stream().filter(a -> !a.street().isBlank()).toList();
        if (all.size() < FEWEST) {
            throw new NoAddressesException(all.size(), FEWEST);
        }
        usualTown = usualTown(all);
    }

    List<KnownAddress> all() {
        return all;
    }

    /// Returns the address near the region's south-west, a tenth of the way in, so that it is not an outlier
    /// at the edge of the extract.
    KnownAddress depot() {
        List<Double> latitudes = all.stream().map(a -> a.point().latitude()).sorted().toList();
        List<Double> longitudes = all.stream().map(a -> a.point().longitude()).sorted().toList();
        GeoPoint corner =
                new GeoPoint(
                        latitudes.get(latitudes.size() / 10),
                        longitudes.get(longitudes.size() / 10));
        return all.stream()
                .min(Comparator.comparingDouble(a -> a.point().metresTo(corner)))
                .orElseThrow();
    }

    /// Returns `wanted` addresses, in random order; the same ones several times if there are too few.
    List<Written> choose(int wanted, GeoPoint depot, RandomGenerator dice, Progress progress) {
        List<KnownAddress> near = new ArrayList<>();
        for (KnownAddress address : all) {
            if (address.point().metresTo(depot) <= REACH_METRES) {
                near.add(address);
            }
        }
        Collections.shuffle(near, Random.from(dice));
        List<Written> chosen = new ArrayList<>();
        for (KnownAddress address : near) {
            if (chosen.size() == wanted) {
                break;
            }
            progress.check();
            progress.at("Choosing addresses", (double) chosen.size() / wanted);
            for (String text : List.of(withTown(address), address.oneLine())) {
                if (isFound(text, address)) {
                    chosen.add(new Written(address, text));
                    break;
                }
            }
        }
        int different = chosen.size();
        if (different < FEWEST) {
            throw new NoAddressesException(different, FEWEST);
        }
        for (int i = 0; chosen.size() < wanted; i++) {
            chosen.add(chosen.get(i % different));
        }
        return chosen;
    }

    String withTown(KnownAddress address) {
        String line = address.oneLine();
        return address.city().isBlank() && !usualTown.isBlank() ? line + ", " + usualTown : line;
    }

    private boolean isFound(String text, KnownAddress address) {
        List<AddressCandidate> found = book.find(text, 1);
        return !found.isEmpty()
                && found.getFirst().isSure()
                && found.getFirst().point().metresTo(address.point()) <= SAME_PLACE_METRES;
    }

    private static String usualTown(List<KnownAddress> addresses) {
        SequencedMap<String, Integer> towns = new LinkedHashMap<>();
        addresses.stream()
                .map(KnownAddress::city)
                .filter(city -> !city.isBlank())
                .forEach(city -> towns.merge(city, 1, Integer::sum));
        return towns.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
