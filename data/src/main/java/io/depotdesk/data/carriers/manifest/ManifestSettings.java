package io.depotdesk.data.carriers.manifest;

import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.CarrierAccount;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// What an account says of a carrier that is told by files.
///
/// @param folder holds `out` for what we write and `in` for what the carrier answers
/// @param x12 whether it is told in X12 204; else in CSV
record ManifestSettings(
        Path folder,
        boolean x12,
        String sender,
        String receiver,
        String depotAddress,
        ZoneId zone) {

    static final List<Asked> ASKED =
            List.of(
                    Asked.needed("folder", "Folder that the carrier sees, with \"out\" and \"in\""),
                    Asked.optional("format", "csv or x12; csv if left out"),
                    Asked.optional("sender", "Our X12 id, at most 15 characters"),
                    Asked.optional("receiver", "The carrier's SCAC, such as RVRA"),
                    Asked.optional("depotAddress", "Address of the depot on one line"),
                    Asked.optional("zone", "Time zone of X12 times, such as Europe/Monaco"));

    static ManifestSettings of(CarrierAccount account) {
        return new ManifestSettings(
                Path.of(account.setting("folder")),
                account.setting("format").equalsIgnoreCase("x12"),
                id(account.setting("sender"), "DEPOTDESK"),
                id(account.setting("receiver"), "CARR"),
                account.setting("depotAddress"),
                zone(account.setting("zone")));
    }

    private static String id(String text, String otherwise) {
        String plain = text.replaceAll("[^A-Za-z0-9]", "");
        return plain.isEmpty() ? otherwise : plain.substring(0, Math.min(15, plain.length()));
    }

    private static ZoneId zone(String text) {
        try {
            return text.isBlank() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    Path out() {
        return folder.resolve("out");
    }

    Path in() {
        return folder.resolve("in");
    }
}
