package io.depotdesk.data.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a row of a fleet file describes. In a workbook each kind has its sheet; in a CSV file the column
/// `record` names it.
public enum FleetRecord {
    DEPOT("Depot", List.of("depot", "depots", "lager", "dépôt")),
    VEHICLE(
            "Vehicles",
            List.of("vehicle", "vehicles", "fahrzeug", "fahrzeuge", "véhicule", "véhicules")),
    CARRIER(
            "Carriers",
            List.of(
                    "carrier",
                    "carriers",
                    "frachtführer",
                    "dienstleister",
                    "transporteur",
                    "transporteurs")),
    AREA("Areas", List.of("area", "areas", "gebiet", "gebiete", "secteur", "secteurs")),
    SERVICE("Services", List.of("service", "services", "leistung", "leistungen", "prestations")),
    BAND("Bands", List.of("band", "bands", "zeitband", "zeitbänder", "plage", "plages")),
    RATE("Rates", List.of("rate", "rates", "tarif", "tarife", "preise", "tarifs"));

    private final String sheet;
    private final List<String> names;

    FleetRecord(String sheet, List<String> names) {
        this.sheet = sheet;
        this.names = names;
    }

    /// Returns the name of its sheet in the files that we write.
    public String sheet() {
        return sheet;
    }

    /// Returns whether a sheet of this name can only be about a fleet.
    static boolean saysFleet(String name) {
        return named(name)
                .filter(kind -> kind != AREA && kind != SERVICE && kind != BAND)
                .isPresent();
    }

    static Optional<FleetRecord> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.names.contains(plain)).findFirst();
    }
}
