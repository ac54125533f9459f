package io.depotdesk.maps.addresses;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes the questions to the index: which entries share words with the text. What comes back is only a
/// choice of candidates; [NameFit] looks at them closely.
///
/// A precise question allows for typing errors only in words that the index does not know; a tolerant one
/// in all of them (`12 Park Lane` was meant for Bark Lane), and costs several times as much.
final class AddressQueries {

    private final TermSpread spread;
    private final boolean tolerant;

    AddressQueries(TermSpread spread, boolean tolerant) {
        this.spread = spread;
        this.tolerant = tolerant;
    }

    Query of(String kind, AddressText text) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(AddressDocuments.KIND, kind)), Occur.FILTER);
        var names = new BooleanQuery.Builder();
        List<Word> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            boolean unfinished = text.completing() && i == words.size() - 1;
            names.add(boosted(word(words.get(i), unfinished), words.get(i)), Occur.SHOULD);
            if (i + 1 < words.size()) {
                joined(words.get(i), words.get(i + 1), names);
            }
        }
        query.add(names.build(), Occur.MUST);
        for (Word word : words) {
            for (String form : word.forms()) {
                query.add(
                        new BoostQuery(new TermQuery(new Term(AddressDocuments.AREA, form)), 0.3f),
                        Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Query boosted(Query query, Word word) {
        return switch (word.kind()) {
            case NAME -> query;
            case NUMBER -> new BoostQuery(query, 0.9f);
            case TYPE, SIDE, TITLE -> new BoostQuery(query, 0.5f);
            case LINK -> new BoostQuery(query, 0.1f);
        };
    }

    private Query word(Word word, boolean unfinished) throws IOException {
        List<Query> ways = new ArrayList<>();
        boolean known = false;
        for (String form : word.forms()) {
            known |= spread.isName(form);
            ways.add(new TermQuery(new Term(AddressDocuments.NAME, form)));
        }
        int edits = Spelling.editsAllowed(word.text().length());
        if (edits > 0 && word.kind() != WordClass.NUMBER && (tolerant || !known)) {
            for (TermSpread.Like like : spread.like(word.text(), edits)) {
                var term = new TermQuery(new Term(AddressDocuments.NAME, like.term()));
                ways.add(new BoostQuery(term, 0.7f * like.likeness()));
            }
        }
        if (unfinished) {
            var beginning = new PrefixQuery(new Term(AddressDocuments.NAME, word.text()));
            ways.add(new BoostQuery(beginning, 0.9f));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private void joined(Word one, Word other, BooleanQuery.Builder names) throws IOException {
        String text = one.text() + other.text();
        for (String form : other.forms()) {
            if (spread.isName(one.text() + form)) {
                var term = new Term(AddressDocuments.NAME, one.text() + form);
                names.add(new TermQuery(term), Occur.SHOULD);
            }
        }
        if (tolerant) {
            for (TermSpread.Like like : spread.like(text, 1)) {
                var term = new TermQuery(new Term(AddressDocuments.NAME, like.term()));
                names.add(new BoostQuery(term, 0.6f * like.likeness()), Occur.SHOULD);
            }
        }
    }
}
