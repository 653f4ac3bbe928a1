/** Whether everybody sees and does what the rules of access say: random rules and records beside a model of them that is kept by hand. */
@NullMarked
package dev.artel.oracle;

import org.jspecify.annotations.NullMarked;
