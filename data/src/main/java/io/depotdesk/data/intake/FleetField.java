package io.depotdesk.data.intake;

import java.util.List;

/// What a row of a fleet file can say. Which of them a row uses depends on what it describes
/// ([FleetRecord]).
public enum FleetField implements ImportField {
    RECORD("record", "record recordtype satzart"),
    ID("id", "id vehicleid vehicle carrierid code kennzeichen plate fahrzeug immatriculation"),
    NAME("name", "name vehiclename carriername label bezeichnung nom"),
    DRIVER("driver", "driver drivername fahrer chauffeur conducteur"),
    PROFILE("road profile", "profile roadprofile travelmode profil"),
    CAPACITY_WEIGHT(
            "most weight",
            Dimension.WEIGHT,
            "weight capacityweight maxweight payload nutzlast zuladung poidsmax chargeutile"),
    CAPACITY_VOLUME(
            "most volume", Dimension.VOLUME, "volume capacityvolume maxvolume laderaum volumemax"),
    CAPACITY_PARCELS("most parcels", "parcels capacityparcels maxparcels pakete colis maxcolis"),
    SHIFT_START("shift start", "shiftstart starttime start from beginn schichtbeginn debut"),
    SHIFT_END("shift end", "shiftend endtime end to ende schichtende fin"),
    BREAK1_EARLIEST("break earliest", "break1earliest breakearliest breakfrom break1from"),
    BREAK1_LATEST("break latest", "break1latest breaklatest breakto break1to"),
    BREAK1_LENGTH(
            "break length", Dimension.TIME, "break1 break1length breaklength breakduration break"),
    BREAK2_EARLIEST("second break earliest", "break2earliest break2from"),
    BREAK2_LATEST("second break latest", "break2latest break2to"),
    BREAK2_LENGTH("second break length", Dimension.TIME, "break2 break2length break2duration"),
    SKILLS("skills", "skills skill features equipment fahigkeiten competences"),
    COST_FIXED("cost a day", "costfixed fixedcost costperday costday fixkosten coutfixe"),
    COST_KM("cost a km", "costkm costperkm costperkilometer costperkilometre perkm kmkosten"),
    COST_HOUR("cost an hour", "costhour costperhour perhour stundenkosten"),
    KIND("kind (contract or gig)", "kind type art"),
    RADIUS_KM("radius in km", "radiuskm radius maxkm umkreis rayon"),
    RETURNS("takes returns", "returns takesreturns retouren retours"),
    CAPACITY_SHIPMENTS("shipments a day", "shipments capacity maxshipments sendungen envois"),
    CHANNEL("how it is offered work", "channel offeredby kanal canal"),
    RATE_CARD("rate card", "ratecard ratecardversion version tarif preisliste"),
    CUT_OFF("offers until", "cutoff offerby offersuntil annahmeschluss heurelimite"),
    AREAS_FILE("file with drawn areas", "areasfile areafile geojson gebietsdatei"),
    AREA("area", "area areas areaname gebiet gebiete secteur secteurs"),
    POSTCODES("postcodes", "postcodes postcode plz postleitzahlen codespostaux zips"),
    HOURS_FROM("hours from", "hoursfrom peakfrom bandfrom"),
    HOURS_TO("hours to", "hoursto peakto bandto"),
    ABOVE("above", "above over uber audela beyond"),
    PERCENT("percent", "percent prozent pourcent pct"),
    CARRIER("carrier", "carrier carrierid frachtfuhrer transporteur"),
    TERM("what is charged", "term clause charge position poste"),
    UP_TO("up to weight", Dimension.WEIGHT, "upto uptoweight bis jusqua"),
    AMOUNT("amount", "amount price rate betrag preis montant prix"),
    LATITUDE("latitude", "latitude lat"),
    LONGITUDE("longitude", "longitude lon lng"),
    ADDRESS("address", "address adresse anschrift"),
    ZONE("time zone", "zone timezone zeitzone fuseau fuseauhoraire"),
    COUNTRY("country", "country countrycode land pays");

    private final String label;
    private final Dimension dimension;
    private final List<String> aliases;

    FleetField(String label, String aliases) {
        this(label, Dimension.NONE, aliases);
    }

    FleetField(String label, Dimension dimension, String aliases) {
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
}
