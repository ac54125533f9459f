package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.maps.addresses.AddressRanking.Found;
import io.depotdesk.maps.addresses.AddressText.Numbering;
import io.depotdesk.maps.addresses.StreetIndex.ReadyStreet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One search: collects candidates for a text and ranks them.
final class AddressSearch {

    private static final int STREETS = 80;
    private static final int PLACES = 30;
    private static final double WORTH_A_LOOK = 0.55;

    private final StreetIndex index;
    private final AddressText text;
    private final List<AddressText.Reading> readings;
    private final AddressRanking ranking = new AddressRanking();
    private boolean understood;

    /// What the words beside the street say about where it is.
    ///
    /// @param factor 1 if they agree with the candidate, less if some contradict or mean nothing
    /// @param agrees true if a town, district or postcode was named and is the right one
    /// @param numberLeft true if a number is neither part of the name nor a postcode
    /// @param clean true if every word was understood and none contradicts
    private record Surroundings(double factor, boolean agrees, boolean clean, boolean numberLeft) {}

    private static final Surroundings NOTHING_SAID = new Surroundings(0.97, false, true, false);

    AddressSearch(StreetIndex index, Words words, AddressText text) {
        this.index = index;
        this.text = text;
        this.readings = text.readings(words);
    }

    /// Returns the best candidates, most likely first.
    ///
    /// The cheap, precise question comes first. Only when none of its answers accounts for every word is
    /// the tolerant one asked as well.
    List<AddressCandidate> run(int limit) throws IOException {
        if (text.words().isEmpty()) {
            return List.of();
        }
        collect(new AddressQueries(index.spread(), false));
        if (!understood) {
            ranking.clear();
            collect(new AddressQueries(index.spread(), true));
        }
        return ranking.best(limit);
    }

    private void collect(AddressQueries queries) throws IOException {
        for (int document : index.search(queries.of("street", text), STREETS)) {
            addStreet(index.street(document));
        }
        for (int document : index.search(queries.of("place", text), PLACES)) {
            addPlace(index.place(document));
        }
    }

    private void addStreet(ReadyStreet ready) {
        for (AddressText.Reading reading : readings) {
            NameFit fit = bestFit(reading.rest(), ready.names());
            if (fit.score() < WORTH_A_LOOK) {
                continue;
            }
            HouseNumber number = reading.number();
            if (number == null) {
                addWholeStreet(ready, fit, false);
                continue;
            }
            List<NumberOnStreet> numbers = numbers(ready.street(), number, reading.numbering());
            for (NumberOnStreet here : numbers) {
                addNumber(ready, fit, here);
            }
            if (numbers.isEmpty() && reading.numbering() == Numbering.PLAIN) {
                addWholeStreet(ready, fit, true);
            }
        }
    }

    private static List<NumberOnStreet> numbers(
            Street street, HouseNumber number, Numbering numbering) {
        return switch (numbering) {
            case PLAIN -> NumberOnStreet.find(street, number);
            case BLOCK_AND_HOUSE ->
                    NumberOnStreet.countsInBlocks(street)
                            ? NumberOnStreet.find(street, number)
                            : List.of();
            case AFTER_DOOR -> NumberOnStreet.behindDoor(street, number);
        };
    }

    private NameFit bestFit(List<Word> typed, List<List<Word>> names) {
        NameFit best = NameFit.of(typed, names.getFirst(), text.completing());
        for (List<Word> name : names.subList(1, names.size())) {
            NameFit fit = NameFit.of(typed, name, text.completing());
            boolean better = fit.score() > best.score() + 1e-9;
            boolean shorter =
                    fit.score() > best.score() - 1e-9 && fit.left().size() < best.left().size();
            if (better || shorter) {
                best = fit;
            }
        }
        return best;
    }

    private void addNumber(ReadyStreet ready, NameFit fit, NumberOnStreet here) {
        Street street = ready.street();
        Street.House near = here.near();
        Surroundings around = surroundings(ready, near, fit.left());
        understood |= fit.whole() && around.clean;
        double rank = fit.score() * around.factor * (0.65 + 0.35 * here.certainty());
        double cap = around.agrees ? 0.97 : 0.92;
        if (!fit.exact() || !fit.whole()) {
            cap = 0.78;
        }
        if (!around.clean) {
            cap = Math.min(cap, 0.7);
        }
        if (here.precision() == AddressPrecision.INTERPOLATED || here.certainty() < 0.9) {
            cap = Math.min(cap, here.certainty());
        }
        String city = near == null ? "" : street.city(near);
        String postcode = near == null ? "" : street.postcode(near);
        String label =
                new KnownAddress("", here.number(), street.name(), postcode, city, here.point())
                        .oneLine();
        ranking.add(new Found(here.point(), label, postcode, here.precision(), rank, cap));
    }

