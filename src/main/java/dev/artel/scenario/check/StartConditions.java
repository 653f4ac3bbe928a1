package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Storage;
import dev.artel.event.Triggers.Listener;
import dev.artel.kernel.Company;
import dev.artel.kernel.Problem;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.guest.Guess;
import dev.artel.scenario.script.guest.Guess.Is;
import dev.artel.scenario.script.guest.Guess.Parts;
import dev.artel.scenario.script.guest.Guess.Some;
import dev.artel.scenario.script.guest.Outlook;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Whether a change of which a part is written out may meet the condition of a start. Only what surely does not is told: then the condition
 * is false, or fails, whatever else the record holds. Asks no database.
 */
@Component
final class StartConditions {
    /** Each field that may have changed or not doubles what is looked at. */
    private static final int MOST_FIELDS = 6;

    /** Kinds of columns whose values scripts find in a form that depends on nothing else. */
    private static final Set<Storage.Kind> PLAIN =
            EnumSet.of(Storage.Kind.LINE, Storage.Kind.TEXT, Storage.Kind.NUMBER, Storage.Kind.FLAG);

    /** Who starts a process by a step is told to nobody. */
    private static final Guess NOBODY = new Parts(Map.of("id", new Is(NullNode.getInstance())), false);

    private static final Guess ANY_VALUES = new Parts(Map.of(), false);

    private final ParsedScripts parsed;
    private final Catalogs catalogs;
    private final Company company;
    private final Clock clock;

    StartConditions(ParsedScripts parsed, Catalogs catalogs, Company company, Clock clock) {
        this.parsed = parsed;
        this.catalogs = catalogs;
        this.company = company;
        this.clock = clock;
    }

    /**
     * @param listener one that watches the catalog of the change, and a field that is written
     * @param amended whether others may put something else in before the listener looks
     */
    boolean mayStart(Listener listener, Touched change, boolean amended, Access access) {
        if (listener.condition() == null) {
            return true;
        }
        Outlook outlook =
                parsed.outline(Script.expression(listener.condition())).outlook();
        boolean known = !amended && !change.catalog().ref().startsWith("$");
        if (!known || change.touch() == Touch.DELETES || change.fields().isEmpty()) {
            return mayBe(outlook, change, ANY_VALUES);
        }
        return change.touch() == Touch.CREATES
                ? mayBe(outlook, change, created(change, access))
                : mayBeUpdated(outlook, listener, change, access);
    }

    private static boolean mayBe(Outlook outlook, Touched change, Guess values) {
        Map<String, Guess> names = new HashMap<>(Map.of("values", values));
        if (!(change.node() instanceof UserTask)) {
            names.put("user", NOBODY);
        }
        return !outlook.of(names).isNever();
    }

    /** What is empty is left out of the values of a new record; what is not written may have come from the settings. */
    private Guess created(Touched change, Access access) {
        Map<String, Guess> members = new HashMap<>();
        change.fields()
                .orElse(List.of())
                .forEach(field -> answered(field, change, access)
                        .ifPresent(json -> put(field, isEmpty(json) ? Some.UNDEFINED : new Is(json), members)));
        return new Parts(members, false);
    }

    private static boolean isEmpty(JsonNode json) {
        return json.isNull()
                || json.isArray() && json.isEmpty()
                || json.isString() && json.stringValue().isEmpty();
    }

    /** The values are those that have changed: each that is written out is either there or not, but not all of those watched are not. */
    private boolean mayBeUpdated(Outlook outlook, Listener listener, Touched change, Access access) {
        List<Field> written = change.fields().orElse(List.of());
        Map<String, Guess> members = new HashMap<>();
        Map<Field, Guess> sure = new LinkedHashMap<>();
        for (Field field : written) {
            Optional<JsonNode> json = answered(field, change, access);
            if (json.isPresent() && sure.size() < MOST_FIELDS) {
                sure.put(field, new Is(json.get()));
            } else {
                put(field, Some.UNKNOWN, members);
            }
        }
        List<Field> fields = List.copyOf(sure.keySet());
        List<Field> watched = listener.watched().isEmpty()
                ? written
                : written.stream()
                        .filter(field -> listener.watched().stream().anyMatch(field::answersTo))
                        .toList();
        for (int changed = 0; changed < 1 << fields.size(); changed++) {
            Set<Field> now = new HashSet<>();
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                boolean is = (changed >> i & 1) == 1;
                put(field, is ? sure.getOrDefault(field, Some.UNKNOWN) : Some.UNDEFINED, members);
                if (is) {
                    now.add(field);
                }
            }
            boolean heard = watched.stream().anyMatch(field -> !sure.containsKey(field) || now.contains(field));
            if (heard && mayBe(outlook, change, new Parts(Map.copyOf(members), true))) {
                return true;
            }
        }
        return false;
    }

    private static void put(Field field, Guess guess, Map<String, Guess> members) {
        members.put(Long.toString(field.id()), guess);
        if (field.customId() != null) {
            members.put(field.customId(), guess);
        }
    }

    /** What scripts will find in the field; empty when that is not sure. */
    private Optional<JsonNode> answered(Field field, Touched change, Access access) {
        JsonNode sent = change.written(field);
        boolean plain = AnsweredForm.isChoice(field)
                || field.type().storage(field.config()) instanceof Storage.Column column
                        && PLAIN.contains(column.kind());
        if (!plain || !FieldValues.isWhole(sent)) {
            return Optional.empty();
        }
        LiteralContext context = new LiteralContext(access, company.zone(), clock, catalogs);
        try {
            Object stored = field.type().parse(sent, field, context);
            return Optional.of(field.type().json(stored, field, context));
        } catch (Problem e) {
            // what cannot be kept starts nothing; the check of values tells of it
            return Optional.empty();
        }
    }
}
