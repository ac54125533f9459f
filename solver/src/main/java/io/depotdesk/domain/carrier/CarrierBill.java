package io.depotdesk.domain.carrier;

import io.depotdesk.domain.measure.CostLedger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What stands on a carrier's bill of a day besides the prices of the single shipments: discounts and rebates below
/// zero, a minimum or a missed commitment above it. Each line names its clause.
///
/// @param lines empty if the bill is the sum of the prices
public record CarrierBill(CarrierId carrier, CostLedger lines) {

    /// Returns the bill of `carrier` for shipments at these prices.
    ///
    /// @param shipmentsOfDay how many shipments the day has, for commitments that are a share of it
    public static CarrierBill of(Carrier carrier, List<Long> prices, int shipmentsOfDay) {
        VolumeTerms terms = carrier.rates().volume();
        String card = "rate card " + carrier.rates().version() + ": ";
        int count = prices.size();
        long sum = prices.stream().mapToLong(Long::longValue).sum();
        List<CostLedger.Line> lines = new ArrayList<>();
        if (count > 0) {
            long due = sum;
            for (VolumeTerms.Discount step : terms.discounts().reversed()) {
                if (count >= step.fromShipments()) {
                    long off = sum - Math.floorDiv(sum * (1000 - step.permille()) + 500, 1000L);
                    String basis =
                            "%s %% of %s from %d shipments"
                                    .formatted(
                                            BigDecimal.valueOf(step.permille(), 1)
                                                    .stripTrailingZeros()
                                                    .toPlainString(),
                                            money(sum),
                                            step.fromShipments());
                    lines.add(new CostLedger.Line("volume discount", card + basis, -off));
                    due -= off;
                    break;
                }
            }
            for (VolumeTerms.Rebate rebate : terms.rebates()) {
                int cheaper = Math.max(0, count - rebate.fromShipments() + 1);
                if (cheaper > 0) {
                    String basis =
                            "%d × %s from shipment %d"
                                    .formatted(
                                            cheaper, money(rebate.cents()), rebate.fromShipments());
                    long off = (long) cheaper * rebate.cents();
                    lines.add(new CostLedger.Line("rebate", card + basis, -off));
                    due -= off;
                }
            }
            if (due < terms.minimumCents()) {
                String basis = "at least " + money(terms.minimumCents()) + " a day";
                lines.add(
                        new CostLedger.Line(
                                "minimum charge", card + basis, terms.minimumCents() - due));
            }
        }
        int promised = terms.commitment().of(shipmentsOfDay);
        if (promised > count && terms.commitment().centsPerMissing() != 0) {
            int missing = promised - count;
            String basis =
                    "%d promised, %d given, %d × %s"
                            .formatted(
                                    promised,
                                    count,
                                    missing,
                                    money(terms.commitment().centsPerMissing()));
            lines.add(
                    new CostLedger.Line(
                            "commitment",
                            card + basis,
                            (long) missing * terms.commitment().centsPerMissing()));
        }
        return new CarrierBill(carrier.id(), new CostLedger(lines));
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
