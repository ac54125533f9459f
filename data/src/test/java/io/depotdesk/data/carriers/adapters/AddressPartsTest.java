package io.depotdesk.data.carriers.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressPartsTest {

    @Test
    void addresses_of_several_countries_are_taken_apart() {
        assertThat(AddressParts.of("100 Main Street, San Francisco, CA 94105"))
                .isEqualTo(
                        new AddressParts("Main Street", "100", "", "San Francisco", "CA", "94105"));
        assertThat(AddressParts.of("Rue Grimaldi 12, 98000 Monaco"))
                .isEqualTo(new AddressParts("Rue Grimaldi", "12", "", "Monaco", "", "98000"));
        assertThat(AddressParts.of("Rua Augusta, 123, Consolação, São Paulo - SP, 01305-000"))
                .isEqualTo(
                        new AddressParts(
                                "Rua Augusta",
                                "123",
                                "Consolação",
                                "São Paulo",
                                "SP",
                                "01305-000"));
        assertThat(AddressParts.of("12 rue de Millo"))
                .isEqualTo(new AddressParts("rue de Millo", "12", "", "", "", ""));
        assertThat(AddressParts.of("")).isEqualTo(new AddressParts("", "", "", "", "", ""));
    }

    @Test
    void what_a_line_does_not_say_is_as_at_the_depot() {
        AddressParts depot = AddressParts.of("1 Quai, 98000 Monaco");

        assertThat(AddressParts.of("Rue Grimaldi 12").orAsIn(depot))
                .isEqualTo(new AddressParts("Rue Grimaldi", "12", "", "Monaco", "", "98000"));
    }
}
