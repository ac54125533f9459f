package io.depotdesk.data.carriers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One language that carriers speak, and what a person has to give so that the desk can speak it: all that a form needs.
///
/// @param name in account files
/// @param title for people
/// @param usualBaseUrl empty if every carrier has its own
/// @param adapter makes the adapter of one account
public record AdapterKind(
        String name,
        String title,
        String usualBaseUrl,
        List<Asked> settings,
        List<Asked> secrets,
        Function<CarrierLine, CarrierAdapter> adapter) {

    /// One thing to give.
    ///
    /// @param label for people, with an example where the form is not plain
    /// @param optional whether it may be left out
    public record Asked(String name, String label, boolean optional) {

        public static Asked needed(String name, String label) {
            return new Asked(name, label, false);
        }

        public static Asked optional(String name, String label) {
            return new Asked(name, label, true);
        }
    }

    public AdapterKind {
        settings = List.copyOf(settings);
        secrets = List.copyOf(secrets);
    }

    /// Returns what `account` lacks or has too much, as sentences; empty if all is there.
    public List<String> faults(CarrierAccount account) {
        var missing =
                settings.stream()
                        .filter(it -> !it.optional() && account.setting(it.name()).isBlank())
                        .map(it ->
                                "\"settings.%s\" is missing: %s.".formatted(it.name(), it.label()));
        var secretless =
                secrets.stream()
                        .filter(it -> !it.optional() && !account.secrets().containsKey(it.name()))
                        .map(it ->
                                "\"secrets.%s\" is missing: %s.".formatted(it.name(), it.label()));
        var unknown =
                account.settings().keySet().stream()
                        .filter(name -> find(settings, name).isEmpty())
                        .map(name ->
                                "\"settings.%s\" means nothing to %s; it knows %s."
                                        .formatted(name, title, names(settings)));
        var unknownSecrets =
                account.secrets().keySet().stream()
                        .filter(name -> find(secrets, name).isEmpty())
                        .map(name ->
                                "\"secrets.%s\" means nothing to %s; it knows %s."
                                        .formatted(name, title, names(secrets)));
        return Stream.of(missing, secretless, unknown, unknownSecrets).flatMap(it -> it).toList();
    }

    private static Optional<Asked> find(List<Asked> all, String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static List<String> names(List<Asked> all) {
        return all.stream().map(Asked::name).toList();
    }
}
