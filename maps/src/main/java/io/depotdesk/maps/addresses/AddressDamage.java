package io.depotdesk.maps.addresses;

import io.depotdesk.domain.place.KnownAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What people do to an address between knowing and writing it. Each makes a query from an address.
public enum AddressDamage {
    /// Number, street, and town or postcode, as the map data writes them.
    NONE("as written") {
        @Override
        String query(KnownAddress address, RandomGenerator dice) {
            return address.houseNumber() + " " + address.street() + tail(address);
        }
    },
    /// One letter of the street missing, doubled, wrong or swapped with its neighbour.
    MISSPELLED("one letter wrong") {
        @Override
        String query(KnownAddress address, RandomGenerator dice) {
            return address.houseNumber() + " " + misspelled(address.street(), dice) + tail(address);
        }
    },
    /// Kind of street and compass points shortened, capital letters only, no hyphen in the number.
    ABBREVIATED("abbreviated") {
        @Override
        String query(KnownAddress address, RandomGenerator dice) {
            String number = address.houseNumber().replaceAll("(\\d)-(?=\\d{2}$)", "$1");
            return number + " " + abbreviated(address.street(), dice) + tail(address);
        }
    },
    /// Town first, then the street, then the number.
    REORDERED("reordered") {
        @Override
        String query(KnownAddress address, RandomGenerator dice) {
            String tail = tail(address).replaceFirst("^, ", "");
            String street = address.street() + " " + address.houseNumber();
            return tail.isEmpty() ? street : tail + ", " + street;
        }
    },
    /// Number and street alone.
    WITHOUT_TOWN("without town") {
        @Override
        String query(KnownAddress address, RandomGenerator dice) {
            return address.houseNumber() + " " + address.street();
        }
    };

    private final String words;

    AddressDamage(String words) {
        this.words = words;
    }

    /// Returns what is done, for a report.
    public String words() {
        return words;
    }

    /// Returns `address` written with this damage.
    abstract String query(KnownAddress address, RandomGenerator dice);

    private static String tail(KnownAddress address) {
        if (!address.city().isEmpty() && address.postcode().isEmpty()) {
            return ", " + address.city();
        }
        return address.postcode().isEmpty() ? "" : ", " + address.postcode();
    }

    private static String misspelled(String street, RandomGenerator dice) {
        String[] parts = street.split(" ", -1);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].length() >= 4 && parts[i].chars().allMatch(Character::isLetter)) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty()) {
            return street;
        }
        int which = candidates.get(dice.nextInt(candidates.size()));
        parts[which] = oneEdit(parts[which], dice);
        return String.join(" ", parts);
    }

    private static String oneEdit(String word, RandomGenerator dice) {
        int at = 1 + dice.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = (char) ('a' + dice.nextInt(26));
        return switch (dice.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + word.charAt(at) + after;
            case 2 -> before + letter + after;
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static String abbreviated(String street, RandomGenerator dice) {
        String[] parts = street.split(" ", -1);
        for (int i = 0; i < parts.length; i++) {
            Set<String> shorts = Words.standard().shortFormsOf(Words.fold(parts[i]));
            if (!shorts.isEmpty()) {
                parts[i] = new ArrayList<>(shorts).get(dice.nextInt(Math.min(2, shorts.size())));
            }
        }
        return String.join(" ", parts).toUpperCase(java.util.Locale.ROOT);
    }
}
