package io.depotdesk.app.routelook;

import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The looks of all routes of a fleet. A vehicle keeps its look as long as its place in the fleet.
public final class RouteLooks {

    public static final RouteLooks NONE = of(List.of());

    private static final int LONGEST_BADGE = 4;

    private final Map<VehicleId, RouteLook> looks;

    private RouteLooks(Map<VehicleId, RouteLook> looks) {
        this.looks = looks;
    }

    public static RouteLooks of(List<Vehicle> fleet) {
        Map<VehicleId, RouteLook> looks = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Vehicle vehicle : fleet) {
            int ordinal = looks.size();
            String badge = badge(vehicle.name());
            if (!taken.add(badge)) {
                badge = "#" + (ordinal + 1);
                taken.add(badge);
            }
            looks.put(vehicle.id(), new RouteLook(ordinal, badge));
        }
        return new RouteLooks(looks);
    }

    /// Returns the look of `vehicle`.
    ///
    /// @throws IllegalArgumentException if it is not of the fleet
    public RouteLook of(VehicleId vehicle) {
        RouteLook look = looks.get(vehicle);
        if (look == null) {
            throw new IllegalArgumentException(
                    "Vehicle %s is not of the fleet.".formatted(vehicle));
        }
        return look;
    }

    /// Returns the first initials and the first number in a name: `Van 3, tail lift` gives `V3`, `Cargo bike 12`
    /// gives `CB12`.
    static String badge(String name) {
        StringBuilder initials = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (!digits.isEmpty() || c == ',' || c == '(') {
                break;
            } else if (Character.isLetter(c) && !inWord) {
                initials.append(Character.toUpperCase(c));
            }
            inWord = Character.isLetter(c);
        }
        int room = Math.max(0, LONGEST_BADGE - digits.length());
        String badge =
                initials.substring(0, Math.min(initials.length(), room))
                        + digits.substring(Math.max(0, digits.length() - LONGEST_BADGE));
        return badge.isEmpty() ? "?" : badge.toUpperCase(Locale.ROOT);
    }
}
