/// Regions: the folders made from one road extract, their versions, and how an extract becomes one.
///
/// Knows files and progress, but neither roads nor tiles nor addresses: those add an [ImportStep].
@NullMarked
package io.depotdesk.maps.region;

import org.jspecify.annotations.NullMarked;
