package io.depotdesk.app.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// One icon for each thing of the trade, the same on every screen.
public final class Icons {

    public static final Ikon DESK = Material2OutlinedAL.LOCAL_SHIPPING;
    public static final Ikon ROUTE = Material2OutlinedAL.LOCAL_SHIPPING;
    public static final Ikon CARRIER = Material2OutlinedMZ.OUTBOND;
    public static final Ikon SHIPMENT = Material2OutlinedAL.INBOX;
    public static final Ikon RETURN = Material2OutlinedAL.ASSIGNMENT_RETURN;
    public static final Ikon UNSERVED = Material2OutlinedAL.BLOCK;
    public static final Ikon IN_REVIEW = Material2OutlinedAL.LOCATION_SEARCHING;
    public static final Ikon DEFERRED = Material2OutlinedAL.EVENT;
    public static final Ikon WAITING = Material2OutlinedAL.HOURGLASS_EMPTY;
    public static final Ikon LATE = Material2OutlinedAL.ASSIGNMENT_LATE;
    public static final Ikon RULE = Material2OutlinedAL.GAVEL;
    public static final Ikon GOOD = Material2OutlinedAL.CHECK_CIRCLE;
    public static final Ikon WARNING = Material2OutlinedMZ.WARNING;
    public static final Ikon ERROR = Material2OutlinedAL.ERROR_OUTLINE;
    public static final Ikon INFO = Material2OutlinedAL.INFO;
    public static final Ikon CLOCK = Material2OutlinedMZ.SCHEDULE;
    public static final Ikon SHELVE = Material2OutlinedMZ.SNOOZE;
    public static final Ikon PERSON = Material2OutlinedMZ.PERSON;
    public static final Ikon MACHINE = Material2OutlinedMZ.MEMORY;
    public static final Ikon UNDO = Material2OutlinedMZ.UNDO;
    public static final Ikon REDO = Material2OutlinedMZ.REDO;
    public static final Ikon SEARCH = Material2OutlinedMZ.SEARCH;
    public static final Ikon SETTINGS = Material2OutlinedMZ.SETTINGS;
    public static final Ikon DARK = Material2OutlinedMZ.NIGHTS_STAY;
    public static final Ikon LIGHT = Material2OutlinedMZ.WB_SUNNY;
    public static final Ikon CLOSE = Material2OutlinedAL.CLOSE;
    public static final Ikon STOP = Material2OutlinedMZ.STOP_CIRCLE;
    public static final Ikon PLAN = Material2OutlinedMZ.SYNC;
    public static final Ikon PIN = Material2OutlinedMZ.PIN_DROP;
    public static final Ikon PLACE = Material2OutlinedMZ.PLACE;
    public static final Ikon MAP = Material2OutlinedMZ.MAP;
    public static final Ikon ORDERS = Material2OutlinedMZ.TABLE_ROWS;
    public static final Ikon DECISIONS = Material2OutlinedAL.FACT_CHECK;
    public static final Ikon IMPORT = Material2OutlinedAL.LIBRARY_ADD;
    public static final Ikon MOVE = Material2OutlinedMZ.SWAP_HORIZ;
    public static final Ikon SKILL = Material2OutlinedAL.BUILD;
    public static final Ikon LOAD = Material2OutlinedMZ.SHOPPING_BAG;
    public static final Ikon PHONE = Material2OutlinedAL.CALL;
    public static final Ikon NOTE = Material2OutlinedMZ.NOTE;
    public static final Ikon BREAK = Material2OutlinedAL.FREE_BREAKFAST;
    public static final Ikon GO = Material2OutlinedMZ.NAVIGATE_NEXT;
    public static final Ikon MORE = Material2OutlinedAL.EXPAND_MORE;
    public static final Ikon KEYBOARD = Material2OutlinedAL.KEYBOARD;
    public static final Ikon LOCKED = Material2OutlinedAL.LOCK;
    public static final Ikon FILE = Material2OutlinedAL.INSERT_DRIVE_FILE;
    public static final Ikon WHAT_IF = Material2OutlinedAL.CALL_SPLIT;
    public static final Ikon COMPARE = Material2OutlinedAL.COMPARE_ARROWS;
    public static final Ikon PAST = Material2OutlinedAL.HISTORY;
    public static final Ikon SAVE = Material2OutlinedMZ.SAVE_ALT;

    private Icons() {}
}
