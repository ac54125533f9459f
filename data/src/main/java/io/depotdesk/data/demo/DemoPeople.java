package io.depotdesk.data.demo;

import io.depotdesk.domain.place.KnownAddress;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Invents people with names that fit the streets' language and phone numbers that nobody has.
///
/// The numbers come from the ranges that are reserved for films and books: ARCEP 01 99 00 xx xx (France),
/// BNetzA 0171 39200xx (Germany), NANPA 555-01xx (North America). Mail goes to `example.com` (RFC 2606).
enum DemoPeople {
    FRENCH(
            "(?i).*\\b(rue|avenue|boulevard|chemin|impasse|quai)\\b.*",
            "Camille Léa Manon Chloé Inès Louise Jeanne Alice Margaux Sofia Hugo Lucas Louis Jules"
                    + " Arthur Gabriel Raphaël Antoine Théo Nicolas",
            "Martin Bernard Rossi Durand Moreau Lefèvre Garnier Faure Blanc Guérin Muller Roux"
                    + " Giordano Ferrari Bianchi Lambert Fontaine Mercier Gauthier Chevalier"),
    GERMAN(
            "(?i).*(straße|strasse|weg|gasse|platz|allee)\\b.*",
            "Anna Lena Marie Sophie Laura Julia Katharina Nora Greta Emma Lukas Jonas Felix Paul"
                    + " Max Jakob Simon Tobias Florian Matthias",
            "Huber Bauer Wagner Müller Schmidt Fischer Weber Gruber Steiner Mayr Hofmann Schäfer"
                    + " Koch Wolf Lang Berger Winkler Pichler Vogel Brandt"),
    ENGLISH(
            ".*",
            "Olivia Emma Amelia Sophia Ava Grace Hannah Zoe Maya Nora Liam Noah James Ethan Daniel"
                    + " Samuel Owen Caleb Marcus Victor",
            "Smith Johnson Brown Nguyen Garcia Miller Davis Wilson Anderson Thomas Taylor Moore"
                    + " Clark Lewis Walker Young Patel Kim Rivera Cooper");

    private final String streets;
    private final List<String> first;
    private final List<String> last;

    DemoPeople(String streets, String first, String last) {
        this.streets = streets;
        this.first = List.of(first.split(" "));
        this.last = List.of(last.split(" "));
    }

    /// Returns the people whose language most streets have.
    static DemoPeople livingAt(List<KnownAddress> addresses) {
        for (DemoPeople people : values()) {
            long speaking =
                    addresses.stream().filter(a -> a.street().matches(people.streets)).count();
            if (speaking * 2 > addresses.size()) {
                return people;
            }
        }
        return ENGLISH;
    }

    String name(RandomGenerator dice) {
        return pick(first, dice) + " " + pick(last, dice);
    }

    String phone(RandomGenerator dice) {
        return switch (this) {
            case FRENCH -> "+33 1 99 00 %02d %02d".formatted(dice.nextInt(100), dice.nextInt(100));
            case GERMAN -> "+49 171 39200%02d".formatted(dice.nextInt(100));
            case ENGLISH ->
                    "+1 %d-555-01%02d"
                            .formatted(
                                    List.of(202, 212, 312, 415).get(dice.nextInt(4)),
                                    dice.nextInt(100));
        };
    }

    /// Returns how somebody writes where they live who forgets the house number.
    String buildingWithoutNumber() {
        return switch (this) {
            case FRENCH -> "Résidence Les Mimosas, bât. C";
            case GERMAN -> "Hinterhaus, zweiter Aufgang";
            case ENGLISH -> "Maple Court, rear entrance";
        };
    }

    static String email(String name) {
        String plain =
                Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z ]", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll(" +", ".");
        return (plain.isEmpty() ? "reception" : plain) + "@example.com";
    }

    private static String pick(List<String> names, RandomGenerator dice) {
        return names.get(dice.nextInt(names.size()));
    }
}
