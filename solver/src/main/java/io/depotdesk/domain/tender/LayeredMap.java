package io.depotdesk.domain.tender;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;

/// A map that never changes, from which another with one more entry is made without copying it all: what is new lies over
/// a [#base] that both share. Once that has grown to the root of the whole, a new base is made, so an entry costs
/// `O(√n)`. The order is that in which keys first came, as in a [LinkedHashMap].
public final class LayeredMap<K, V> extends AbstractMap<K, V> implements SequencedMap<K, V> {

    private static final int FEWEST = 16;

    private final SequencedMap<K, V> base;
    private final SequencedMap<K, V> over;
    private final int added;

    private LayeredMap(SequencedMap<K, V> base, SequencedMap<K, V> over, int added) {
        this.base = base;
        this.over = Collections.unmodifiableSequencedMap(over);
        this.added = added;
    }

    /// Returns `map` itself if it is one, else one with the same entries.
    static <K, V> LayeredMap<K, V> of(SequencedMap<K, V> map) {
        return map instanceof LayeredMap<K, V> layered
                ? layered
                : new LayeredMap<>(
                        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map)),
                        new LinkedHashMap<>(),
                        0);
    }

    /// Returns the same with `value` for `key`, which keeps its place if it has one.
    LayeredMap<K, V> plus(K key, V value) {
        var more = new LinkedHashMap<>(over);
        more.put(key, value);
        if ((long) more.size() * more.size() > Math.max(base.size(), FEWEST * FEWEST)) {
            var all = new LinkedHashMap<>(this);
            all.put(key, value);
            return of(all);
        }
        return new LayeredMap<>(base, more, containsKey(key) ? added : added + 1);
    }

    /// Returns what most of it was before; the same object for as long as possible.
    public SequencedMap<K, V> base() {
        return base;
    }

    /// Returns what is new or has another value than in the base.
    public SequencedMap<K, V> over() {
        return over;
    }

    @Override
    public int size() {
        return base.size() + added;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return over.containsKey(key) || base.containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V newer = over.get(key);
        return newer == null ? base.get(key) : newer;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return over.isEmpty() ? base.entrySet().iterator() : new Both();
            }

            @Override
            public int size() {
                return LayeredMap.this.size();
            }
        };
    }

    @Override
    public SequencedMap<K, V> reversed() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(this).reversed());
    }

    /// First all places of the base, then what has come since.
    private final class Both implements Iterator<Entry<K, V>> {

        private final Iterator<Entry<K, V>> old = base.entrySet().iterator();
        private final Iterator<Entry<K, V>> fresh = over.entrySet().iterator();
        private int left = size();

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Entry<K, V> next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            if (old.hasNext()) {
                Entry<K, V> entry = old.next();
                V newer = over.get(entry.getKey());
                return newer == null ? entry : Map.entry(entry.getKey(), newer);
            }
            Entry<K, V> entry = fresh.next();
            while (base.containsKey(entry.getKey())) {
                entry = fresh.next();
            }
            return entry;
        }
    }
}
