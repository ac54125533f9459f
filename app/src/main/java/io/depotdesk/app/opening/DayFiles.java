package io.depotdesk.app.opening;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.demo.DemoDay;
import io.depotdesk.data.demo.DemoFiles;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// The two files that a day is opened from.
public record DayFiles(Path orders, Path fleet) {

    /// Writes the demo day of a region into the program's folder.
    public static DayFiles demo(Home home, String region, AddressBook addresses, Progress progress)
            throws IOException {
        DemoFiles files =
                DemoDay.write(
                        home.demo().resolve(region),
                        addresses,
                        Optional.empty(),
                        zoneOf(region),
                        DemoDay.USUAL_SEED,
                        progress);
        return new DayFiles(files.ordersCsv(), files.fleet());
    }

    /// The default region's zone is known; elsewhere the depot's clock is taken to be this machine's.
    static ZoneId zoneOf(String region) {
        return region.equals("monaco") ? ZoneId.of("Europe/Monaco") : ZoneId.systemDefault();
    }
}