    private void addWholeStreet(ReadyStreet ready, NameFit fit, boolean numberMissing) {
        Street street = ready.street();
        Surroundings around = surroundings(ready, null, fit.left());
        boolean numberAsked = numberMissing || around.numberLeft;
        understood |= !numberAsked && fit.whole() && around.clean;
        double rank = fit.score() * around.factor * (!numberAsked ? 1 : fit.whole() ? 0.75 : 0.62);
        double cap = numberAsked ? 0.5 : fit.exact() && fit.whole() && around.clean ? 0.7 : 0.6;
        String city = street.cities().isEmpty() ? "" : street.cities().getFirst().getFirst();
        String code = street.postcodes().size() == 1 ? street.postcodes().getFirst() : "";
        String label =
                new KnownAddress("", "", street.name(), code, city, street.middle()).oneLine();
        ranking.add(new Found(street.middle(), label, code, AddressPrecision.STREET, rank, cap));
    }

    private Surroundings surroundings(
            ReadyStreet ready, Street.@Nullable House house, List<Word> left) {
        if (left.isEmpty()) {
            return NOTHING_SAID;
        }
        List<Set<String>> own = new ArrayList<>();
        own.add(ready.districts());
        if (house == null) {
            own.addAll(ready.cities());
            own.addAll(ready.postcodes());
        } else {
            if (house.city() >= 0) {
                own.add(ready.cities().get(house.city()));
            }
            if (house.postcode() >= 0) {
                own.add(ready.postcodes().get(house.postcode()));
            } else {
                own.addAll(ready.postcodes());
            }
        }
        return surroundings(own, left);
    }

    private Surroundings surroundings(List<Set<String>> own, List<Word> left) {
        int agreeing = 0;
        int contradicting = 0;
        double unknown = 0;
        boolean numberLeft = false;
        for (Word word : left) {
            if (word.kind() == WordClass.LINK) {
                continue;
            }
            if (isShortNumber(word)) {
                unknown += weightOfUnknown(word);
                numberLeft = true;
            } else if (isIn(word, own)) {
                agreeing++;
            } else if (word.kind() != WordClass.TYPE && index.isAreaWord(word)) {
                contradicting++;
            } else if (index.isSurrounding(word)) {
                unknown += 0.02;
            } else {
                unknown += weightOfUnknown(word);
                numberLeft |= Character.isDigit(word.text().charAt(0));
            }
        }
        double factor = agreeing > 0 ? 1 : 0.97;
        if (contradicting > 0) {
            factor *= agreeing > 0 ? 0.93 : 0.8;
        }
        factor /= 1 + 0.25 * unknown;
        boolean clean = contradicting == 0 && unknown < 0.3;
        return new Surroundings(factor, agreeing > 0, clean, numberLeft);
    }

    /// `1` is never a postcode, but may stand in the name of a district.
    private static boolean isShortNumber(Word word) {
        return word.text().length() < 3 && Character.isDigit(word.text().charAt(0));
    }

    private static double weightOfUnknown(Word word) {
        return switch (word.kind()) {
            case NAME -> 1;
            case TITLE -> 0.2;
            case NUMBER, TYPE, SIDE, LINK -> 0.7;
        };
    }

    private boolean isIn(Word word, List<Set<String>> own) {
        for (Set<String> each : own) {
            for (String form : word.forms()) {
                if (each.contains(form)) {
                    return true;
                }
            }
        }
        boolean unfinished = text.completing() && word == text.words().getLast();
        boolean misspelled = word.kind() == WordClass.NAME && word.text().length() > 4;
        if (!unfinished && !misspelled) {
            return false;
        }
        for (Set<String> each : own) {
            for (String known : each) {
                if (unfinished && known.startsWith(word.text())
                        || misspelled && Spelling.likeness(word.text(), known) > 0.75) {
                    return true;
                }
            }
        }
        return false;
    }

    private void addPlace(StreetIndex.ReadyPlace ready) {
        NameFit fit = bestFit(text.words(), ready.names());
        if (fit.score() < WORTH_A_LOOK + 0.1) {
            return;
        }
        NamedPlace place = ready.place();
        Surroundings around = surroundings(List.of(ready.around()), fit.left());
        if (!around.clean && isOnlyNumberOrLetter(ready)) {
            return;
        }
        understood |= fit.whole() && around.clean;
        GeoPoint point = place.point();
        if (place.area()) {
            double rank = fit.score() * around.factor * 0.9;
            ranking.add(new Found(point, place.label(), "", AddressPrecision.AREA, rank, 0.4));
            return;
        }
        // A place does not have the words of a street; what it leaves over counts twice.
        double rank = fit.score() * around.factor * around.factor * 0.95;
        rank *= around.numberLeft ? 0.8 : 1;
        double cap = fit.exact() && fit.whole() && around.clean ? 0.75 : 0.6;
        ranking.add(new Found(point, place.label(), "", AddressPrecision.PLACE, rank, cap));
    }

    /// Bus bays and entrances are called `4` or `D`; that is found in every other address.
    private static boolean isOnlyNumberOrLetter(StreetIndex.ReadyPlace ready) {
        return ready.names().stream()
                .flatMap(List::stream)
                .allMatch(word -> word.kind() == WordClass.NUMBER || word.text().length() == 1);
    }
}
