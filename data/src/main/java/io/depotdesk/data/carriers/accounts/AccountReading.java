package io.depotdesk.data.carriers.accounts;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAccount;

import java.util.List;

/// What one account file holds.
public sealed interface AccountReading {

    String name();

    /// It can be used.
    record Good(CarrierAccount account, AdapterKind kind) implements AccountReading {
        @Override
        public String name() {
            return account.carrier().value();
        }
    }

    /// It cannot.
    ///
    /// @param faults what is wrong, each a sentence; at least one
    record Wrong(String name, List<String> faults) implements AccountReading {
        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
