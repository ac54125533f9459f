import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets the finished program start once as at a desk and keeps what Java learned by it beside the program, so that later
/// starts neither read nor link its classes anew (JEP 514). Run as one file by the build, with the image's folder.
///
/// Needs a display. Without one, or if the start fails, the program is whole all the same and starts more slowly.
final class StartCache {

    private static final String NAME = "depotdesk.aot";
    private static final List<String> LAUNCHERS =
            List.of("bin/depotdesk", "depotdesk.exe", "Contents/MacOS/depotdesk");

    private StartCache() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]).toAbsolutePath();
        if (!hasDisplay()) {
            System.out.println(
                    "No display here: the program is built without what makes its start fast."
                            + " Put \"xvfb-run\" before the command to have it.");
            return;
        }
        Path launcher = launcher(image);
        Path settings = settings(image);
        Path home = Files.createTempDirectory("depotdesk-first-start");
        try {
            // The first start makes roads, map and the demo day; what is to be learned is a usual
            // one.
            Path cache = settings.resolveSibling(NAME);
            boolean learned =
                    start(launcher, home, "")
                            && start(launcher, home, "-XX:AOTCacheOutput=\"%s\"".formatted(cache))
                            && Files.exists(cache);
            if (learned) {
                Files.writeString(
                        settings,
                        "java-options=-XX:AOTCache=$APPDIR/" + NAME + System.lineSeparator(),
                        StandardOpenOption.APPEND);
            } else {
                Files.deleteIfExists(cache);
                System.out.println("The start could not be learned; the program starts slowly.");
            }
        } finally {
            remove(home);
        }
    }

    private static boolean start(Path launcher, Path home, String options)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(launcher.toString(), "start-once", home.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
        return builder.start().waitFor() == 0;
    }

    private static Path launcher(Path image) throws IOException {
        Optional<Path> found =
                Stream.of(image, image.resolveSibling("depotdesk.app"))
                        .flatMap(folder -> LAUNCHERS.stream().map(folder::resolve))
                        .filter(Files::isExecutable)
                        .findFirst();
        return found.orElseThrow(() -> new IOException("There is no program in " + image + "."));
    }

    private static Path settings(Path image) throws IOException {
        Path folder = Files.exists(image) ? image : image.resolveSibling("depotdesk.app");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("depotdesk.cfg"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("There is no depotdesk.cfg in " + image + "."));
        }
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
