package io.depotdesk.app.map;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives every carrier a letter of its own: the first of its name that is still free.
final class CarrierLetters {

    private CarrierLetters() {}

    static Map<CarrierId, String> of(List<Carrier> carriers) {
        Map<CarrierId, String> letters = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Carrier carrier : carriers) {
            int letter =
                    (carrier.name() + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                            .codePoints()
                            .filter(Character::isLetter)
                            .map(Character::toUpperCase)
                            .filter(candidate -> !taken.contains(candidate))
                            .findFirst()
                            .orElse('*');
            taken.add(letter);
            letters.put(carrier.id(), Character.toString(letter));
        }
        return letters;
    }
}
