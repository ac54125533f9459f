package io.depotdesk.maps.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.maps.addresses.AddressIndexBuilder;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;

class ExtractFileTest {

    @TempDir private Path folder;

    private void assertRefused(byte[] content, String reason) throws IOException {
        Path file = folder.resolve("file.osm.pbf");
        Files.write(file, content);
        assertThatThrownBy(() ->
                        ExtractFile.check(file, Progress.NONE)
                                .read(
                                        EnumSet.allOf(ExtractFile.Kind.class),
                                        new ExtractVisitor() {},
                                        Progress.NONE,
                                        "Reading",
                                        0,
                                        1))
                .isInstanceOf(BadExtractException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void what_is_no_extract_is_refused_with_a_sentence() throws IOException {
        byte[] real = Files.readAllBytes(Extracts.monaco());
        assertRefused(new byte[0], "no map data");
        assertRefused("<osm version='0.6'/>".getBytes(), "not an OpenStreetMap extract");
        assertRefused(Arrays.copyOf(real, real.length / 2), "breaks off");
        assertRefused(Arrays.copyOf(real, 2), "breaks off");
        byte[] hostile = real.clone();
        hostile[0] = 0x7f;
        assertRefused(hostile, "not an OpenStreetMap extract");
        byte[] damaged = real.clone();
        Arrays.fill(damaged, 100_000, 100_200, (byte) 0x55);
        assertRefused(damaged, "damaged");
        assertThatThrownBy(() -> ExtractFile.check(folder.resolve("none"), Progress.NONE))
                .hasMessageContaining("There is no file");
    }

    @Test
    void building_an_index_can_be_cancelled_at_any_report() {
        var reports = new AtomicInteger();
        var after30 =
                new Progress() {
                    @Override
                    public void at(String step, double done) {
                        assertThat(done).isBetween(0.0, 1.0);
                        reports.incrementAndGet();
                    }

                    @Override
                    public boolean cancelled() {
                        return reports.get() > 30;
                    }
                };
        assertThatThrownBy(() -> AddressIndexBuilder.build(Extracts.monaco(), folder, after30))
                .isInstanceOf(WorkCancelledException.class);
    }
}
