package io.depotdesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SettingsTest {

    @Test
    void what_was_set_is_there_the_next_time(@TempDir Path folder) {
        Settings first = Settings.in(folder.resolve("settings.properties"));
        first.themeProperty().set(Theme.LIGHT);
        first.setTextPercent(125);
        first.personProperty().set("Nora Keller");

        Settings second = Settings.in(folder.resolve("settings.properties"));

        assertThat(second.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(second.textPercentProperty().get()).isEqualTo(125);
        assertThat(second.personProperty().get()).isEqualTo("Nora Keller");
    }

    @Test
    void text_stays_between_80_and_200_percent() {
        Settings settings = Settings.inMemory();
        settings.setTextPercent(10);

        assertThat(settings.textPercentProperty().get()).isEqualTo(80);
    }
}
