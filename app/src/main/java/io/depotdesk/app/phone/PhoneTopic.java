package io.depotdesk.app.phone;

/// What can be told by phone, and what has to be asked for it.
enum PhoneTopic {
    DELIVERED("Delivered", "driver", false),
    FAILED("Failed at the door", "driver", false),
    ARRIVED("Driver has arrived", "driver", false),
    RESCHEDULED("Customer wants another time", "customer", false),
    BROKE_DOWN("Vehicle has broken down", "driver", true),
    RECOVERED("Vehicle drives again", "driver", true),
    DELAYED("Vehicle is late", "driver", true);

    private final String words;
    private final String usualCaller;
    private final boolean ofVehicle;

    PhoneTopic(String words, String usualCaller, boolean ofVehicle) {
        this.words = words;
        this.usualCaller = usualCaller;
        this.ofVehicle = ofVehicle;
    }

    String words() {
        return words;
    }

    String usualCaller() {
        return usualCaller;
    }

    /// Returns whether it is about a vehicle rather than a shipment.
    boolean isOfVehicle() {
        return ofVehicle;
    }

    /// Returns whether it needs words about what has happened.
    boolean needsWords() {
        return switch (this) {
            case FAILED, BROKE_DOWN, DELAYED -> true;
            case DELIVERED, ARRIVED, RESCHEDULED, RECOVERED -> false;
        };
    }
}
