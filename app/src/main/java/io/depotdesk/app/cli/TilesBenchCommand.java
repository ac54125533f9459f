package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.tiles.MapPicture;
import io.depotdesk.maps.tiles.MapStyle;
import io.depotdesk.maps.tiles.TileBenchmark;
import io.depotdesk.maps.tiles.TileRenderer;
import io.depotdesk.maps.tiles.TileReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// `region tiles-bench`: measures the drawing of map tiles, and keeps pictures of the map to be looked at.
@Command(
        name = "tiles-bench",
        mixinStandardHelpOptions = true,
        description =
                "Draws map tiles of zooms 12 to 19 in both styles and says what that takes; with"
                        + " --pictures also keeps pictures of the map.")
final class TilesBenchCommand implements Callable<Integer> {

    private static final List<Integer> PICTURED = List.of(13, 14, 15, 17, 18);
    private static final int PICTURE_WIDTH = 520;
    private static final int PICTURE_HEIGHT = 340;

    @ParentCommand private RegionCommand parent;
    @Spec private CommandSpec spec;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(
            names = "--tiles",
            paramLabel = "N",
            defaultValue = "60",
            description = "Tiles of each zoom and style: ${DEFAULT-VALUE}; 0 measures nothing.")
    private int tiles;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "2 for screens with twice the pixels: ${DEFAULT-VALUE}.")
    private int scale;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed draws the same tiles: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Keeps pictures of zooms 13, 14, 15, 17 and 18 in both styles here.")
    private @Nullable Path pictures;

    @Option(
            names = "--at",
            paramLabel = "LAT,LON",
            description = "The middle of the pictures; without it the middle of the region.")
    private @Nullable String at;

    @Option(
            names = "--report",
            paramLabel = "FILE.md",
            description = "Also writes the report as a section of Markdown.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (OpenRegion opened = CommandRegion.open(parent.program(), region, json);
                var progress = TerminalProgress.on(System.err, "Tiles", json)) {
            if (pictures != null) {
                keepPictures(opened.tiles(), pictures);
            }
            if (tiles > 0) {
                TileReport made =
                        new TileBenchmark(opened.tiles(), scale, seed)
                                .run(opened.region().version(), tiles, progress);
                if (report != null) {
                    Files.writeString(report, made.markdown());
                }
                progress.done();
                spec.commandLine().getOut().println(json ? Output.json(made) : made.markdown());
            }
        }
        return 0;
    }

    private void keepPictures(TileRenderer renderer, Path folder) throws IOException {
        Files.createDirectories(folder);
        GeoPoint centre = centre(renderer);
        for (int zoom : PICTURED) {
            for (MapStyle style : MapStyle.values()) {
                String name = style.name().toLowerCase(Locale.ROOT);
                var picture = new MapPicture(style, 2, zoom, centre, PICTURE_WIDTH, PICTURE_HEIGHT);
                Path file = folder.resolve("map-%d-%s.png".formatted(zoom, name));
                ImageIO.write(picture.draw(renderer), "png", file.toFile());
            }
        }
    }

    private GeoPoint centre(TileRenderer renderer) {
        if (at != null) {
            return Coordinates.parse(at)
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "--at needs LAT,LON, got \"%s\".".formatted(at)));
        }
        GeoPoint southWest = renderer.southWest();
        GeoPoint northEast = renderer.northEast();
        return new GeoPoint(
                (southWest.latitude() + northEast.latitude()) / 2,
                (southWest.longitude() + northEast.longitude()) / 2);
    }
}
