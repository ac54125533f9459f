package io.depotdesk.maps.travel;

import com.graphhopper.routing.ev.Country;

import java.util.EnumSet;
import java.util.Set;

/// Where people drive on the left.
final class LeftHandTraffic {

    private static final Set<Country> COUNTRIES =
            EnumSet.of(
                    Country.GBR,
                    Country.IRL,
                    Country.MLT,
                    Country.CYP,
                    Country.AUS,
                    Country.NZL,
                    Country.JPN,
                    Country.IND,
                    Country.PAK,
                    Country.BGD,
                    Country.LKA,
                    Country.NPL,
                    Country.THA,
                    Country.MYS,
                    Country.SGP,
                    Country.IDN,
                    Country.ZAF,
                    Country.NAM,
                    Country.BWA,
                    Country.ZWE,
                    Country.ZMB,
                    Country.MOZ,
                    Country.KEN,
                    Country.UGA,
                    Country.TZA,
                    Country.MWI,
                    Country.JAM,
                    Country.TTO);

    private LeftHandTraffic() {}

    static boolean in(Country country) {
        return COUNTRIES.contains(country);
    }
}
