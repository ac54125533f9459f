package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.extract.Shapes;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How streets, houses and places stand in the index.
///
/// | field | of | holds |
/// | --- | --- | --- |
/// | `kind` | all | `street`, `house` or `place` |
/// | `name` | street, place | every word of every name in all its forms, and neighbouring words joined |
/// | `area` | street, place | the words of towns, districts and postcodes |
/// | `street` | street | its number in the index |
/// | `on`, `house` | house | number of its street, place among the street's houses |
/// | `course` | street | a point every 40 m |
/// | `spot` | house | its point |
/// | `data` | street, place | the record itself |
final class AddressDocuments {

    static final String KIND = "kind";
    static final String NAME = "name";
    static final String AREA = "area";
    static final String STREET = "street";
    static final String COURSE = "course";
    static final String SPOT = "spot";
    static final String DATA = "data";
    static final String HOUSE = "house";
    static final String ON_STREET = "on";

    private static final double COURSE_METRES = 40;
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.freeze();
    }

    private final Words words;

    AddressDocuments(Words words) {
        this.words = words;
    }

    Document street(Street street) {
        var document = new Document();
        document.add(new StringField(KIND, "street", Field.Store.NO));
        document.add(new StringField(STREET, Integer.toString(street.id()), Field.Store.NO));
        document.add(new Field(NAME, new WordStream(nameWords(street.names())), WORDS));
        Set<String> around = new LinkedHashSet<>();
        street.cities().forEach(city -> around.addAll(nameWords(city)));
        around.addAll(nameWords(street.postcodes()));
        around.addAll(nameWords(street.districts()));
        document.add(new Field(AREA, new WordStream(around), WORDS));
        for (int[] line : street.lines()) {
            addCourse(document, line);
        }
        document.add(new StoredField(DATA, street.toBytes()));
        return document;
    }

    private static void addCourse(Document document, int[] line) {
        double left = 0;
        for (int i = 0; i < line.length / 2; i++) {
            GeoPoint here = Shapes.point(line, i);
            document.add(new LatLonPoint(COURSE, here.latitude(), here.longitude()));
            if (2 * i + 2 < line.length) {
                GeoPoint next = Shapes.point(line, i + 1);
                double metres = here.metresTo(next);
                for (left = COURSE_METRES; left < metres; left += COURSE_METRES) {
                    GeoPoint between = Shapes.between(here, next, left / metres);
                    document.add(new LatLonPoint(COURSE, between.latitude(), between.longitude()));
                }
            }
        }
    }

    Document house(Street street, int index) {
        GeoPoint point = street.houses().get(index).point();
        var document = new Document();
        document.add(new StringField(KIND, "house", Field.Store.NO));
        document.add(new StoredField(ON_STREET, street.id()));
        document.add(new StoredField(HOUSE, index));
        document.add(new LatLonPoint(SPOT, point.latitude(), point.longitude()));
        return document;
    }

    Document place(NamedPlace place) {
        var document = new Document();
        document.add(new StringField(KIND, "place", Field.Store.NO));
        document.add(new Field(NAME, new WordStream(nameWords(place.names())), WORDS));
        document.add(new Field(AREA, new WordStream(nameWords(place.areas())), WORDS));
        document.add(new StoredField(DATA, place.toBytes()));
        return document;
    }

    private Set<String> nameWords(Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names) {
            List<Word> cut = words.cut(name);
            for (int i = 0; i < cut.size(); i++) {
                all.addAll(cut.get(i).forms());
                if (i + 1 < cut.size()) {
                    all.add(cut.get(i).text() + cut.get(i + 1).text());
                }
            }
        }
        return all;
    }
}
