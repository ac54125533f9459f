package io.depotdesk.app.look;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Brings the type of the desk: Inter, under the SIL Open Font Licence 1.1.
///
/// The files travel in the `flatlaf-fonts-inter` artifact; nothing else of it is used.
public final class Fonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private static boolean known;

    private Fonts() {}

    /// Makes the family "Inter" known to JavaFX. Reading it takes some fifty milliseconds, the first time only.
    public static synchronized void load() {
        if (known) {
            return;
        }
        for (String file :
                List.of(
                        "Inter-Regular.otf",
                        "Inter-SemiBold.otf",
                        "Inter-Bold.otf",
                        "Inter-Italic.otf")) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("The font %s cannot be read.".formatted(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The font %s cannot be read.".formatted(file), e);
            }
        }
        known = true;
    }
}
