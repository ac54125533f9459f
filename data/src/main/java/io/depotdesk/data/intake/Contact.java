package io.depotdesk.data.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import io.depotdesk.domain.goods.Consignee;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reads who receives a shipment and how to reach them.
final class Contact {

    /// Something, an at sign, a host with a dot: what fits this may still not exist, but what does not is a
    /// slip of the keyboard.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

    private Contact() {}

    static Consignee of(RowCells<OrderField> row, String country) {
        String email = row.text(OrderField.EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            row.fault(
                    OrderField.EMAIL,
                    "This is no e-mail address.",
                    "Write it as name@example.com, or leave it empty.");
        }
        return new Consignee(row.text(OrderField.NAME), phone(row, country), email);
    }

    /// Returns the number in E.164 if it can exist, else the text as it stands, with a warning.
    private static String phone(RowCells<OrderField> row, String country) {
        String text = row.text(OrderField.PHONE);
        if (text.isEmpty()) {
            return text;
        }
        String ownCountry = row.text(OrderField.COUNTRY).toUpperCase(Locale.ROOT);
        String region = ownCountry.length() == 2 ? ownCountry : country.toUpperCase(Locale.ROOT);
        boolean international = text.startsWith("+") || text.startsWith("00");
        if (!international && region.isEmpty()) {
            return text; // without a country nobody can say whether it is right
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
        try {
            PhoneNumber number = numbers.parse(dialled, region.isEmpty() ? null : region);
            if (numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException _) {
            // told below, together with numbers that parse and cannot exist
        }
        row.warn(
                OrderField.PHONE,
                "This is no valid phone number; it is kept as it stands.",
                "Correct it if messages are to reach the customer.");
        return text;
    }
}
