package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerType.Need;
import dev.artel.event.TriggerTypes;
import dev.artel.kernel.Text;
import dev.artel.scenario.SyncReason;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether start events name triggers that exist, with what those need. */
@Component
final class TriggerCheck implements Check {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** How the kinds of events of records begin. */
    private static final String RECORDS = "$record.";

    private final TriggerTypes types;
    private final Targets targets;
    private final Synchrony synchrony;

    TriggerCheck(TriggerTypes types, Targets targets, Synchrony synchrony) {
        this.types = types;
        this.targets = targets;
        this.synchrony = synchrony;
    }

    /** Whether it can be one of ours: the last part of what other systems call. */
    static boolean isAddress(String address) {
        return ADDRESS.matcher(address).matches();
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        Set<String> addresses = new HashSet<>();
        for (StartEvent start : diagram.all(StartEvent.class)) {
            Trigger trigger = start.trigger();
            if (trigger != null && !trigger.kind().isEmpty()) {
                types.find(trigger.kind())
                        .ifPresentOrElse(
                                type -> trigger(start, trigger, type, addresses, problems),
                                () -> problems.accept(
                                        Flaw.UNKNOWN_TRIGGER.at(start.id(), start.label(), trigger.kind())));
            }
        }
        atOnce(diagram, problems);
    }

    /** Somebody waits for a rule while a record is held: whatever takes time keeps it from being one. */
    private void atOnce(Diagram diagram, Consumer<DiagramProblem> problems) {
        diagram.all(StartEvent.class).stream()
                .flatMap(start -> Optional.ofNullable(start.trigger()).stream())
                .flatMap(trigger -> types.find(trigger.kind()).stream())
                .filter(TriggerType::atOnce)
                .findFirst()
                .ifPresent(type -> synchrony.reasons(diagram).stream()
                        // what cannot be run at all is told by itself
                        .filter(reason -> reason.why() != SyncReason.Why.UNKNOWN)
                        .forEach(reason -> problems.accept(
                                Flaw.NOT_AT_ONCE.at(reason.element(), reason.label(), reason.text(), name(type)))));
    }

    private static Text name(TriggerType type) {
        return Text.of("event." + type.kind().substring(1) + ".name");
    }

    private void trigger(
            StartEvent start,
            Trigger trigger,
            TriggerType type,
            Set<String> addresses,
            Consumer<DiagramProblem> problems) {
        Text name = name(type);
        if (type.needs().contains(Need.CATALOG)) {
            if (trigger.catalog() == null && !type.kind().equals("$manual")) {
                problems.accept(
                        Flaw.TRIGGER_NEEDS.at(start.id(), start.label(), name, Text.of("scenario.need-catalog")));
            } else if (trigger.catalog() != null) {
                Optional<Catalog> catalog = targets.catalog(trigger.catalog(), start, problems);
                catalog.ifPresent(found -> {
                    trigger.fields().forEach(field -> targets.field(field, List.of(found), start, problems));
                    if (type.kind().startsWith(RECORDS) && !found.table().ordinary()) {
                        problems.accept(Flaw.NO_EVENTS.at(start.id(), start.label(), found.name()));
                    }
                });
            }
        }
        if (type.needs().contains(Need.MESSAGE) && trigger.message() == null) {
            problems.accept(Flaw.TRIGGER_NEEDS.at(start.id(), start.label(), name, Text.of("scenario.need-message")));
        }
        if (type.needs().contains(Need.ADDRESS)) {
            address(start, trigger.address(), name, addresses, problems);
        }
    }

    private static void address(
            StartEvent start,
            @Nullable String address,
            Text name,
            Set<String> addresses,
            Consumer<DiagramProblem> problems) {
        if (address == null) {
            problems.accept(Flaw.TRIGGER_NEEDS.at(start.id(), start.label(), name, Text.of("scenario.need-address")));
        } else if (!isAddress(address)) {
            problems.accept(Flaw.BAD_ADDRESS.at(start.id(), start.label(), address));
        } else if (!addresses.add(address)) {
            problems.accept(Flaw.DUPLICATE_ADDRESS.at(start.id(), start.label(), address));
        }
    }
}
