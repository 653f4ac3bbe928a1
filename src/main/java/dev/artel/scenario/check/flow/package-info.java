/**
 * What can be told of a diagram by following its ways: which variables have values where, which joins can fire, which loops wait. Knows the
 * diagram and its scripts and nothing of records; says what it found and leaves the words to the checks. {@link
 * dev.artel.scenario.check.flow.ScriptPlaces} lists the scripts of every element, {@link dev.artel.scenario.check.flow.Written} the
 * variables that it sets, {@link dev.artel.scenario.check.flow.Waits} whether it waits: a new element is added there.
 */
@NullMarked
package dev.artel.scenario.check.flow;

import org.jspecify.annotations.NullMarked;
