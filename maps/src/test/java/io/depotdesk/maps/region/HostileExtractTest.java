package io.depotdesk.maps.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;

import io.depotdesk.maps.addresses.AddressStep;
import io.depotdesk.maps.tiles.TileStep;
import io.depotdesk.maps.travel.GraphStep;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Files made to do harm end in one sentence, leave nothing half made, and take no more memory than others.
class HostileExtractTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;
    private byte[] monaco;

    @BeforeEach
    void readMonaco() throws IOException {
        monaco = Files.readAllBytes(Extracts.monaco(folder));
    }

    @Test
    void a_file_cut_anywhere_is_refused() throws IOException {
        for (int length = 0; length < monaco.length; length += 1499) {
            Throwable outcome = surveyed(Arrays.copyOf(monaco, length));
            assertThat(outcome)
                    .as("cut after %d bytes", length)
                    .isInstanceOf(RegionImportException.class);
            assertIsOneSentence(outcome);
        }
    }

    @Test
    void a_flipped_bit_anywhere_is_refused_or_harmless() throws IOException {
        int refused = 0;
        for (int at = 0; at < monaco.length; at += 1709) {
            byte[] bytes = monaco.clone();
            bytes[at] ^= (byte) (1 << at % 8);
            Throwable outcome = surveyed(bytes);
            if (outcome != null) {
                assertThat(outcome).as("byte %d", at).isInstanceOf(RegionImportException.class);
                assertIsOneSentence(outcome);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 0, 33 << 20, Integer.MAX_VALUE})
    void a_wrong_size_is_refused(int size) throws IOException {
        byte[] bytes = monaco.clone();
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (size >> 24 - 8 * i);
        }
        assertThat(surveyed(bytes)).isInstanceOf(RegionImportException.class);
        assertThat(surveyed(file(blob(Blob.newBuilder().setRawSize(size), new byte[100]))))
                .isInstanceOf(RegionImportException.class);
    }

    @Test
    void a_block_that_unpacks_to_more_than_it_says_is_refused() throws IOException {
        Blob.Builder bomb = Blob.newBuilder().setRawSize(1000);

        assertThat(surveyed(file(blob(bomb, new byte[64 << 20]))))
                .isInstanceOf(RegionImportException.class)
                .hasMessageContaining("stated size");
    }

    /// Two bytes make an object: 32 MB of them would fill a gigabyte.
    @ParameterizedTest
    @ValueSource(ints = {0x0A, 0x12})
    void a_block_of_millions_of_empty_objects_is_refused(int tag) throws IOException {
        byte[] nothings = new byte[31 << 20];
        for (int i = 0; i < nothings.length; i += 2) {
            nothings[i] = (byte) tag;
        }
        byte[] inGroup = inMessage(0x12, nothings);
        var size = Blob.newBuilder().setRawSize(inGroup.length);

        assertThat(surveyed(file(blob(size, inGroup))))
                .isInstanceOf(RegionImportException.class)
                .hasMessageContaining("more objects than any program writes");
    }

    @Test
    void an_extract_that_needs_more_memory_than_there_is_is_refused_before_anything_is_built() {
        assertThat(catchThrowable(() -> ImportMemory.check("europe.osm.pbf", 90_000_000, 1L << 30)))
                .isInstanceOf(RegionImportException.class)
                .hasMessageContaining("europe.osm.pbf has 90,000,000 roads")
                .hasMessageContaining("1,024 MB");
        ImportMemory.check("town.osm.pbf", 20_000, 256L << 20);
    }

    /// Damage that the compression's check sum cannot see, because the file was packed again after it: wrong
    /// references, lengths and coordinates reach every step of the import.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hostile_content_becomes_a_region_or_a_sentence(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Path extract = Files.write(folder.resolve("hostile.osm.pbf"), repacked(random));
        var store = new RegionStore(folder.resolve("home" + seed));
        var importer =
                new RegionImporter(
                        store, List.of(new GraphStep(), new TileStep(), new AddressStep()));

        Throwable outcome =
                catchThrowable(() -> importer.importExtract(extract, "town", NOON, Progress.NONE));

        if (outcome != null) {
            assertThat(outcome).as("seed %d", seed).isInstanceOf(RegionImportException.class);
            assertIsOneSentence(outcome);
            assertThat(store.list()).isEmpty();
        } else {
            assertThat(store.list()).hasSize(1);
        }
        assertThat(Folders.entries(folder.resolve("home" + seed + "/regions")))
                .noneMatch(left -> left.getFileName().toString().startsWith(".importing"));
    }

    private Throwable surveyed(byte[] bytes) throws IOException {
        Path extract = Files.write(folder.resolve("hostile.osm.pbf"), bytes);
        return catchThrowable(() -> ExtractReader.survey(extract, Progress.NONE));
    }

    private static void assertIsOneSentence(Throwable refusal) {
        assertThat(refusal.getMessage()).doesNotContain("\n").endsWith(".");
    }

    /// Returns Monaco with a few bytes of its unpacked blocks changed.
    private byte[] repacked(RandomGenerator random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new DataInputStream(new java.io.ByteArrayInputStream(monaco));
                var data = new DataOutputStream(out)) {
            while (in.available() > 0) {
                BlobHeader header = BlobHeader.parseFrom(in.readNBytes(in.readInt()));
                Blob blob = Blob.parseFrom(in.readNBytes(header.getDatasize()));
                byte[] raw = unpacked(blob);
                if (header.getType().equals("OSMData")) {
                    for (int hit = random.nextInt(3); hit > 0; hit--) {
                        raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
                    }
                }
                write(data, header.getType(), blob(Blob.newBuilder().setRawSize(raw.length), raw));
            }
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(Blob blob) {
        byte[] raw = new byte[blob.getRawSize()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(blob.getZlibData().toByteArray());
            inflater.inflate(raw);
        } catch (java.util.zip.DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        return raw;
    }

    /// Returns a file with a good header and one data block.
    private static byte[] file(byte[] blob) throws IOException {
        var header =
                HeaderBlock.newBuilder()
                        .addRequiredFeatures("OsmSchema-V0.6")
                        .addRequiredFeatures("DenseNodes")
                        .build()
                        .toByteString();
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            write(data, "OSMHeader", Blob.newBuilder().setRaw(header).build().toByteArray());
            write(data, "OSMData", blob);
        }
        return out.toByteArray();
    }

    private static byte[] blob(Blob.Builder blob, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return blob.setZlibData(ByteString.copyFrom(packed.toByteArray())).build().toByteArray();
    }

    private static byte[] inMessage(int tag, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        var coded = com.google.protobuf.CodedOutputStream.newInstance(out);
        coded.writeRawVarint32(tag);
        coded.writeRawVarint32(content.length);
        coded.writeRawBytes(content);
        coded.flush();
        return out.toByteArray();
    }

    private static void write(DataOutputStream out, String type, byte[] blob) throws IOException {
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
