package dev.artel.kernel;

/**
 * The account on whose rights something is done.
 *
 * @param userId number of the person's record in the catalog of employees
 * @param title the person's name, as it was when the request began
 */
public record Actor(long userId, String title) {}
