import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or applies the house format (google-java-format, AOSP) on the sources of all modules.
///
/// It runs as a program of the build's JDK 25 because the formatter understands only the syntax of the
/// JDK that it runs on, and Maven itself may be on an older one.
///
/// Argument: `check` or `apply`. It is run in the folder of the top-level pom.
final class FormatSources {

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .formatJavadoc(false)
                                .build());
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources()) {
            String before = Files.readString(source);
            String after = formatter.formatSourceAndFixImports(before);
            if (!before.equals(after)) {
                unformatted.add(source);
                if (apply) {
                    Files.writeString(source, after);
                }
            }
        }
        if (!apply && !unformatted.isEmpty()) {
            unformatted.forEach(source -> System.err.println("Not in the house format: " + source));
            System.err.println("Mend with: ./mvnw -q -Pformat process-sources");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("solver", "maps", "data", "app", "installer")) {
            Path root = Path.of(module, "src");
            if (Files.isDirectory(root)) {
                try (var files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
