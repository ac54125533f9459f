package io.depotdesk.data.demo;

import io.depotdesk.data.tables.Cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// One row of the demo order file.
record DemoOrder(
        String number,
        boolean isReturn,
        Person person,
        String address,
        Hours hours,
        Goods goods,
        String priority) {

    static final List<String> HEADERS =
            List.of(
                    "order_number",
                    "type",
                    "name",
                    "phone",
                    "email",
                    "address",
                    "window_from",
                    "window_to",
                    "window2_from",
                    "window2_to",
                    "service_minutes",
                    "weight_kg",
                    "volume_l",
                    "parcels",
                    "skills",
                    "priority",
                    "notes");

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 31);

    /// Who receives it. The e-mail may be empty.
    record Person(String name, String phone, String email) {}

    /// When it can be received, as clock times; empty texts where there is no limit or no second window.
    record Hours(String from, String to, String secondFrom, String secondTo) {

        static final Hours ANY = new Hours("", "", "", "");

        static Hours between(String from, String to) {
            return new Hours(from, to, "", "");
        }

        static Hours between(int opens, int closes) {
            return between("%02d:00".formatted(opens), "%02d:00".formatted(closes));
        }
    }

    /// What is carried, and what that asks for at the door.
    ///
    /// @param decagrams weight in steps of 10 g, as kilograms with two decimals have it
    record Goods(
            int serviceMinutes,
            int decagrams,
            int litres,
            int parcels,
            String skills,
            String notes) {}

    DemoOrder numbered(String newNumber) {
        return new DemoOrder(newNumber, isReturn, person, address, hours, goods, priority);
    }

    DemoOrder at(String newAddress) {
        return new DemoOrder(number, isReturn, person, newAddress, hours, goods, priority);
    }

    DemoOrder within(Hours newHours) {
        return new DemoOrder(number, isReturn, person, address, newHours, goods, priority);
    }

    DemoOrder of(Goods newGoods) {
        return new DemoOrder(number, isReturn, person, address, hours, newGoods, priority);
    }

    /// Returns the row as the files hold it, in the order of the headers.
    List<Cell> cells() {
        return List.of(
                new Cell.Text(number),
                new Cell.Text(isReturn ? "return" : "delivery"),
                new Cell.Text(person.name()),
                new Cell.Text(person.phone()),
                new Cell.Text(person.email()),
                new Cell.Text(address),
                time(hours.from()),
                time(hours.to()),
                time(hours.secondFrom()),
                time(hours.secondTo()),
                new Cell.Numeric(BigDecimal.valueOf(goods.serviceMinutes()), 0),
                new Cell.Numeric(BigDecimal.valueOf(goods.decagrams(), 2), 0),
                new Cell.Numeric(BigDecimal.valueOf(goods.litres()), 0),
                new Cell.Numeric(BigDecimal.valueOf(goods.parcels()), 0),
                new Cell.Text(goods.skills()),
                new Cell.Text(priority),
                new Cell.Text(goods.notes()));
    }

    private static Cell time(String text) {
        return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                ? new Cell.Moment(LocalTime.parse(text).atDate(EXCEL_DAY_ZERO))
                : new Cell.Text(text);
    }
}
