package io.depotdesk.data.intake;

import java.util.List;

/// What a row of a carrier's invoice can say. A row is one charge.
public enum InvoiceField implements ImportField {
    INVOICE(
            "invoice number",
            "invoice invoicenumber invoiceno invoiceid billnumber rechnung rechnungsnummer"
                    + " rechnungsnr facture numerofacture nofacture"),
    SHIPMENT(
            "shipment number",
            "shipment reference shipmentid shipmentnumber shipmentref ref referenceno"
                    + " referencenumber yourreference customerreference tender tenderkey order"
                    + " orderid ordernumber orderno tracking trackingnumber pro pronumber sendung"
                    + " sendungsnummer auftrag auftragsnummer referenz envoi numeroenvoi commande"
                    + " refclient"),
    CHARGE(
            "what is charged",
            "charge clause term chargetype chargecode surcharge description item service position"
                    + " leistung zuschlag bezeichnung poste libelle prestation designation"),
    AMOUNT(
            "amount",
            "amount price net netamount chargeamount total value cost betrag nettobetrag preis"
                    + " montant montantht prix"),
    CURRENCY("currency", "currency currencycode curr waehrung wahrung devise monnaie");

    private final String label;
    private final List<String> aliases;

    InvoiceField(String label, String aliases) {
        this.label = label;
        this.aliases = List.of(aliases.split(" "));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Dimension dimension() {
        return Dimension.NONE;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }
}
