/**
 * The files of the browser application, as the build put them under {@code static}. Owns no table. Invariant: an address without
 * a dot that is not the server's own is the application's, so that every view can be opened by its address.
 */
@NullMarked
package dev.artel.web.browser;

import org.jspecify.annotations.NullMarked;
