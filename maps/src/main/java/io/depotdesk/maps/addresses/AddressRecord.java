package io.depotdesk.maps.addresses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What the pass over the extract finds about one street name, on its way through the sorting on disk.
sealed interface AddressRecord {

    /// A house number.
    ///
    /// @param street as the map data writes it
    /// @param latitude in 1e-7 degrees
    /// @param longitude in 1e-7 degrees
    /// @param rank which point to keep when several objects carry one address: smaller is better
    /// @param flags 1 computed by interpolation, 2 street assumed
    record HouseFound(
            String street,
            String number,
            String name,
            String city,
            String postcode,
            int latitude,
            int longitude,
            int rank,
            int flags)
            implements AddressRecord {}

    /// A piece of a street.
    ///
    /// @param names the local one first
    /// @param line latitude, longitude, … in 1e-7 degrees
    record LineFound(List<String> names, String postcode, int[] line) implements AddressRecord {}

    default byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            switch (this) {
                case HouseFound house -> {
                    out.writeByte(0);
                    out.writeUTF(house.street);
                    out.writeUTF(house.number);
                    out.writeUTF(house.name);
                    out.writeUTF(house.city);
                    out.writeUTF(house.postcode);
                    out.writeInt(house.latitude);
                    out.writeInt(house.longitude);
                    out.writeByte(house.rank);
                    out.writeByte(house.flags);
                }
                case LineFound found -> {
                    out.writeByte(1);
                    Street.write(out, found.names);
                    out.writeUTF(found.postcode);
                    out.writeInt(found.line.length);
                    for (int value : found.line) {
                        out.writeInt(value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static AddressRecord fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() == 0) {
                return new HouseFound(
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readInt(),
                        in.readInt(),
                        in.readByte(),
                        in.readByte());
            }
            List<String> names = Street.readStrings(in);
            String postcode = in.readUTF();
            int[] line = new int[in.readInt()];
            for (int i = 0; i < line.length; i++) {
                line[i] = in.readInt();
            }
            return new LineFound(names, postcode, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
