package dev.artel.catalog.field;

/**
 * One contact of a contact field.
 *
 * @param contact as it was written
 * @param comment what it is for; may be empty
 * @param normal the form that is compared: digits of a telephone number with 8 and +7 as one, mail and site in lower case
 */
public record ContactValue(String contact, String comment, String normal) {}
