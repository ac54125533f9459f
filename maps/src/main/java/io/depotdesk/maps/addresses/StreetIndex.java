package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The index on disk, read only, with the streets that were needed lately kept in memory.
///
/// Safe for use by many threads.
final class StreetIndex implements AutoCloseable {

    private static final int KEPT = 2_000;
    private static final Set<String> DATA_ONLY = Set.of(AddressDocuments.DATA);
    private static final Set<String> HOUSE_FIELDS =
            Set.of(AddressDocuments.ON_STREET, AddressDocuments.HOUSE);

    private final Words words;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Set<String> surroundings = new LinkedHashSet<>();
    private final Set<String> neighbours = new LinkedHashSet<>();
    private final Set<String> areaWords = new LinkedHashSet<>();
    private final TermSpread spread;
    private final Map<Integer, ReadyStreet> kept = newestOnly();
    private final Map<Integer, ReadyPlace> keptPlaces = newestOnly();

    private static <T> Map<Integer, T> newestOnly() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    /// A street with its names cut into words.
    ///
    /// @param cities the words of each town along it
    /// @param postcodes the words of each postcode along it
    /// @param districts the words of all districts along it
    record ReadyStreet(
            Street street,
            List<List<Word>> names,
            List<Set<String>> cities,
            List<Set<String>> postcodes,
            Set<String> districts) {}

    /// A place with its names cut into words.
    ///
    /// @param around the words of its areas and its address
    record ReadyPlace(NamedPlace place, List<List<Word>> names, Set<String> around) {}

    /// Something near a point.
    record Near(int document, double metres) {}

    StreetIndex(Path folder, Words words) throws IOException {
        this.words = words;
        this.directory = FSDirectory.open(folder);
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.spread = new TermSpread(reader);
        Map<String, String> facts = reader.getIndexCommit().getUserData();
        String format = facts.getOrDefault("format", "none");
        if (!format.equals(AddressIndexBuilder.FORMAT)) {
            close();
            throw new IOException(
                    "The address index in %s has format %s, this program reads %s. Import the region again."
                            .formatted(folder, format, AddressIndexBuilder.FORMAT));
        }
        for (String name : facts.getOrDefault("surroundings", "").split("\n", -1)) {
            surroundings.addAll(forms(List.of(name)));
        }
        for (String name : facts.getOrDefault("neighbours", "").split("\n", -1)) {
            neighbours.addAll(forms(List.of(name)));
        }
        readAreaWords();
    }

    private void readAreaWords() throws IOException {
        Terms terms = MultiTerms.getTerms(reader, AddressDocuments.AREA);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                areaWords.add(term.utf8ToString());
            }
        }
    }

    TermSpread spread() {
        return spread;
    }

    List<Integer> search(Query query, int limit) throws IOException {
        List<Integer> documents = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            documents.add(hit.doc);
        }
        return documents;
    }

    ReadyStreet street(int document) throws IOException {
        synchronized (kept) {
            ReadyStreet known = kept.get(document);
            if (known != null) {
                return known;
            }
        }
        BytesRef data = data(document);
        Street street = Street.fromBytes(data.bytes, data.offset, data.length);
        var ready =
                new ReadyStreet(
                        street,
                        street.names().stream().map(words::cut).toList(),
                        street.cities().stream().map(this::forms).toList(),
                        street.postcodes().stream().map(code -> forms(List.of(code))).toList(),
                        forms(street.districts()));
        synchronized (kept) {
            kept.put(document, ready);
        }
        return ready;
    }

    ReadyPlace place(int document) throws IOException {
        synchronized (keptPlaces) {
            ReadyPlace known = keptPlaces.get(document);
            if (known != null) {
                return known;
            }
        }
        BytesRef data = data(document);
        NamedPlace place = NamedPlace.fromBytes(data.bytes, data.offset, data.length);
        Set<String> around = forms(place.areas());
        around.addAll(forms(List.of(place.address())));
        var ready = new ReadyPlace(place, place.names().stream().map(words::cut).toList(), around);
        synchronized (keptPlaces) {
            keptPlaces.put(document, ready);
        }
        return ready;
    }

    private BytesRef data(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, DATA_ONLY);
        BytesRef data = stored.getBinaryValue(AddressDocuments.DATA);
        if (data == null) {
            throw new IOException("Entry %d of the address index is empty.".formatted(document));
        }
        return data;
    }

    /// Returns the street and the position on it of a house entry.
    Map.Entry<ReadyStreet, Street.House> house(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, HOUSE_FIELDS);
        String id = String.valueOf(stored.getField(AddressDocuments.ON_STREET).numericValue());
        int index = stored.getField(AddressDocuments.HOUSE).numericValue().intValue();
        List<Integer> streets = search(new TermQuery(new Term(AddressDocuments.STREET, id)), 1);
        ReadyStreet street = street(streets.getFirst());
        return Map.entry(street, street.street().houses().get(index));
    }

    /// Returns the entry whose point of that field is nearest, or null if there is none.
    @Nullable Near nearest(String field, GeoPoint point) throws IOException {
        ScoreDoc[] hits =
                LatLonPoint.nearest(searcher, field, point.latitude(), point.longitude(), 1)
                        .scoreDocs;
        return hits.length == 0
                ? null
                : new Near(hits[0].doc, (Double) ((FieldDoc) hits[0]).fields[0]);
    }

    /// Returns whether any town, district or postcode in or beside the region has this word.
    boolean isAreaWord(Word word) {
        for (String form : word.forms()) {
            if (neighbours.contains(form) || areaWords.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether the word is true of the whole region: its country, state or county.
    boolean isSurrounding(Word word) {
        return word.forms().stream().anyMatch(surroundings::contains);
    }

    /// Returns all forms of all words of some names, and neighbouring words joined.
    Set<String> forms(List<String> names) {
        Set<String> forms = new LinkedHashSet<>();
        for (String name : names) {
            List<Word> cut = words.cut(name);
            for (int i = 0; i < cut.size(); i++) {
                forms.addAll(cut.get(i).forms());
                if (i + 1 < cut.size()) {
                    forms.add(cut.get(i).text() + cut.get(i + 1).text());
                }
            }
        }
        return forms;
    }

    int size() {
        return reader.maxDoc();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
