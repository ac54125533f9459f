package io.depotdesk.maps.addresses;

import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.progress.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Measures an address book on queries made from its own region's addresses. The queries are held back: the
/// index is built from the extract alone and never sees them.
///
/// An answer is right if its pin is at most 50 m from the address.
public final class AddressEvaluation {

    private static final double RIGHT_METRES = 50;

    private final LuceneAddressBook book;

    public AddressEvaluation(LuceneAddressBook book) {
        this.book = book;
    }

    /// How one kind of query did.
    ///
    /// @param rightFirst share of queries whose first answer is right
    /// @param rightInFive share with a right one among the first five
    /// @param medianMetres distance of the first answer, the middle one of all that got an answer
    /// @param sure share of queries whose first answer claims to need no look
    /// @param sureAndRight share of those that are right; 1 if there are none
    /// @param cpu what one query took
    /// @param examples a few queries that went wrong, with what came back
    public record Line(
            AddressDamage damage,
            int queries,
            double rightFirst,
            double rightInFive,
            double medianMetres,
            double sure,
            double sureAndRight,
            QueryCpu cpu,
            List<String> examples) {}

    /// How house numbers that the map lacks are guessed: each of a sample was left out of its street.
    ///
    /// @param placed share that got a point on the street at all
    /// @param marked share of those that say that they are a guess
    /// @param medianMetres distance from the true place
    public record Guesses(int numbers, double placed, double marked, double medianMetres) {}

    /// Asks everything: damaged addresses, left-out numbers, half-typed addresses, points.
    ///
    /// @param region what the report is about
    /// @param queries at most so many of each kind; a tenth of them, but at least 30, are typed letter by letter
    /// @param seed the same seed asks the same questions
    public AddressReport report(String region, int queries, long seed, Progress progress) {
        List<KnownAddress> addresses = sample(queries, seed);
        // The compiler has to have seen the work before its time says something.
        lines(Math.min(queries, 150), seed + 1, Progress.NONE);
        List<Line> lines = lines(queries, seed, progress);
        progress.at("Typing letter by letter", 0);
        List<KnownAddress> typed =
                addresses.subList(0, Math.min(addresses.size(), Math.max(30, queries / 10)));
        return new AddressReport(
                region,
                seed,
                addresses.size(),
                lines,
                guesses(queries, seed),
                TypingEvaluation.of(book, typed, progress),
                ReverseEvaluation.of(book, addresses, seed));
    }

    /// Asks for a sample of the region's addresses, damaged in every way.
    ///
    /// @param sample at most so many addresses
    /// @param seed the same seed asks the same questions
    public List<Line> lines(int sample, long seed, Progress progress) {
        List<KnownAddress> addresses = sample(sample, seed);
        List<Line> lines = new ArrayList<>();
        for (AddressDamage damage : AddressDamage.values()) {
            double from = (double) damage.ordinal() / AddressDamage.values().length;
            lines.add(line(damage, addresses, seed, progress, from));
        }
        progress.at("Evaluated", 1);
        return lines;
    }

    private List<KnownAddress> sample(int size, long seed) {
        List<KnownAddress> all = new ArrayList<>(book.all());
        RandomGenerator dice = dice(seed);
        for (int i = 0; i < Math.min(size, all.size()); i++) {
            int other = i + dice.nextInt(all.size() - i);
            KnownAddress chosen = all.get(other);
            all.set(other, all.get(i));
            all.set(i, chosen);
        }
        return List.copyOf(all.subList(0, Math.min(size, all.size())));
    }

    private Line line(
            AddressDamage damage,
            List<KnownAddress> addresses,
            long seed,
            Progress progress,
            double from) {
        RandomGenerator dice = dice(seed + 1 + damage.ordinal());
        int first = 0;
        int inFive = 0;
        int sure = 0;
        int sureAndRight = 0;
        List<Double> metres = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        var times = new CpuTimes();
        int done = 0;
        for (KnownAddress address : addresses) {
            progress.check();
            progress.at(
                    "Asking (%s)".formatted(damage),
                    from + (double) done++ / addresses.size() / AddressDamage.values().length);
            String query = damage.query(address, dice);
            List<AddressCandidate> answers = times.measure(() -> book.find(query, 5));
            boolean right = !answers.isEmpty() && isRight(answers.getFirst(), address);
            first += right ? 1 : 0;
            inFive += answers.stream().anyMatch(answer -> isRight(answer, address)) ? 1 : 0;
            if (!answers.isEmpty()) {
                metres.add(answers.getFirst().point().metresTo(address.point()));
                sure += answers.getFirst().isSure() ? 1 : 0;
                sureAndRight += answers.getFirst().isSure() && right ? 1 : 0;
            }
            if (!right && examples.size() < 20) {
                examples.add(example(query, address, answers));
            }
        }
        int queries = addresses.size();
        return new Line(
                damage,
                queries,
                share(first, queries),
                share(inFive, queries),
                median(metres),
                share(sure, queries),
                sure == 0 ? 1 : share(sureAndRight, sure),
                times.cpu(),
                examples);
    }

    private static String example(
            String query, KnownAddress address, List<AddressCandidate> answers) {
        String answer =
                answers.isEmpty()
                        ? "nothing"
                        : "%s (%s, %.2f)"
                                .formatted(
                                        answers.getFirst().label(),
                                        answers.getFirst().precision(),
                                        answers.getFirst().confidence());
        return "%s -> %s, wanted %s".formatted(query, answer, address.oneLine());
    }

    /// Leaves numbers out of their street, one at a time, and looks where they would be put.
    public Guesses guesses(int sample, long seed) {
        int numbers = 0;
        int placed = 0;
        int marked = 0;
        List<Double> metres = new ArrayList<>();
        RandomGenerator dice = dice(seed);
        List<Street> streets = book.streets();
        for (int i = 0; i < sample && !streets.isEmpty(); i++) {
            Street street = streets.get(dice.nextInt(streets.size()));
            if (street.houses().size() < 3) {
                continue;
            }
            Street.House house = street.houses().get(dice.nextInt(street.houses().size()));
            numbers++;
            var found = NumberOnStreet.find(without(street, house), house.parsed());
            if (!found.isEmpty()) {
                placed++;
                marked += found.getFirst().certainty() < AddressCandidate.SURE ? 1 : 0;
                metres.add(found.getFirst().point().metresTo(house.point()));
            }
        }
        return new Guesses(numbers, share(placed, numbers), share(marked, placed), median(metres));
    }

    private static Street without(Street street, Street.House house) {
        return new Street(
                street.id(),
                street.names(),
                street.cities(),
                street.postcodes(),
                street.districts(),
                street.middle(),
                street.lines(),
                street.houses().stream()
                        .filter(each -> !each.parsed().key().equals(house.parsed().key()))
                        .toList());
    }

    static boolean isRight(AddressCandidate answer, KnownAddress address) {
        return answer.point().metresTo(address.point()) <= RIGHT_METRES;
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    static RandomGenerator dice(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
