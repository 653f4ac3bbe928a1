package dev.artel.admin;

import dev.artel.access.Access;

/** The solution that the product ships and an empty company can load. Without a bean of this type none is offered. */
public interface Demo {
    /** Whether it can be loaded into this company now: the company keeps nothing yet, or a load was cut off. */
    boolean available(Access access);

    /** Whether it was loaded to its end, whatever became of it since. */
    boolean loaded();
}
