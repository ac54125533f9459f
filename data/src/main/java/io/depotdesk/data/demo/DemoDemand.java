package io.depotdesk.data.demo;

import io.depotdesk.data.demo.DemoAddresses.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes the orders of an ordinary day: many small parcels, some heavy and cold ones, windows of all
/// lengths.
final class DemoDemand {

    private static final List<String> NOTES =
            List.of(
                    "Ring twice, the bell is quiet.",
                    "Leave with the concierge if nobody answers.",
                    "Entrance through the courtyard.",
                    "Lift out of order, third floor.",
                    "Call ten minutes before.",
                    "Deliver to reception.",
                    "Beware of the dog.",
                    "Loading bay at the back.");

    private final RandomGenerator dice;
    private final DemoPeople people;

    DemoDemand(RandomGenerator dice, DemoPeople people) {
        this.dice = dice;
        this.people = people;
    }

    List<DemoOrder> orders(List<Written> deliveries, List<Written> returns) {
        List<DemoOrder> orders = new ArrayList<>();
        for (Written place : deliveries) {
            orders.add(order("M-%d".formatted(24_101 + orders.size()), place, false, goods()));
        }
        for (Written place : returns) {
            orders.add(order("R-%d".formatted(3_101 + orders.size()), place, true, parcel()));
        }
        return orders;
    }

    private DemoOrder order(String number, Written place, boolean isReturn, DemoOrder.Goods goods) {
        boolean shop = !place.address().name().isBlank();
        String name = shop ? place.address().name() : people.name(dice);
        DemoOrder.Person person =
                new DemoOrder.Person(
                        name,
                        people.phone(dice),
                        dice.nextInt(10) < 7 ? DemoPeople.email(name) : "");
        DemoOrder.Hours hours = hours(shop, goods);
        return new DemoOrder(number, isReturn, person, place.text(), hours, goods, priority());
    }

    private DemoOrder.Goods goods() {
        int roll = dice.nextInt(100);
        if (roll < 55) {
            return parcel();
        }
        if (roll < 80) {
            return new DemoOrder.Goods(
                    between(6, 10),
                    between(800, 2500),
                    between(40, 140),
                    between(1, 4),
                    "",
                    note());
        }
        if (roll < 90) {
            int decagrams = between(2600, 6800);
            return new DemoOrder.Goods(
                    between(12, 18),
                    decagrams,
                    between(160, 420),
                    between(1, 3),
                    decagrams > 4000 ? "tail-lift" : "",
                    note());
        }
        return new DemoOrder.Goods(
                between(6, 9),
                between(300, 1400),
                between(15, 60),
                between(1, 3),
                "cold",
                "Keep cold, hand over in person.");
    }

    private DemoOrder.Goods parcel() {
        boolean idCheck = dice.nextInt(9) == 0;
        return new DemoOrder.Goods(
                between(4, 7) + (idCheck ? 3 : 0),
                between(30, 800),
                between(2, 35),
                between(1, 2),
                idCheck ? "id-check" : "",
                idCheck ? "Check the recipient's identity card." : note());
    }

    private DemoOrder.Hours hours(boolean shop, DemoOrder.Goods goods) {
        int roll = dice.nextInt(100);
        if (goods.skills().equals("cold")) {
            return DemoOrder.Hours.between(8, 12);
        }
        if (shop && roll < 40) {
            return new DemoOrder.Hours("09:00", "12:00", "14:00", "18:00");
        }
        if (roll < 35) {
            return DemoOrder.Hours.ANY;
        }
        if (roll < 58) {
            int opens = between(8, 14);
            return DemoOrder.Hours.between(opens, opens + 4);
        }
        if (roll < 78) {
            int opens = between(8, 17);
            return DemoOrder.Hours.between(opens, opens + 2);
        }
        return roll < 90 ? DemoOrder.Hours.between(8, 12) : DemoOrder.Hours.between(13, 18);
    }

    private String priority() {
        int roll = dice.nextInt(100);
        return roll < 4 ? "C" : roll < 16 ? "H" : roll < 24 ? "L" : "";
    }

    private String note() {
        return dice.nextInt(4) == 0 ? NOTES.get(dice.nextInt(NOTES.size())) : "";
    }

    private int between(int least, int most) {
        return dice.nextInt(least, most + 1);
    }
}
