package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.extract.BadExtractException;
import io.depotdesk.maps.extract.ExtractFile;
import io.depotdesk.maps.extract.ExtractFile.Kind;
import io.depotdesk.maps.extract.ExtractVisitor;
import io.depotdesk.maps.extract.Names;
import io.depotdesk.maps.extract.NodeLocations;
import io.depotdesk.maps.extract.SortedSpill;
import io.depotdesk.maps.extract.WayLines;
import io.depotdesk.progress.Progress;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the address index of a region from its extract.
///
/// Three passes over the file (relations and ways; everything; ways again if house numbers lack a street),
/// then one over the sorted finds. What grows with the extract lies on disk in the target folder while the
/// work runs: node locations, finds, lines of relation members. In memory stay the areas and names.
public final class AddressIndexBuilder {

    /// Changes when an older index can no longer be read.
    static final String FORMAT = "2";

    private final Words words = Words.standard();
    private final Path folder;
    private final Progress progress;
    private final AddressDocuments documents = new AddressDocuments(words);
    private final Map<String, double[]> postcodes = new LinkedHashMap<>();
    private int streets;
    private int houses;

    private AddressIndexBuilder(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// Builds the index of `extract` in `targetFolder`, which is made if it is missing and must be empty.
    ///
    /// When this returns, the folder holds the index and nothing else. When it throws, the folder holds
    /// rubbish: the caller removes it.
    ///
    /// @throws BadExtractException with a sentence for a person if the file is no readable extract
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static void build(Path extract, Path targetFolder, Progress progress)
            throws IOException {
        Files.createDirectories(targetFolder);
        new AddressIndexBuilder(targetFolder, progress).build(extract);
    }

    private void build(Path extract) throws IOException {
        progress.at("Checking the extract", 0);
        ExtractFile file = ExtractFile.check(extract, progress);
        var survey = new AddressSurvey(words);
        file.read(
                EnumSet.of(Kind.WAYS, Kind.RELATIONS),
                survey,
                progress,
                "Looking for streets",
                0.02,
                0.2);
        try (var nodes = new NodeLocations(folder.resolve("nodes.tmp"));
                var lines = new WayLines(folder.resolve("ways.tmp"));
                var found = new SortedSpill(folder, "found");
                var places = new SortedSpill(folder, "places")) {
            var collector = new AddressCollector(survey, words, nodes, lines, found, places);
            file.read(
                    EnumSet.allOf(Kind.class), collector, progress, "Reading addresses", 0.2, 0.6);
            collector.seal();
            adopt(file, collector, nodes, found);
            write(collector.areas(), found, places);
        }
    }

    private void adopt(
            ExtractFile file, AddressCollector collector, NodeLocations nodes, SortedSpill found)
            throws IOException {
        Orphans orphans = collector.orphans();
        if (orphans.isEmpty()) {
            return;
        }
        file.read(
                EnumSet.of(Kind.WAYS),
                new ExtractVisitor() {
                    @Override
                    public void way(com.graphhopper.reader.ReaderWay way) {
                        List<String> names =
                                way.hasTag("highway") ? Names.of(way.getTags()) : List.of();
                        if (!names.isEmpty()) {
                            orphans.offer(names.getFirst(), nodes.line(way.getNodes()));
                        }
                    }
                },
                progress,
                "Looking for streets beside houses",
                0.6,
                0.65);
        for (Orphans.Adopted adopted : orphans.adopted()) {
            found.add(collector.key(adopted.street()), adopted.house().toBytes());
        }
    }

    private void write(AreaFinder areas, SortedSpill found, SortedSpill places) throws IOException {
        var config = new IndexWriterConfig();
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setRAMBufferSizeMB(32);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            var maker = new StreetMaker(areas, () -> streets++);
            List<AddressRecord> sameName = new ArrayList<>();
            long[] current = {0};
            found.drain(
                    (key, bytes) -> {
                        if (key != current[0]) {
                            addStreets(writer, maker, sameName);
                            sameName.clear();
                        }
                        current[0] = key;
                        sameName.add(AddressRecord.fromBytes(bytes));
                    },
                    progress,
                    "Writing streets",
                    0.65,
                    0.9);
            addStreets(writer, maker, sameName);
            places.drain(
                    (_, bytes) ->
                            writer.addDocument(
                                    documents.place(
                                            within(
                                                    areas,
                                                    NamedPlace.fromBytes(bytes, 0, bytes.length)))),
                    progress,
                    "Writing places",
                    0.9,
                    0.95);
            addAreas(writer, areas);
            if (streets == 0) {
                throw new BadExtractException(
                        "The extract holds no named street, so no address could ever be found.");
            }
            progress.at("Packing the address index", 0.96);
            writer.forceMerge(1);
            progress.check();
            writer.setLiveCommitData(facts(areas).entrySet());
            writer.commit();
        }
        progress.at("Address index ready", 1);
    }

    private Map<String, String> facts(AreaFinder areas) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", FORMAT);
        facts.put("streets", Integer.toString(streets));
        facts.put("houses", Integer.toString(houses));
        facts.put("neighbours", String.join("\n", areas.neighbours()));
        facts.put("surroundings", String.join("\n", areas.surroundings()));
        return facts;
    }

    private void addStreets(IndexWriter writer, StreetMaker maker, List<AddressRecord> sameName)
            throws IOException {
        if (sameName.isEmpty()) {
            return;
        }
        progress.check();
        for (Street street : maker.streets(sameName)) {
            writer.addDocument(documents.street(street));
            for (int i = 0; i < street.houses().size(); i++) {
                writer.addDocument(documents.house(street, i));
                count(street, street.houses().get(i));
            }
            houses += street.houses().size();
        }
    }

    private void count(Street street, Street.House house) {
        if (house.postcode() >= 0) {
            double[] sum = postcodes.computeIfAbsent(street.postcode(house), _ -> new double[3]);
            sum[0] += house.point().latitude();
            sum[1] += house.point().longitude();
            sum[2]++;
        }
    }

    private static NamedPlace within(AreaFinder areas, NamedPlace place) {
        Set<String> around = new LinkedHashSet<>(place.areas());
        Area town = areas.town(place.point());
        if (town != null) {
            around.addAll(town.names());
        }
        areas.districts(place.point()).forEach(district -> around.addAll(district.names()));
        return new NamedPlace(
                place.names(), place.address(), List.copyOf(around), place.point(), place.area());
    }

    private void addAreas(IndexWriter writer, AreaFinder areas) throws IOException {
        for (Area area : areas.all()) {
            writer.addDocument(
                    documents.place(
                            new NamedPlace(area.names(), "", List.of(), area.point(), true)));
        }
        for (Map.Entry<String, double[]> entry : postcodes.entrySet()) {
            double[] sum = entry.getValue();
            var point = new GeoPoint(sum[0] / sum[2], sum[1] / sum[2]);
            Area town = areas.town(point);
            writer.addDocument(
                    documents.place(
                            new NamedPlace(
                                    List.of(entry.getKey()),
                                    "",
                                    town == null ? List.of() : town.names(),
                                    point,
                                    true)));
        }
    }
}
