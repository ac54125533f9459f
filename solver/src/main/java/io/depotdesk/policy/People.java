package io.depotdesk.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who may sign in. With nobody in it the desk belongs to whoever sits at it, with all rights.
///
/// @param all in the order in which they were added
public record People(List<DeskPerson> all) {

    public static final People NOBODY = new People(List.of());

    public People {
        all = List.copyOf(all);
    }

    /// Returns whether nobody has to sign in.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<DeskPerson> called(String name) {
        return all.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /// Returns why these cannot be the people of a desk, as a sentence; empty if they can.
    public Optional<String> fault() {
        var names = new HashSet<String>();
        for (DeskPerson person : all) {
            if (person.name().isBlank()) {
                return Optional.of("Somebody has no name.");
            }
            if (!names.add(person.name().toLowerCase(Locale.ROOT))) {
                return Optional.of("Two people are called %s.".formatted(person.name()));
            }
        }
        boolean headless =
                !all.isEmpty()
                        && all.stream()
                                .noneMatch(person -> Right.MANAGE_PEOPLE.isHeldBy(person.role()));
        return headless
                ? Optional.of(
                        "Somebody has to be an administrator, or nobody could look after people and"
                                + " policy.")
                : Optional.empty();
    }
}
