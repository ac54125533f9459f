package io.depotdesk.data.intake;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Looks addresses up in the book, each text once, on all cores; the result does not depend on who was
/// first.
final class AddressLocator {

    private static final int MOST_CANDIDATES = 5;
    private static final int CHUNK = 32;

    /// Two sure candidates as likely as each other, and farther apart than a large building, are two
    /// addresses of the same name.
    private static final double AS_LIKELY = 0.005;

    private static final double SAME_PLACE_METRES = 150;

    private final AddressBook book;
    private final Progress progress;

    AddressLocator(AddressBook book, Progress progress) {
        this.book = book;
        this.progress = progress;
    }

    /// Returns the destination of each text.
    ///
    /// @throws WorkCancelledException if the work is no longer wanted
    Map<String, Destination> locate(List<String> texts) {
        SequencedSet<String> different = new LinkedHashSet<>(texts);
        List<String> all = List.copyOf(different);
        AtomicInteger done = new AtomicInteger();
        List<Callable<Map<String, Destination>>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            chunks.add(() -> chunk(chunk, done, all.size()));
        }
        Map<String, Destination> located = new HashMap<>();
        int threads =
                Math.max(1, Math.min(chunks.size(), Runtime.getRuntime().availableProcessors()));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Future<Map<String, Destination>> part : workers.invokeAll(chunks)) {
                located.putAll(part.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new WorkCancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The address search failed.", failed.getCause());
        }
        return located;
    }

    private Map<String, Destination> chunk(List<String> texts, AtomicInteger done, int all) {
        Map<String, Destination> located = new HashMap<>();
        for (String text : texts) {
            progress.check();
            located.put(text, destination(text, book.find(text, MOST_CANDIDATES)));
            progress.at("Finding addresses", (double) done.incrementAndGet() / all);
        }
        return located;
    }

    static Destination destination(String text, List<AddressCandidate> candidates) {
        if (candidates.isEmpty() || !candidates.getFirst().isSure()) {
            return new Destination.InReview(text, candidates);
        }
        AddressCandidate first = candidates.getFirst();
        boolean twin =
                candidates.stream()
                        .skip(1)
                        .anyMatch(other ->
                                first.confidence() - other.confidence() < AS_LIKELY
                                        && first.point().metresTo(other.point())
                                                > SAME_PLACE_METRES);
        return twin
                ? new Destination.InReview(text, candidates)
                : new Destination.Located(text, first);
    }
}
