package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.maps.addresses.StreetIndex.Near;
import io.depotdesk.maps.addresses.StreetIndex.ReadyStreet;
import io.depotdesk.maps.extract.Shapes;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The address book of a region, read from the index that [AddressIndexBuilder] made.
///
/// The index stays on disk and is never written. Safe for use by many threads; closing ends all answers.
public final class LuceneAddressBook implements AddressBook, AutoCloseable {

    private static final double REACH_METRES = 500;
    private static final double HOUSE_METRES = 100;

    private final Words words = Words.standard();
    private final StreetIndex index;

    private LuceneAddressBook(StreetIndex index) {
        this.index = index;
    }

    /// Opens the index in `folder`.
    ///
    /// @throws IOException if there is none, or one of another version of this program; the message says so
    public static LuceneAddressBook open(Path folder) throws IOException {
        return new LuceneAddressBook(new StreetIndex(folder, Words.standard()));
    }

    @Override
    public List<AddressCandidate> find(String text, int limit) {
        return search(text, limit, false);
    }

    @Override
    public List<AddressCandidate> complete(String prefix, int limit) {
        return search(prefix, limit, true);
    }

    private List<AddressCandidate> search(String text, int limit, boolean completing) {
        try {
            var search = new AddressSearch(index, words, AddressText.of(text, completing, words));
            return search.run(limit);
        } catch (IOException e) {
            throw new UncheckedIOException("The address index cannot be read.", e);
        }
    }

    @Override
    public Optional<AddressCandidate> reverse(GeoPoint point) {
        try {
            Near house = index.nearest(AddressDocuments.SPOT, point);
            Near street = index.nearest(AddressDocuments.COURSE, point);
            double toStreet =
                    street == null
                            ? Double.MAX_VALUE
                            : metresTo(index.street(street.document()).street(), point);
            if (house != null && house.metres() < Math.min(HOUSE_METRES, toStreet + 30)) {
                return Optional.of(house(house));
            }
            if (street != null && toStreet <= REACH_METRES) {
                return Optional.of(street(index.street(street.document()).street(), point));
            }
            return house != null && house.metres() <= REACH_METRES
                    ? Optional.of(house(house))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The address index cannot be read.", e);
        }
    }

    private AddressCandidate house(Near near) throws IOException {
        Map.Entry<ReadyStreet, Street.House> found = index.house(near.document());
        KnownAddress address = known(found.getKey().street(), found.getValue());
        return new AddressCandidate(
                address.point(),
                address.oneLine(),
                found.getValue().computed()
                        ? AddressPrecision.INTERPOLATED
                        : AddressPrecision.HOUSE,
                confidence(near.metres()),
                address.postcode());
    }

    private static AddressCandidate street(Street street, GeoPoint point) {
        GeoPoint best = street.middle();
        for (int[] line : street.lines()) {
            GeoPoint here = Shapes.nearest(line, point);
            best = here.metresTo(point) < best.metresTo(point) ? here : best;
        }
        String city = street.cities().isEmpty() ? "" : street.cities().getFirst().getFirst();
        String label = new KnownAddress("", "", street.name(), "", city, best).oneLine();
        return new AddressCandidate(
                best,
                label,
                AddressPrecision.STREET,
                Math.min(0.7, confidence(best.metresTo(point))));
    }

    private static double metresTo(Street street, GeoPoint point) {
        return street.lines().stream()
                .mapToDouble(line -> Shapes.nearest(line, point).metresTo(point))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /// Falls from 0.95 on the spot to 0.80 at 25 m, and on to 0.2.
    private static double confidence(double metres) {
        return Math.max(0.2, 0.95 - metres * 0.006);
    }

    @Override
    public List<KnownAddress> all() {
        List<KnownAddress> all = new ArrayList<>();
        for (Street street : streets()) {
            for (Street.House house : street.houses()) {
                if (!house.computed()) {
                    all.add(known(street, house));
                }
            }
        }
        all.sort(
                Comparator.comparing(KnownAddress::street)
                        .thenComparingInt(LuceneAddressBook::numberOf)
                        .thenComparing(KnownAddress::houseNumber)
                        .thenComparingDouble(address -> address.point().latitude())
                        .thenComparingDouble(address -> address.point().longitude()));
        return all;
    }

    /// Returns every street, in the order of the index.
    List<Street> streets() {
        try {
            List<Street> streets = new ArrayList<>();
            var all = new TermQuery(new Term(AddressDocuments.KIND, "street"));
            for (int document : index.search(all, Math.max(1, index.size()))) {
                streets.add(index.street(document).street());
            }
            return streets;
        } catch (IOException e) {
            throw new UncheckedIOException("The address index cannot be read.", e);
        }
    }

    private static int numberOf(KnownAddress address) {
        HouseNumber number = HouseNumber.read(address.houseNumber());
        return number == null ? Integer.MAX_VALUE : number.value();
    }

    private static KnownAddress known(Street street, Street.House house) {
        return new KnownAddress(
                house.name(),
                house.number(),
                street.name(),
                street.postcode(house),
                street.city(house),
                house.point());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
