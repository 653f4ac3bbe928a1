package dev.artel.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the body of a request, or an object inside one, that must hold no property beside those it declares: a name that is misspelt would
 * be passed over, and what was asked would then be something else. Such a request is a BadRequest that names the property and those that
 * are known. Bodies of the documented API of records are not marked: existing clients send more than is read.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exact {}
