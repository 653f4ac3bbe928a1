package dev.artel.process.step;

import dev.artel.access.Accesses;
import dev.artel.process.loop.Loops;
import dev.artel.process.variable.Variables;
import org.springframework.stereotype.Component;

/** What every run's scope works with. */
@Component
record ScopeParts(Accesses accesses, Variables variables, ScopeScripts scripts, Refusals refusals, Loops loops) {}
