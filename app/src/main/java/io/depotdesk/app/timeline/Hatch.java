package io.depotdesk.app.timeline;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/// Slanted lines to fill a rectangle with, from lower left to upper right. Filling with a small picture costs
/// a part of drawing the lines under a clip.
final class Hatch {

    private Hatch() {}

    /// @param step distance of the lines along x, in whole pixels
    /// @param width of the lines in pixels
    static ImagePattern of(Color colour, int step, double width) {
        WritableImage image = new WritableImage(step, step);
        PixelWriter pixels = image.getPixelWriter();
        for (int x = 0; x < step; x++) {
            for (int y = 0; y < step; y++) {
                int along = (x + y) % step;
                double away = Math.min(along, step - along) / Math.sqrt(2);
                double covered = Math.clamp(width / 2 + 0.5 - away, 0, 1);
                pixels.setColor(
                        x,
                        y,
                        new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), covered));
            }
        }
        return new ImagePattern(image, 0, 0, step, step, false);
    }
}
