package io.depotdesk.data.keys;

/// One key, or what is left of it: the knowledge that it was destroyed.
///
/// @param number counts the keys of the desk, 1 = the first; never used again
/// @param subject whose data is written under it
/// @param secret [#SECRET] bytes, none once it is erased
record SubjectKey(long number, String subject, byte[] secret) {

    /// Length of a key for AES-256.
    static final int SECRET = 32;

    private static final byte[] NOTHING = {};

    boolean isErased() {
        return secret.length == 0;
    }

    SubjectKey erased() {
        return new SubjectKey(number, subject, NOTHING);
    }
}
