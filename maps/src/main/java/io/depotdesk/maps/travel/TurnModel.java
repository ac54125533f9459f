package io.depotdesk.maps.travel;

/// How long a vehicle takes to turn and to wait at signals, as numbers that can be calibrated.
///
/// Method and numbers of the van: the turn function of the car profile of the Open Source Routing Machine
/// (`profiles/car.lua`): the time of a turn grows with its angle along a logistic curve, steeper to the side
/// that has to give way to oncoming traffic. See
/// <https://github.com/Project-OSRM/osrm-backend/blob/master/profiles/car.lua>.
///
/// @param longestTurnSeconds what the sharpest turn costs
/// @param bias how much harder it is to turn across the oncoming traffic; 1 for not at all
/// @param signalSeconds mean wait at traffic signals
/// @param uTurnSeconds time to turn round in a dead end; the vehicle turns round nowhere else
record TurnModel(
        double longestTurnSeconds, double bias, double signalSeconds, double uTurnSeconds) {

    static final TurnModel VAN = new TurnModel(7.5, 1.075, 2, 20);
    static final TurnModel TRUCK = new TurnModel(10, 1.075, 2, 60);

    private static final double STEEPNESS = 13;
    private static final double MIDDLE = 6.5;

    /// Returns the seconds that a turn at a junction takes.
    ///
    /// @param angle degrees, positive to the right, 0 straight on, from -180 to 180
    /// @param rightHandTraffic whether people drive on the right
    double turnSeconds(double angle, boolean rightHandTraffic) {
        double towardsOwnSide = rightHandTraffic ? angle : -angle;
        double side = towardsOwnSide >= 0 ? bias : 1 / bias;
        // StrictMath, so that a region prepared elsewhere has the same times.
        return longestTurnSeconds
                / (1 + StrictMath.exp(-(STEEPNESS / side * Math.abs(angle) / 180 - MIDDLE * side)));
    }
}
