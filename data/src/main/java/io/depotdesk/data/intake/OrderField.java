package io.depotdesk.data.intake;

import java.util.List;

/// What a row of an order file can say about a shipment.
///
/// The aliases are the column names of Onfleet, OptimoRoute, Fleetbase, ODL Studio, Spoke (Circuit),
/// CoopCycle, Detrack, Google Fleet Routing, Route4Me, AntsRoute, Droppath and Dispatch Science, as far
/// as they are published, and common English, German and French words.
public enum OrderField implements ImportField {
    ORDER_NUMBER(
            "order number",
            "ordernumber orderid orderno orderref order id ref reference referenceno"
                + " referencenumber referencenumber1 internalid donumber dono label jobid taskid"
                + " invoicenumber sellerorderid externalid bestellnummer auftragsnummer auftragsnr"
                + " auftrag bestellung belegnummer numerocommande commande nocommande"
                + " numerodecommande refcommande"),
    SHIPMENT(
            "shipment number",
            "shipment shipmentid shipmentnumber trackingno trackingnumber trackingid tracking"
                    + " barcode parcelnumber sendungsnummer sendung paketnummer numerosuivi"
                    + " numerodesuivi colisno"),
    TYPE(
            "type (delivery or return)",
            "type ordertype tasktype kind pickup pickuptask jobtype art auftragsart typ"
                    + " typedetache"),
    NAME(
            "name",
            "name recipient recipientname customer customername consignee consigneename contact"
                + " contactname addressname locationname company companyname deliverto dropoffname"
                + " dropoffcontactname empfanger empfangername kunde kundenname firma"
                + " ansprechpartner destinataire client nomclient nom nomdestinataire societe"),
    PHONE(
            "phone",
            "phone phonenumber phoneno telephone tel mobile mobilephone cell recipientphone"
                + " customerphone contactphone addresstelephone dropoffphone telefon telefonnummer"
                + " handy mobil rufnummer telefonno portable numerotelephone"),
    EMAIL(
            "e-mail",
            "email emailaddress mail recipientemail customeremail contactemail notifyemail courriel"
                    + " adressemail mailadresse"),
    ADDRESS(
            "address (one line)",
            "address addressline1 addressline fulladdress deliveryaddress dropoffaddress"
                + " destinationaddress shippingaddress unparsed location destination"
                + " deliveryarrivalwaypoint street1 dropoffstreet1 address1 anschrift adresse"
                + " lieferadresse lieferanschrift adresselivraison adressedelivraison adresse1"),
    STREET("street", "street streetname road addressstreet strasse str rue voie nomrue"),
    HOUSE_NUMBER(
            "house number",
            "housenumber houseno number streetnumber streetno addressnumber hausnummer hausnr hnr"
                    + " nr numero numerorue"),
    UNIT(
            "unit, floor, door",
            "unit addressline2 address2 street2 dropoffstreet2 apartment apt suite floor"
                + " addressfloor addressunit wohnung etage stock stockwerk adresszusatz complement"
                + " complementadresse appartement adresse2"),
    POSTCODE(
            "postcode",
            "postcode postalcode zip zipcode addresspostalcode dropoffpostalcode plz postleitzahl"
                    + " codepostal cp"),
    CITY(
            "city",
            "city town citytown place addresscity dropoffcity ort stadt wohnort ville commune"
                    + " localite"),
    STATE(
            "state or province",
            "state province stateprovince addressstate dropoffstate region bundesland kanton"
                    + " departement"),
    COUNTRY("country", "country countrycode addresscountry dropoffcountry land pays"),
    LATITUDE("latitude", "latitude lat dropofflat gpslat breitengrad breite"),
    LONGITUDE("longitude", "longitude lon lng long dropofflng gpslon gpslng langengrad lange"),
    DATE(
            "date",
            "date deliverydate scheduledat duedate day plandate deldate datum lieferdatum liefertag"
                    + " datelivraison datedelivraison jour"),
    WINDOW(
            "window (from–to in one cell)",
            "window timewindow deliverytime deliverywindow slot timeslot zeitfenster lieferfenster"
                    + " lieferzeit creneau creneauhoraire plagehoraire"),
    WINDOW_FROM(
            "window from",
            "windowfrom from timewindowfrom timewindowstart windowstart starttime earliest"
                + " earliesttime earliestattempttime after completeafter deliverystarttime"
                + " delnoearlierthan opendate readyat notbefore timefrom fromtime von zeitvon ab"
                + " fruhestens lieferzeitvon de heuredebut debut apartirde timewindow1from"
                + " timewindow1start window1from"),
    WINDOW_TO(
            "window to",
            "windowto to timewindowto timewindowend windowend timewindowstop endtime latest"
                + " latesttime latestattempttime before completebefore deliveryendtime"
                + " delnolaterthan deadline until notafter timeto totime bis zeitbis spatestens"
                + " lieferzeitbis a heurefin fin jusqua timewindow1to timewindow1end window1to"),
    WINDOW2_FROM(
            "second window from",
            "window2from timewindow2from timewindow2start from2 starttime2 von2 windowfrom2"
                    + " timewindowfrom2"),
    WINDOW2_TO(
            "second window to",
            "window2to timewindow2to timewindow2end to2 endtime2 bis2 windowto2 timewindowto2"),
    WINDOW3_FROM(
            "third window from",
            "window3from timewindow3from timewindow3start from3 starttime3 von3 windowfrom3"
                    + " timewindowfrom3"),
    WINDOW3_TO(
            "third window to",
            "window3to timewindow3to timewindow3end to3 endtime3 bis3 windowto3 timewindowto3"),
    SERVICE(
            "time on site",
            Dimension.TIME,
            "service servicetime serviceduration duration timeatstop stoptime deliveryduration"
                    + " estimatedattemptduration standzeit servicezeit haltezeit dauer aufenthalt"
                    + " entladezeit tempsdeservice duree dureearret tempssurplace"),
    WEIGHT(
            "weight",
            Dimension.WEIGHT,
            "weight grossweight totalweight weightamount entityweight gewicht bruttogewicht poids"),
    VOLUME("volume", Dimension.VOLUME, "volume vol volumen cubage rauminhalt"),
    PARCELS(
            "parcels",
            "parcels parcel packages packagecount pieces quantity qty count colli collis boxes"
                    + " units productcount pakete paketanzahl stuck anzahl packstucke menge colis"
                    + " nbcolis nombrecolis quantite"),
    SKILLS(
            "skills",
            "skills skill requiredskills requirements vehiclefeatures features tags equipment"
                    + " fahigkeiten anforderungen ausrustung competences exigences equipements"),
    PRIORITY("priority", "priority prio urgency sla prioritat dringlichkeit priorite urgence"),
    NOTES(
            "notes",
            "notes note comments comment instructions deliveryinstructions taskdetails"
                + " recipientnotes remarks remark addressdescription description notizen hinweis"
                + " hinweise bemerkung bemerkungen anmerkung kommentar commentaire commentaires"
                + " remarques consignes");

    private final String label;
    private final Dimension dimension;
    private final List<String> aliases;

    OrderField(String label, String aliases) {
        this(label, Dimension.NONE, aliases);
    }

    OrderField(String label, Dimension dimension, String aliases) {
        this.label = label;
        this.dimension = dimension;
        this.aliases = List.of(aliases.split(" "));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Dimension dimension() {
        return dimension;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public boolean repeatable() {
        return this == NOTES;
    }
}
