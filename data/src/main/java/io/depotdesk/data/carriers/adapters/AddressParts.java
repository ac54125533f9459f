package io.depotdesk.data.carriers.adapters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address on one line, taken apart as far as its commas and digits tell: "100 Main Street, San Francisco, CA 94105",
/// "Rue Grimaldi 12, 98000 Monaco", "Rua Augusta, 123, Consolação, São Paulo - SP, 01305-000".
///
/// What the line does not say is empty. Carriers that need an address in parts also get the point, which is certain.
record AddressParts(
        String street,
        String number,
        String district,
        String city,
        String state,
        String postalCode) {

    private static final Pattern STATE_AND_CODE =
            Pattern.compile("([A-Z]{2,3}) +(\\d[\\dA-Z -]{2,9})");
    private static final Pattern CODE_AND_CITY =
            Pattern.compile("(?:[A-Z]{1,2}-)?(\\d{4,6}(?:-\\d{3,4})?) +(\\p{L}.*)");
    private static final Pattern CITY_AND_CODE =
            Pattern.compile("(\\p{L}.*?) +(\\d{4,6}(?:-\\d{3,4})?)");
    private static final Pattern CODE = Pattern.compile("\\d{4,6}(?:-\\d{3,4})?");
    private static final Pattern CITY_AND_STATE = Pattern.compile("(\\p{L}.*?) *[-/] *([A-Z]{2})");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d+ ?\\p{L}?) +(\\p{L}.*)");
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\p{L}.*?) +(\\d+ ?\\p{L}?)");
    private static final Pattern NUMBER = Pattern.compile("\\d+ ?\\p{L}?");

    static AddressParts of(String line) {
        List<String> rest = new ArrayList<>();
        String city = "";
        String state = "";
        String code = "";
        List<String> pieces =
                Pattern.compile(",")
                        .splitAsStream(line)
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            Matcher stateAndCode = STATE_AND_CODE.matcher(piece);
            Matcher codeAndCity = CODE_AND_CITY.matcher(piece);
            Matcher cityAndCode = CITY_AND_CODE.matcher(piece);
            Matcher cityAndState = CITY_AND_STATE.matcher(piece);
            if (i == 0) {
                rest.add(piece);
            } else if (stateAndCode.matches()) {
                state = stateAndCode.group(1);
                code = stateAndCode.group(2);
            } else if (codeAndCity.matches()) {
                code = codeAndCity.group(1);
                city = codeAndCity.group(2);
            } else if (cityAndCode.matches()) {
                city = cityAndCode.group(1);
                code = cityAndCode.group(2);
            } else if (CODE.matcher(piece).matches()) {
                code = piece;
            } else if (cityAndState.matches()) {
                city = cityAndState.group(1);
                state = cityAndState.group(2);
            } else if (piece.matches("[A-Z]{2}")) {
                state = piece;
            } else {
                rest.add(piece);
            }
        }
        return of(rest, city, state, code);
    }

    /// @param rest street first, then what could not be told apart
    private static AddressParts of(List<String> rest, String city, String state, String code) {
        String street = rest.isEmpty() ? "" : rest.removeFirst();
        String number = "";
        Matcher first = NUMBER_FIRST.matcher(street);
        Matcher last = NUMBER_LAST.matcher(street);
        if (!rest.isEmpty() && NUMBER.matcher(rest.getFirst()).matches()) {
            number = rest.removeFirst();
        } else if (first.matches()) {
            number = first.group(1);
            street = first.group(2);
        } else if (last.matches()) {
            number = last.group(2);
            street = last.group(1);
        }
        String town = city.isEmpty() && !rest.isEmpty() ? rest.removeLast() : city;
        return new AddressParts(street, number, String.join(", ", rest), town, state, code);
    }

    /// Returns this with what is unknown taken from `near`, an address in the same region.
    AddressParts orAsIn(AddressParts near) {
        return new AddressParts(
                street,
                number,
                district,
                city.isEmpty() ? near.city : city,
                state.isEmpty() ? near.state : state,
                postalCode.isEmpty() ? near.postalCode : postalCode);
    }
}
