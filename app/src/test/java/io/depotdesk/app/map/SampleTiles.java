package io.depotdesk.app.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;

/// Tiles that look a little like a town and carry their number.
public final class SampleTiles implements TileSource {

    public final AtomicInteger drawn = new AtomicInteger();
    public volatile boolean broken;

    @Override
    public BufferedImage draw(TileKey tile) {
        if (broken) {
            throw new IllegalStateException("the region file is damaged");
        }
        drawn.incrementAndGet();
        int size = 256 * tile.scale();
        boolean dark = tile.shade().isDark();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(dark ? new Color(0x20262e) : new Color(0xf2efe9));
        g.fillRect(0, 0, size, size);
        g.scale(tile.scale(), tile.scale());
        g.setColor(dark ? new Color(0x39434e) : Color.WHITE);
        for (int i = 0; i < 256; i += 64) {
            g.fillRect(i, 0, i % 128 == 0 ? 10 : 5, 256);
            g.fillRect(0, i, 256, i % 128 == 0 ? 10 : 5);
        }
        g.setColor(dark ? new Color(0x59636e) : new Color(0xb9b4aa));
        g.drawString(tile.zoom() + "/" + tile.x() + "/" + tile.y(), 20, 30);
        g.dispose();
        return image;
    }
}
