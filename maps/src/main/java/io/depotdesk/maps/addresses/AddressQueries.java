package io.depotdesk.maps.addresses;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.ArrayList;
import java.util.List;

/// Makes the questions to the index: which entries share words with the text, allowing for typing errors.
/// What comes back is only a choice of candidates; [NameFit] looks at them closely.
final class AddressQueries {

    private AddressQueries() {}

    static Query of(String kind, AddressText text) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(AddressDocuments.KIND, kind)), Occur.FILTER);
        var names = new BooleanQuery.Builder();
        List<Word> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            boolean unfinished = text.completing() && i == words.size() - 1;
            names.add(boosted(word(words.get(i), unfinished), words.get(i)), Occur.SHOULD);
            if (i + 1 < words.size()) {
                names.add(joined(words.get(i), words.get(i + 1)), Occur.SHOULD);
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
            case TYPE, SIDE -> new BoostQuery(query, 0.5f);
            case LINK -> new BoostQuery(query, 0.1f);
        };
    }

    private static Query word(Word word, boolean unfinished) {
        List<Query> ways = new ArrayList<>();
        for (String form : word.forms()) {
            ways.add(new TermQuery(new Term(AddressDocuments.NAME, form)));
        }
        var term = new Term(AddressDocuments.NAME, word.text());
        int edits = Spelling.editsAllowed(word.text().length());
        if (edits > 0 && word.kind() != WordClass.NUMBER) {
            ways.add(new BoostQuery(new FuzzyQuery(term, edits, 0, 60, true), 0.7f));
        }
        if (unfinished) {
            ways.add(new BoostQuery(new PrefixQuery(term), 0.9f));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query joined(Word one, Word other) {
        var term = new Term(AddressDocuments.NAME, one.text() + other.text());
        return new DisjunctionMaxQuery(
                List.of(
                        new TermQuery(term),
                        new BoostQuery(new FuzzyQuery(term, 1, 1, 10, true), 0.6f)),
                0);
    }
}
