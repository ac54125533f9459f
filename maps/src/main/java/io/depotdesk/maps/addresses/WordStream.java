package io.depotdesk.maps.addresses;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.util.Collection;
import java.util.Iterator;

/// Hands words to Lucene that were cut already.
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> words;

    WordStream(Collection<String> words) {
        this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(words.next());
        return true;
    }
}
