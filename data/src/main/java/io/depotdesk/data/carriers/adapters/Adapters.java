package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.manifest.MailManifestCarrier;
import io.depotdesk.data.carriers.manifest.ManifestCarrier;

import java.util.List;
import java.util.Optional;

/// All languages that the desk speaks. A new carrier is one class and one line here.
public final class Adapters {

    private static final List<AdapterKind> ALL =
            List.of(
                    DoorDash.KIND,
                    OpenDelivery.KIND,
                    ShipEngine.KIND,
                    UberDirect.KIND,
                    Lalamove.KIND,
                    ManifestCarrier.KIND,
                    MailManifestCarrier.KIND);

    private Adapters() {}

    public static List<AdapterKind> all() {
        return ALL;
    }

    public static Optional<AdapterKind> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
