package io.depotdesk.maps.addresses;

import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.progress.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How early the book guesses what somebody is typing: each address is typed letter by letter, in small
/// letters, number and street and then the town, and after each letter the five suggestions are looked at.
///
/// @param addresses so many were typed
/// @param inFive share whose right place was among the five before the last letter
/// @param medianShare share of the letters that had to be typed until then, the middle address; 1 if never
/// @param keystrokes so many suggestions were asked for
/// @param cpu what one keystroke took
public record TypingEvaluation(
        int addresses, double inFive, double medianShare, int keystrokes, QueryCpu cpu) {

    static TypingEvaluation of(
            LuceneAddressBook book, List<KnownAddress> addresses, Progress progress) {
        var times = new CpuTimes();
        List<Double> shares = new ArrayList<>();
        int found = 0;
        int keystrokes = 0;
        for (int i = 0; i < addresses.size(); i++) {
            progress.check();
            progress.at("Typing letter by letter", (double) i / addresses.size());
            KnownAddress address = addresses.get(i);
            String whole = address.oneLine().toLowerCase(Locale.ROOT);
            int needed = whole.length();
            for (int letters = 1; letters < whole.length(); letters++) {
                String begun = whole.substring(0, letters);
                List<AddressCandidate> shown = times.measure(() -> book.complete(begun, 5));
                keystrokes++;
                boolean right =
                        shown.stream().anyMatch(each -> AddressEvaluation.isRight(each, address));
                needed = right ? Math.min(needed, letters) : needed;
            }
            found += needed < whole.length() ? 1 : 0;
            shares.add((double) needed / whole.length());
        }
        return new TypingEvaluation(
                addresses.size(),
                AddressEvaluation.share(found, addresses.size()),
                AddressEvaluation.median(shares),
                keystrokes,
                times.cpu());
    }
}
