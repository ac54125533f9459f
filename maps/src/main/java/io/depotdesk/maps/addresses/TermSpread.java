package io.depotdesk.maps.addresses;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the words of the index that a misspelled word may stand for, and remembers what it found: a day's
/// orders repeat their words, and so does somebody who types on.
///
/// Safe for use by many threads.
final class TermSpread {

    private static final int MOST_TERMS = 40;
    private static final int KEPT_WORDS = 4_000;

    private final IndexReader reader;
    private final Map<String, List<Like>> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Like>> eldest) {
                    return size() > KEPT_WORDS;
                }
            };

    /// A word of the index that is like the one asked for.
    ///
    /// @param likeness 0 to 1, higher for fewer edits
    record Like(String term, float likeness) {}

    TermSpread(IndexReader reader) {
        this.reader = reader;
    }

    /// Returns whether some name has exactly this word.
    boolean isName(String term) throws IOException {
        return reader.docFreq(new Term(AddressDocuments.NAME, term)) > 0;
    }

    /// Returns the words of names that are at most `edits` errors away, the likest first; not the word itself.
    List<Like> like(String text, int edits) throws IOException {
        String key = edits + text;
        synchronized (kept) {
            List<Like> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Like> found = find(text, edits);
        synchronized (kept) {
            kept.put(key, found);
        }
        return found;
    }

    private List<Like> find(String text, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, AddressDocuments.NAME);
        List<Like> found = new ArrayList<>();
        if (terms == null) {
            return found;
        }
        var near = new FuzzyTermsEnum(terms, new Term(AddressDocuments.NAME, text), edits, 0, true);
        BoostAttribute boost = near.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String word = term.utf8ToString();
            if (!word.equals(text)) {
                found.add(new Like(word, boost.getBoost()));
            }
        }
        found.sort(
                Comparator.comparingDouble((Like like) -> -like.likeness)
                        .thenComparing(Like::term));
        return List.copyOf(found.subList(0, Math.min(MOST_TERMS, found.size())));
    }
}
