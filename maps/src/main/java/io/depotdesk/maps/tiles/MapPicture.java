package io.depotdesk.maps.tiles;

import io.depotdesk.domain.measure.GeoPoint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A piece of the map put together from tiles, as a window of the desk shows it, without routes and stops.
///
/// @param centre what lies in the middle
/// @param width in logical pixels; the picture has `scale` times as many
/// @param height in logical pixels
public record MapPicture(
        MapStyle style, int scale, int zoom, GeoPoint centre, int width, int height) {

    /// Draws the picture.
    public BufferedImage draw(TileRenderer renderer) {
        int edge = TileRenderer.TILE_PIXELS;
        double world = (double) edge * (1L << zoom);
        double sine = Math.sin(Math.toRadians(centre.latitude()));
        double x = (centre.longitude() + 180) / 360 * world;
        double y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world;
        long left = Math.round(x - width / 2.0);
        long top = Math.round(y - height / 2.0);
        var picture = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            for (long row = Math.floorDiv(top, edge); row * edge < top + height; row++) {
                for (long column = Math.floorDiv(left, edge);
                        column * edge < left + width;
                        column++) {
                    pen.drawImage(
                            renderer.image(
                                    style,
                                    scale,
                                    zoom,
                                    Math.toIntExact(column),
                                    Math.toIntExact(row)),
                            Math.toIntExact((column * edge - left) * scale),
                            Math.toIntExact((row * edge - top) * scale),
                            null);
                }
            }
        } finally {
            pen.dispose();
        }
        return picture;
    }
}
