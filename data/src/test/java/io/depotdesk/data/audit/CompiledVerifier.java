package io.depotdesk.data.audit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

import javax.tools.ToolProvider;

/// The verifier of a bundle, compiled from the source that the bundle holds, with nothing else on its class
/// path.
final class CompiledVerifier {

    private final Class<?> bundleType;
    private final Method findings;

    private CompiledVerifier(Class<?> bundleType, Method findings) {
        this.bundleType = bundleType;
        this.findings = findings;
    }

    static CompiledVerifier from(Path source, Path classes) throws Exception {
        int problems =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-Xlint:all",
                                "-Werror",
                                "--release",
                                "21",
                                "-cp",
                                classes.toString(),
                                "-d",
                                classes.toString(),
                                source.toString());
        if (problems != 0) {
            throw new IOException("The verifier does not compile.");
        }
        var loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class<?> verifier = loader.loadClass("AuditVerifier");
        Class<?> bundleType = loader.loadClass("AuditVerifier$Bundle");
        return new CompiledVerifier(
                bundleType, verifier.getMethod("findings", bundleType, List.class));
    }

    /// Returns what the verifier says about `files`.
    List<?> findings(SequencedMap<String, byte[]> files, String... known) {
        Object bundle =
                Proxy.newProxyInstance(
                        bundleType.getClassLoader(),
                        new Class<?>[] {bundleType},
                        (_, method, arguments) ->
                                method.getName().equals("names")
                                        ? List.copyOf(files.sequencedKeySet())
                                        : files.get((String) arguments[0]));
        try {
            return (List<?>) findings.invoke(null, bundle, List.of(known));
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError("The verifier fails.", e);
        }
    }
}
