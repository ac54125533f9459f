package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.maps.region.Region;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The image has a Java runtime with named modules only: one that is missing shows at the desk, not in the build.
class RuntimeModulesTest {

    private static final Pattern MODULES =
            Pattern.compile("<runtime\\.modules>([^<]+)</runtime\\.modules>");

    @Test
    void the_image_has_every_module_that_our_code_needs() throws Exception {
        var found = MODULES.matcher(Files.readString(Path.of("../installer/pom.xml")));
        assertThat(found.find()).isTrue();

        assertThat(Set.of(found.group(1).split(","))).containsAll(needed());
    }

    private static Set<String> needed() throws URISyntaxException {
        var out = new StringWriter();
        Stream<String> options =
                Stream.of(
                        "--multi-release",
                        "25",
                        "--ignore-missing-deps",
                        "--no-recursive", // What libraries name may be optional there.
                        "--print-module-deps",
                        "--class-path",
                        System.getProperty("java.class.path"));
        int exit =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow()
                        .run(
                                new PrintWriter(out, true),
                                new PrintWriter(out, true),
                                Stream.concat(options, ours().stream()).toArray(String[]::new));
        assertThat(exit).as(out.toString()).isZero();
        var needed = new TreeSet<>(Set.of(out.toString().strip().split(",")));
        assertThat(needed).contains("java.base", "jdk.httpserver");
        return needed;
    }

    private static List<String> ours() throws URISyntaxException {
        var places = new TreeSet<String>();
        for (Class<?> each :
                List.of(Main.class, CarrierSimulator.class, Region.class, DispatchState.class)) {
            places.add(
                    new File(each.getProtectionDomain().getCodeSource().getLocation().toURI())
                            .getPath());
        }
        return List.copyOf(places);
    }
}
