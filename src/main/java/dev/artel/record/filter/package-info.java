/**
 * Filters as they are sent, in either form of the API, read into symbols. A field that is hidden from the person is an unknown one.
 */
@NullMarked
package dev.artel.record.filter;

import org.jspecify.annotations.NullMarked;
