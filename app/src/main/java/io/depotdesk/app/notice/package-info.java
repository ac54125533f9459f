/// What the desk tells without being asked: answers to acts, and banners that stay.
@NullMarked
package io.depotdesk.app.notice;

import org.jspecify.annotations.NullMarked;
