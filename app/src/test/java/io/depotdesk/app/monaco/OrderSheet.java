package io.depotdesk.app.monaco;

import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.KnownAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Order files to real addresses, as a shop would send them.
public final class OrderSheet {

    private static final int APART = 7;

    private OrderSheet() {}

    /// Writes `count` orders, … to addresses of the region that nobody can mistake.
    public static Path write(Path file, AddressBook addresses, int count) throws IOException {
        List<KnownAddress> known = addresses.all();
        List<KnownAddress> clear =
                IntStream.range(0, known.size() / APART)
                        .mapToObj(i -> known.get(i * APART))
                        .filter(each -> isClear(addresses, each))
                        .limit(count)
                        .toList();
        var text =
                new StringBuilder("Order ID;Customer;Address;Weight (kg);Window from;Window to\n");
        for (int i = 0; i < count; i++) {
            text.append(
                    "X-%d;Customer %d;\"%s\";2.5;08:00;18:00\n"
                            .formatted(i + 1, i + 1, clear.get(i).oneLine()));
        }
        return Files.writeString(file, text);
    }

    private static boolean isClear(AddressBook addresses, KnownAddress each) {
        var found = addresses.find(each.oneLine(), 1);
        return !found.isEmpty() && found.getFirst().isSure();
    }
}
