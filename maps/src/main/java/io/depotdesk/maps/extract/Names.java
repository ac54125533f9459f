package io.depotdesk.maps.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of a map object: the local one first, then those in other languages and manners of speech.
public final class Names {

    private static final List<String> OTHER_KEYS =
            List.of(
                    "int_name",
                    "alt_name",
                    "official_name",
                    "short_name",
                    "loc_name",
                    "nat_name",
                    "reg_name",
                    "old_name",
                    "brand",
                    "operator:short");

    private Names() {}

    /// Returns all names from the tags, the local one first, without repeats; empty if there is no `name`.
    public static List<String> of(Map<String, Object> tags) {
        Object name = tags.get("name");
        if (name == null || name.toString().isBlank()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        addAll(names, name);
        for (String key : OTHER_KEYS) {
            addAll(names, tags.get(key));
        }
        // Tags come in a hash order: sort what is taken by pattern.
        tags.keySet().stream()
                .filter(key -> key.startsWith("name:") || key.startsWith("alt_name:"))
                .filter(key -> !key.startsWith("name:etymology") && !key.startsWith("name:source"))
                .sorted()
                .forEach(key -> addAll(names, tags.get(key)));
        return new ArrayList<>(names);
    }

    private static void addAll(Set<String> names, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return;
        }
        for (String each : value.toString().split(";", -1)) {
            if (!each.isBlank() && each.length() <= 200) {
                names.add(each.strip());
            }
        }
    }
}
