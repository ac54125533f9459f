package io.depotdesk.routing.search;

import io.depotdesk.routing.Carrier;

import java.util.ArrayList;
import java.util.List;

/// What each part of a divided plan may give to carriers while it does not know what the others give.
///
/// A carrier takes from a part as many jobs as it has from it, and an equal share of what it could take besides. Its
/// discounts, minimum and commitment are laid on the jobs it has: each costs its share of the bill as it stands.
final class CarrierShares {
    private final Model model;
    private final int[] carriers;
    private final int parts;
    private final int[] count;
    private final long[] sum;

    /// @param carriers who has each job, as in [Bank#carrier]
    CarrierShares(Model model, int[] carriers, int parts) {
        this.model = model;
        this.carriers = carriers;
        this.parts = Math.max(1, parts);
        count = new int[model.carrierCents.length];
        sum = new long[count.length];
        for (int j = 0; j < carriers.length; j++) {
            if (carriers[j] >= 0) {
                count[carriers[j]]++;
                sum[carriers[j]] += model.carrierCents[carriers[j]][j];
            }
        }
    }

    /// Returns the carriers as a part with `jobs` meets them.
    List<Carrier> of(int[] jobs) {
        var all = new ArrayList<Carrier>();
        for (int c = 0; c < count.length; c++) {
            Carrier firm = model.problem.carriers().get(c);
            var share = Carrier.named(firm.id());
            int own = 0;
            for (int j : jobs) {
                own += carriers[j] == c ? 1 : 0;
                if (model.carrierCents[c][j] >= 0) {
                    share.price(model.problem.jobs().get(j).id(), price(c, firm, j));
                }
            }
            int spare = Math.max(0, firm.capacity() - count[c]) / parts;
            all.add(share.capacity(spare > Integer.MAX_VALUE - own ? spare : own + spare).build());
        }
        return all;
    }

    private long price(int c, Carrier firm, int job) {
        long quote = model.carrierCents[c][job];
        if (sum[c] == 0) {
            return Math.max(0, firm.bill(1, quote) - firm.bill(0, 0));
        }
        long bill = firm.bill(count[c], sum[c]);
        return Math.max(0, Math.round((double) bill * quote / sum[c]));
    }
}
