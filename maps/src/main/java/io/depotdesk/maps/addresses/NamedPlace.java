package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A shop, a building, a square, a town: something with a name that is no street.
///
/// @param names the local one first
/// @param address where it stands, as far as its tags say (`12 Rue Grimaldi, 98000 Monaco`)
/// @param areas names of the towns and districts around it
/// @param area true for a town, a district or a postcode
record NamedPlace(
        List<String> names, String address, List<String> areas, GeoPoint point, boolean area) {

    /// Returns the name with what places it: `Casino, Place du Casino` or `Bellerose, New York`.
    String label() {
        String where = address.isEmpty() && !areas.isEmpty() ? areas.getFirst() : address;
        return where.isEmpty() || where.equals(names.getFirst())
                ? names.getFirst()
                : names.getFirst() + ", " + where;
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            Street.write(out, names);
            out.writeUTF(address);
            Street.write(out, areas);
            out.writeDouble(point.latitude());
            out.writeDouble(point.longitude());
            out.writeBoolean(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static NamedPlace fromBytes(byte[] bytes, int offset, int length) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            return new NamedPlace(
                    Street.readStrings(in),
                    in.readUTF(),
                    Street.readStrings(in),
                    new GeoPoint(in.readDouble(), in.readDouble()),
                    in.readBoolean());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
