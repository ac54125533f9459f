package io.depotdesk.maps.tiles;

import org.jspecify.annotations.Nullable;
import org.mapsforge.map.rendertheme.XmlRenderTheme;
import org.mapsforge.map.rendertheme.XmlRenderThemeMenuCallback;
import org.mapsforge.map.rendertheme.XmlThemeResourceProvider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The render theme for one style and one zoom: the template `city.xml` with the colours of the style and
/// the line widths and text sizes of the zoom filled in.
///
/// In the template `{water}` is a colour of `light.properties` or `dark.properties`; `{street}` is a size
/// from `sizes.properties`, where `12:0.8 16:6` gives sizes at zooms, in pixels at scale 1, exponential
/// between them; `{street+1.5}` adds to a size.
final class MapTheme implements XmlRenderTheme {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)(?:\\+([0-9.]+))?}");

    private final byte[] xml;

    MapTheme(MapStyle style, int zoom) {
        String template = text("city.xml");
        Properties colours = properties(style.resource());
        Properties sizes = properties("sizes.properties");
        String filled =
                HOLE.matcher(template)
                        .replaceAll(
                                hole -> Matcher.quoteReplacement(fill(hole, colours, sizes, zoom)));
        xml = filled.getBytes(StandardCharsets.UTF_8);
    }

    private static String fill(
            java.util.regex.MatchResult hole, Properties colours, Properties sizes, int zoom) {
        String colour = colours.getProperty(hole.group(1));
        if (colour != null) {
            return colour;
        }
        String size = sizes.getProperty(hole.group(1));
        if (size == null) {
            throw new IllegalStateException("The theme names {" + hole.group(1) + "}, unknown.");
        }
        double more = hole.group(2) == null ? 0 : Double.parseDouble(hole.group(2));
        boolean line = !hole.group(1).startsWith("font_") && !hole.group(1).startsWith("halo_");
        double value = line ? sizeAt(size, zoom) : sizeAt(size, Math.max(zoom, first(size)));
        return String.format(Locale.ROOT, "%.2f", value == 0 ? 0 : value + more);
    }

    private static int first(String sizes) {
        return Integer.parseInt(sizes.substring(0, sizes.indexOf(':')));
    }

    /// Returns the size at a zoom: on or beyond the given zooms the nearest one, between them exponential.
    static double sizeAt(String sizes, int zoom) {
        double lowZoom = Double.NaN;
        double low = 0;
        for (String each : sizes.strip().split("\\s+", -1)) {
            int colon = each.indexOf(':');
            double atZoom = Double.parseDouble(each.substring(0, colon));
            double size = Double.parseDouble(each.substring(colon + 1));
            if (zoom <= atZoom) {
                if (Double.isNaN(lowZoom)) {
                    return zoom == atZoom ? size : 0;
                }
                double share = (zoom - lowZoom) / (atZoom - lowZoom);
                return low * Math.pow(size / low, share);
            }
            lowZoom = atZoom;
            low = size;
        }
        return low;
    }

    private static String text(String resource) {
        try (InputStream in =
                Objects.requireNonNull(MapTheme.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String resource) {
        var properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(MapTheme.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// Returns what names the present look: another theme has another name, so that tiles drawn with an
    /// older one are not used again.
    static String version() {
        var sum = new CRC32();
        for (String resource :
                List.of("city.xml", "sizes.properties", "light.properties", "dark.properties")) {
            sum.update(text(resource).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    /// Returns a colour of a style as 0xAARRGGBB.
    static int colour(MapStyle style, String name) {
        String value = properties(style.resource()).getProperty(name);
        return 0xff00_0000 | Integer.parseInt(value.substring(1), 16);
    }

    @Override
    public InputStream getRenderThemeAsStream() {
        return new ByteArrayInputStream(xml);
    }

    @Override
    public String getRelativePathPrefix() {
        return "";
    }

    @Override
    public @Nullable XmlRenderThemeMenuCallback getMenuCallback() {
        return null;
    }

    @Override
    public @Nullable XmlThemeResourceProvider getResourceProvider() {
        return null;
    }

    @Override
    public void setMenuCallback(XmlRenderThemeMenuCallback menuCallback) {
        throw new UnsupportedOperationException("The theme has no menu.");
    }

    @Override
    public void setResourceProvider(XmlThemeResourceProvider resourceProvider) {
        throw new UnsupportedOperationException("The theme has no pictures.");
    }
}
