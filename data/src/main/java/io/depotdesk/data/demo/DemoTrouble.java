package io.depotdesk.data.demo;

import io.depotdesk.data.demo.DemoAddresses.Written;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;

import java.util.ArrayList;
import java.util.List;

/// Puts into the demo day what goes wrong on real days: addresses that nobody can be sure of, rows that
/// cannot be read, and shipments that nobody can take.
final class DemoTrouble {

    static final int UNCERTAIN = 5;
    static final int IMPOSSIBLE = 2;
    static final int UNREADABLE = 3;

    private final AddressBook book;

    private final DemoPeople people;

    DemoTrouble(AddressBook book, DemoPeople people) {
        this.book = book;
        this.people = people;
    }

    /// Returns the orders with the first few changed, and a few more behind them that cannot be read.
    ///
    /// @param places of the orders, in their order
    List<DemoOrder> into(List<DemoOrder> orders, List<Written> places) {
        List<DemoOrder> changed = new ArrayList<>(orders);
        for (int i = 0; i < UNCERTAIN; i++) {
            changed.set(i, orders.get(i).at(uncertain(places.get(i), i)));
        }
        changed.set(
                UNCERTAIN,
                orders.get(UNCERTAIN)
                        .of(
                                new DemoOrder.Goods(
                                        25,
                                        145_000,
                                        2_400,
                                        1,
                                        "tail-lift",
                                        "Safe on a pallet, needs a lorry.")));
        changed.set(
                UNCERTAIN + 1,
                orders.get(UNCERTAIN + 1).within(DemoOrder.Hours.between("22:30", "23:30")));
        DemoOrder pattern = orders.get(UNCERTAIN + 2);
        changed.add(pattern.numbered("M-24991").at(""));
        changed.add(pattern.numbered("M-24992").within(DemoOrder.Hours.between("14:00", "12:00")));
        changed.add(pattern.numbered("M-24993").within(DemoOrder.Hours.between("25:70", "18:00")));
        return changed;
    }

    /// Returns the address as a careless sender writes it: the first way of being careless, beginning with
    /// number `kind`, after which the address book is no longer sure.
    private String uncertain(Written place, int kind) {
        List<String> ways = ways(place);
        for (int i = 0; i < ways.size(); i++) {
            String text = ways.get((kind + i) % ways.size());
            List<AddressCandidate> found = book.find(text, 1);
            if (found.isEmpty() || !found.getFirst().isSure()) {
                return text;
            }
        }
        return "c/o the neighbours, side entrance";
    }

    private List<String> ways(Written place) {
        String street = place.address().street();
        String number = place.address().houseNumber();
        String town = place.address().city();
        return List.of(
                withTown(number + " " + misspelled(street, 2), town),
                withTown(street, town),
                withTown(notThere(number) + " " + street, town),
                withTown(number + " " + misspelled(street, 4), town),
                withTown(people.buildingWithoutNumber() + ", " + misspelled(street, 3), town));
    }

    private static String notThere(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return "9" + digits + (digits.length() < 3 ? "7" : "");
    }

    private static String withTown(String road, String town) {
        return town.isBlank() ? road : road + ", " + town;
    }

    /// Returns the street without some letters in the middle of its longest word.
    private static String misspelled(String street, int missing) {
        String longest = "";
        for (String word : street.split("[ '’-]")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        int left = Math.max(1, longest.length() - missing);
        int head = (left + 1) / 2;
        String shorter =
                longest.substring(0, head) + longest.substring(longest.length() - (left - head));
        return street.replace(longest, shorter);
    }
}
