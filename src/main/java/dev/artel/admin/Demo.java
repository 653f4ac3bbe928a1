package dev.artel.admin;

/** The solution that the product ships and an empty company can load. Without a bean of this type none is offered. */
public interface Demo {
    /** Whether it can be loaded into this company now. */
    boolean available();

    /** Whether it was loaded. */
    boolean loaded();
}
