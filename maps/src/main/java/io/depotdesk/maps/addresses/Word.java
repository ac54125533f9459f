package io.depotdesk.maps.addresses;

import java.util.Set;

/// One word of an address, folded to lower-case letters without accents.
///
/// @param text as written
/// @param forms everything it may stand for, itself included: `st` is street, saint or state
/// @param kind what it does
record Word(String text, Set<String> forms, WordClass kind) {

    /// Returns whether both may mean the same without any typing error.
    boolean means(Word other) {
        if (text.equals(other.text)) {
            return true;
        }
        for (String form : forms) {
            if (other.forms.contains(form)) {
                return true;
            }
        }
        return false;
    }
}
