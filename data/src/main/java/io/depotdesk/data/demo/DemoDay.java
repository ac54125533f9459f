package io.depotdesk.data.demo;

import io.depotdesk.data.demo.DemoAddresses.Written;
import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.CsvFile;
import io.depotdesk.data.tables.XlsxFile;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Makes a busy ordinary day for a region: some 180 deliveries and 12 returns to its real addresses, six
/// vans, a contracted carrier and a gig courier, and a little of everything that goes wrong.
///
/// The same region, depot and seed give the same files. They name clock times and no date, so they can be
/// imported for any day. Addresses are lines of text without coordinates, as shops send them.
public final class DemoDay {

    public static final long USUAL_SEED = 20_260_406;

    private static final int DELIVERIES = 180;
    private static final int RETURNS = 12;

    private DemoDay() {}

    /// Writes `orders.csv`, `orders.xlsx` (the same rows) and `fleet.xlsx`.
    ///
    /// @param folder is made if it is not there; files of these names in it are replaced
    /// @param depot where the depot stands; empty = a real address in the region's south-west
    /// @throws NoAddressesException if the region's map has next to no addresses
    /// @throws WorkCancelledException if the work is no longer wanted
    /// @throws IOException if the files cannot be written
    public static DemoFiles write(
            Path folder,
            AddressBook book,
            Optional<KnownAddress> depot,
            ZoneId zone,
            long seed,
            Progress progress)
            throws IOException {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        DemoAddresses addresses = new DemoAddresses(book);
        KnownAddress home = depot.orElseGet(addresses::depot);
        List<Written> places = addresses.choose(DELIVERIES + RETURNS, home.point(), dice, progress);
        DemoPeople people = DemoPeople.livingAt(addresses.all());
        List<DemoOrder> ordinary =
                new DemoDemand(dice, people)
                        .orders(
                                places.subList(0, DELIVERIES),
                                places.subList(DELIVERIES, places.size()));
        List<DemoOrder> orders =
                new ArrayList<>(new DemoTrouble(book, people).into(ordinary, places));
        Collections.shuffle(orders, Random.from(dice));
        var fleet =
                new DemoFleet(people, dice)
                        .pages(
                                home,
                                zone,
                                ordinary,
                                places.stream().map(place -> place.address().point()).toList());
        Files.createDirectories(folder);
        DemoFiles files =
                new DemoFiles(
                        folder.resolve("orders.csv"),
                        folder.resolve("orders.xlsx"),
                        folder.resolve("fleet.xlsx"),
                        new Depot("Depot " + home.street(), home.point()));
        List<List<Cell>> rows = orders.stream().map(DemoOrder::cells).toList();
        CsvFile.write(
                files.ordersCsv(),
                DemoOrder.HEADERS,
                rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
        XlsxFile.write(
                files.ordersXlsx(), List.of(new XlsxFile.Page("Orders", DemoOrder.HEADERS, rows)));
        XlsxFile.write(files.fleet(), fleet);
        progress.at("Demo day ready", 1);
        return files;
    }
}
