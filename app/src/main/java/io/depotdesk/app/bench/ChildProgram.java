package io.depotdesk.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// This program once more, so that what is measured there is not mixed with what happened here.
final class ChildProgram {

    private ChildProgram() {}

    /// Runs the program with `words` and waits for its end.
    ///
    /// @return what it printed
    /// @throws IOException if it failed; with its last words
    static String run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(beginning());
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // With it a launcher of jpackage takes its words for options of Java.
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        Process child = builder.start();
        String answer;
        try (var out = child.getInputStream()) {
            answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                child.destroy();
            }
        }
        int exit = child.waitFor();
        if (exit != 0) {
            throw new IOException("\"%s\" ended with %d.".formatted(String.join(" ", words), exit));
        }
        return answer;
    }

    /// Returns how this program was started: by its own launcher, or by Java with options and class path.
    private static List<String> beginning() {
        String started = ProcessHandle.current().info().command().orElse("java");
        String name = String.valueOf(Path.of(started).getFileName());
        if (!name.startsWith("java")) {
            return List.of(started);
        }
        List<String> command = new ArrayList<>();
        command.add(started);
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!option.startsWith("-agentlib") && !option.startsWith("-javaagent")) {
                command.add(option);
            }
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.depotdesk.app.Main");
        return command;
    }
}
