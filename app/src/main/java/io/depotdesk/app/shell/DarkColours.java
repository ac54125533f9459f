package io.depotdesk.app.shell;

import atlantafx.base.theme.PrimerDark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of Primer's dark theme as a sheet above the light one.
///
/// The two themes have the same rules, which name colours that the first rule of each sheet gives. Apart from it
/// they differ where something is pointed at or chosen: there the light theme takes the first steps of its greys and
/// the dark one the sixth. Nothing else takes those steps, so the dark ones are given their values.
final class DarkColours {

    private static final Pattern COLOUR = Pattern.compile("-color-[\\w-]+:[^;]+;");

    private DarkColours() {}

    /// Returns rules for a root that is `:dark`.
    static WrittenSheet sheet() {
        var rule = new StringBuilder(".root:dark{");
        Matcher colours = COLOUR.matcher(firstRule());
        while (colours.find()) {
            rule.append(colours.group());
        }
        rule.append("-color-base-1:-color-base-6;-color-base-2:-color-base-6;}");
        return new WrittenSheet(rule.toString());
    }

    private static String firstRule() {
        try (InputStream sheet =
                Objects.requireNonNull(PrimerDark.class.getResourceAsStream("primer-dark.css"))) {
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf(".root {"), text.indexOf('}'));
        } catch (IOException e) {
            throw new UncheckedIOException("The dark theme cannot be read.", e);
        }
    }
}
