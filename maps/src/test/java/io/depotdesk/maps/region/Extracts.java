package io.depotdesk.maps.region;

import com.google.protobuf.ByteString;

import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Extracts of all kinds, good and bad, for tests.
final class Extracts {

    private Extracts() {}

    static Path monaco(Path folder) throws IOException {
        return DefaultRegion.copyExtract(folder);
    }

    static Path monacoCutAt(Path folder, int bytes) throws IOException {
        Path whole = monaco(folder);
        return Files.write(
                folder.resolve("cut.osm.pbf"), Arrays.copyOf(Files.readAllBytes(whole), bytes));
    }

    /// Returns a well-formed extract with one node and nothing else.
    static Path withoutRoads(Path folder) throws IOException {
        var header =
                HeaderBlock.newBuilder()
                        .addRequiredFeatures("OsmSchema-V0.6")
                        .addRequiredFeatures("DenseNodes")
                        .build();
        var nodes =
                PrimitiveBlock.newBuilder()
                        .setStringtable(StringTable.newBuilder().addS(ByteString.EMPTY))
                        .addPrimitivegroup(
                                PrimitiveGroup.newBuilder()
                                        .setDense(
                                                DenseNodes.newBuilder()
                                                        .addId(1)
                                                        .addLat(437_000_000L)
                                                        .addLon(74_000_000L)))
                        .build();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, "OSMHeader", header.toByteString());
            write(out, "OSMData", nodes.toByteString());
        }
        return Files.write(folder.resolve("roadless.osm.pbf"), bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String type, ByteString content)
            throws IOException {
        byte[] blob = Blob.newBuilder().setRaw(content).build().toByteArray();
        byte[] header =
                BlobHeader.newBuilder()
                        .setType(type)
                        .setDatasize(blob.length)
                        .build()
                        .toByteArray();
        out.writeInt(header.length);
        out.write(header);
        out.write(blob);
    }
}
