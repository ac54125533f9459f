package io.depotdesk.app.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/// What a person has set for this desk. Kept in a properties file, written whenever something changes.
public final class Settings {

    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final int STEP = 5;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final IntegerProperty textPercent = new SimpleIntegerProperty(100);
    private final StringProperty person = new SimpleStringProperty("Dispatcher");
    private final IntegerProperty lockMinutes = new SimpleIntegerProperty(10);
    private final @Nullable Path file;

    private Settings(@Nullable Path file) {
        this.file = file;
    }

    /// Returns settings that last as long as the program.
    public static Settings inMemory() {
        return new Settings(null);
    }

    /// Reads the settings in `file`; what it does not say, or says wrongly, has its usual value.
    ///
    /// @throws UncheckedIOException if the file is there and cannot be read
    public static Settings in(Path file) {
        Settings settings = new Settings(file);
        if (Files.exists(file)) {
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The settings in %s cannot be read.".formatted(file), e);
            }
            settings.take(kept);
        }
        settings.theme.addListener(_ -> settings.keep());
        settings.textPercent.addListener(_ -> settings.keep());
        settings.person.addListener(_ -> settings.keep());
        settings.lockMinutes.addListener(_ -> settings.keep());
        return settings;
    }

    private void take(Properties kept) {
        theme.set("light".equals(kept.getProperty("theme")) ? Theme.LIGHT : Theme.DARK);
        String percent = kept.getProperty("text-percent", "100");
        if (percent.matches("\\d{2,3}")) {
            setTextPercent(Integer.parseInt(percent));
        }
        String minutes = kept.getProperty("lock-minutes", "10");
        if (minutes.matches("\\d{1,3}")) {
            lockMinutes.set(Integer.parseInt(minutes));
        }
        String name = kept.getProperty("person", "").strip();
        if (!name.isEmpty()) {
            person.set(name);
        }
    }

    private void keep() {
        if (file == null) {
            return;
        }
        Properties kept = new Properties();
        kept.setProperty("theme", theme.get().name().toLowerCase(Locale.ROOT));
        kept.setProperty("text-percent", Integer.toString(textPercent.get()));
        kept.setProperty("person", person.get());
        kept.setProperty("lock-minutes", Integer.toString(lockMinutes.get()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                kept.store(writer, "Depotdesk");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings cannot be kept in %s.".formatted(file), e);
        }
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Returns the size of all text in percent, 80 to 200.
    public IntegerProperty textPercentProperty() {
        return textPercent;
    }

    /// Returns the name that stands in the records of what the person at this desk decides.
    public StringProperty personProperty() {
        return person;
    }

    /// Returns after how many minutes without a key or a click the desk locks itself, where people sign in; 0 =
    /// never.
    public IntegerProperty lockMinutesProperty() {
        return lockMinutes;
    }

    public void setTextPercent(int percent) {
        textPercent.set(Math.clamp(percent, SMALLEST, LARGEST));
    }

    public void larger() {
        setTextPercent(textPercent.get() + STEP);
    }

    public void smaller() {
        setTextPercent(textPercent.get() - STEP);
    }
}
