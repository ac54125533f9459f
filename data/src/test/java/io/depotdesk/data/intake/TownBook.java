package io.depotdesk.data.intake;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.place.KnownAddress;

import org.apache.commons.text.similarity.LevenshteinDistance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A small address book for tests: some of Monaco's streets, each with the house numbers 1 to 20.
///
/// It is sure of a street and number that are written right, unsure of a street alone or one that is
/// spelled nearly right, and finds nothing else.
public final class TownBook implements AddressBook {

    public static final RegionBounds BOUNDS = new RegionBounds(43.71, 7.39, 43.76, 7.45);

    private static final List<String> STREETS =
            List.of(
                    "Rue Grimaldi",
                    "Avenue Albert II",
                    "Boulevard Albert 1er",
                    "Rue de la Lüjerneta",
                    "Avenue des Papalins",
                    "Quai Antoine 1er",
                    "Rue du Gabian",
                    "Rue Imberty",
                    "Avenue de Fontvieille",
                    "Rue Colonel Bellando de Castro",
                    "Boulevard des Moulins",
                    "Avenue Saint-Laurent");

    private final List<KnownAddress> all = new ArrayList<>();
    private final List<String> plainStreets = new ArrayList<>();

    public TownBook() {
        for (int street = 0; street < STREETS.size(); street++) {
            for (int number = 1; number <= 20; number++) {
                GeoPoint point = new GeoPoint(43.725 + street * 0.0015, 7.411 + number * 0.0009);
                plainStreets.add(plain(STREETS.get(street)));
                String name = number == 7 ? "Boutique " + (street + 1) : "";
                all.add(
                        new KnownAddress(
                                name,
                                String.valueOf(number),
                                STREETS.get(street),
                                street % 2 == 0 ? "98000" : "",
                                street % 3 == 0 ? "" : "Monaco",
                                point));
            }
        }
    }

    @Override
    public List<AddressCandidate> find(String text, int limit) {
        String wanted = " " + plain(text) + " ";
        List<AddressCandidate> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            KnownAddress address = all.get(i);
            String street = plainStreets.get(i);
            boolean number = wanted.contains(" " + address.houseNumber() + " ");
            if (wanted.contains(" " + street + " ")) {
                if (wanted.replace(street, "").contains(" " + address.houseNumber() + " ")) {
                    found.add(candidate(address, AddressPrecision.HOUSE, 0.97));
                } else if (address.houseNumber().equals("1")) {
                    found.add(candidate(address, AddressPrecision.STREET, 0.55));
                }
            } else if (number && resembles(wanted, street)) {
                found.add(candidate(address, AddressPrecision.HOUSE, 0.6));
            }
        }
        found.sort(Comparator.comparingDouble(AddressCandidate::confidence).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static boolean resembles(String text, String street) {
        String line = text.strip().replaceAll("[0-9]+", " ").strip();
        String head = line.substring(0, Math.min(line.length(), street.length()));
        return LevenshteinDistance.getDefaultInstance().apply(head, street) <= 4;
    }

    private static AddressCandidate candidate(
            KnownAddress address, AddressPrecision precision, double confidence) {
        return new AddressCandidate(
                address.point(), address.oneLine(), precision, confidence, address.postcode());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    @Override
    public List<AddressCandidate> complete(String prefix, int limit) {
        return find(prefix, limit);
    }

    @Override
    public Optional<AddressCandidate> reverse(GeoPoint point) {
        return all.stream()
                .min(Comparator.comparingDouble(address -> address.point().metresTo(point)))
                .map(address -> candidate(address, AddressPrecision.HOUSE, 1));
    }

    @Override
    public List<KnownAddress> all() {
        return all;
    }
}
