package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The way from one place to another.
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = "Finds the way between two places, given as LAT,LON or as addresses.")
final class RouteCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FROM", description = "LAT,LON or an address.")
    private String from;

    @Parameters(paramLabel = "TO", description = "LAT,LON or an address.")
    private String to;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(
            names = "--profile",
            defaultValue = "van",
            description = "The vehicle: van, truck, bike, foot.")
    private String profile;

    @Option(names = "--json", description = "Answers in JSON, with the line as [lon, lat] pairs.")
    private boolean json;

    /// The answer for programs.
    record Answer(boolean reachable, int seconds, int metres, List<double[]> line) {}

    @Override
    public Integer call() throws Exception {
        try (OpenRegion opened = CommandRegion.open(program, region, json)) {
            GeoPoint start = place(opened, from);
            GeoPoint end = place(opened, to);
            RoadLeg leg = opened.roads().leg(profile, start, end, TrafficDay.FREE_FLOW, 0);
            boolean reachable = leg.seconds() < TravelMatrix.UNREACHABLE;
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(
                        Output.json(
                                new Answer(
                                        reachable,
                                        reachable ? leg.seconds() : -1,
                                        reachable ? leg.metres() : -1,
                                        leg.line().stream()
                                                .map(point ->
                                                        new double[] {
                                                            point.longitude(), point.latitude()
                                                        })
                                                .toList())));
            } else if (reachable) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "%d:%02d min, %.2f km with profile %s",
                                leg.seconds() / 60,
                                leg.seconds() % 60,
                                leg.metres() / 1000.0,
                                profile));
            } else {
                spec.commandLine()
                        .getErr()
                        .println("No road leads from %s to %s.".formatted(from, to));
            }
            return reachable ? 0 : 1;
        }
    }

    private static GeoPoint place(OpenRegion region, String text) {
        var numbers = Coordinates.parse(text);
        if (numbers.isPresent()) {
            return numbers.get();
        }
        return region.addresses().find(text, 1).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Nothing in region %s resembles \"%s\". Give LAT,LON or another spelling."
                                        .formatted(region.region().name(), text)))
                .point();
    }
}
