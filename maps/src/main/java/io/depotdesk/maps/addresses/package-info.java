/// Finding addresses without a network: the index that is built from an extract at import
/// ([AddressIndexBuilder]), the book that answers from it ([LuceneAddressBook]), and how well it does
/// ([AddressEvaluation]). Words in many spellings meet in [Words]. Roads and tiles are not known here.
@NullMarked
package io.depotdesk.maps.addresses;

import org.jspecify.annotations.NullMarked;
