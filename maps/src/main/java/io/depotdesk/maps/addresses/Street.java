package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// One street with everything on it: one entry of the index.
///
/// @param id its place in the index
/// @param names the local one first
/// @param cities towns along it; the local name of each comes first
/// @param postcodes of the houses on it, may be empty
/// @param districts names of the districts along it, in all languages
/// @param middle a point on the street near its middle
/// @param lines its course: latitude, longitude, … in 1e-7 degrees; empty if only addresses name it
/// @param houses by number, then addition, then place
record Street(
        int id,
        List<String> names,
        List<List<String>> cities,
        List<String> postcodes,
        List<String> districts,
        GeoPoint middle,
        List<int[]> lines,
        List<House> houses) {

    /// One house number.
    ///
    /// @param number as the map data writes it
    /// @param city index into [Street#cities()], -1 if unknown
    /// @param postcode index into [Street#postcodes()], -1 if unknown
    /// @param computed true if it comes from an interpolation line
    /// @param assumed true if the map data does not name the street
    record House(
            String number,
            HouseNumber parsed,
            String name,
            int city,
            int postcode,
            GeoPoint point,
            boolean computed,
            boolean assumed) {}

    String name() {
        return names.getFirst();
    }

    String city(House house) {
        return house.city < 0 ? "" : cities.get(house.city).getFirst();
    }

    String postcode(House house) {
        return house.postcode < 0 ? "" : postcodes.get(house.postcode);
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(id);
            write(out, names);
            out.writeShort(cities.size());
            for (List<String> city : cities) {
                write(out, city);
            }
            write(out, postcodes);
            write(out, districts);
            write(out, middle);
            out.writeInt(lines.size());
            for (int[] line : lines) {
                out.writeInt(line.length);
                for (int value : line) {
                    out.writeInt(value);
                }
            }
            out.writeInt(houses.size());
            for (House house : houses) {
                out.writeUTF(house.number);
                out.writeUTF(house.name);
                out.writeShort(house.city);
                out.writeShort(house.postcode);
                write(out, house.point);
                out.writeByte((house.computed ? 1 : 0) | (house.assumed ? 2 : 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Street fromBytes(byte[] bytes, int offset, int length) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            int id = in.readInt();
            List<String> names = readStrings(in);
            List<List<String>> cities = new ArrayList<>();
            for (int i = in.readShort(); i > 0; i--) {
                cities.add(readStrings(in));
            }
            List<String> postcodes = readStrings(in);
            List<String> districts = readStrings(in);
            GeoPoint middle = readPoint(in);
            List<int[]> lines = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                int[] line = new int[in.readInt()];
                for (int j = 0; j < line.length; j++) {
                    line[j] = in.readInt();
                }
                lines.add(line);
            }
            List<House> houses = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                String number = in.readUTF();
                String name = in.readUTF();
                int city = in.readShort();
                int postcode = in.readShort();
                GeoPoint point = readPoint(in);
                int flags = in.readByte();
                HouseNumber parsed = HouseNumber.read(number);
                houses.add(
                        new House(
                                number,
                                parsed == null
                                        ? new HouseNumber(Words.fold(number).strip(), 0, "")
                                        : parsed,
                                name,
                                city,
                                postcode,
                                point,
                                (flags & 1) != 0,
                                (flags & 2) != 0));
            }
            return new Street(id, names, cities, postcodes, districts, middle, lines, houses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(DataOutputStream out, List<String> strings) throws IOException {
        out.writeShort(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    static List<String> readStrings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int i = in.readShort(); i > 0; i--) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private static void write(DataOutputStream out, GeoPoint point) throws IOException {
        out.writeInt((int) Math.round(point.latitude() * 1e7));
        out.writeInt((int) Math.round(point.longitude() * 1e7));
    }

    private static GeoPoint readPoint(DataInputStream in) throws IOException {
        return new GeoPoint(in.readInt() / 1e7, in.readInt() / 1e7);
    }
}
