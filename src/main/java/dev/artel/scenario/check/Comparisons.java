package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Text;
import dev.artel.scenario.check.AnsweredForm.Kind;
import dev.artel.scenario.check.FieldValues.Place;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.script.guest.Inherited;
import dev.artel.scenario.script.guest.Outline.How;
import dev.artel.scenario.script.guest.Outline.Use;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether scripts that look at the values of a record name fields that its catalog has, and compare them with what they may hold. Only
 * what can never hold is told: numbers are compared with texts that read as numbers, lists of one are equal to a text by {@code ==}.
 */
@Component
final class Comparisons {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** A text that stands in some order to days and moments, also as the beginning of one. */
    private static final Pattern YEAR = Pattern.compile("\\d{4}.*", Pattern.DOTALL);

    private final Targets targets;
    private final FieldValues values;

    Comparisons(Targets targets, FieldValues values) {
        this.targets = targets;
        this.values = values;
    }

    /**
     * Notes what is wrong with the uses of one object of values. Nothing where the script writes to it, hands it on as a whole or asks it
     * which keys it has, since then it may hold or be anything; nothing of a field that the script asks by {@code typeof}.
     *
     * @param root the way to the object, such as {@code record, values}
     */
    void check(UseIndex uses, List<String> root, Place place) {
        sure(uses, root).forEach(use -> use(use, root.size(), place));
    }

    /** Notes, of an object that holds values of a record of one of those catalogs, the fields that none of them has. */
    void names(UseIndex uses, List<String> root, List<Catalog> in, Spot at, Consumer<DiagramProblem> problems) {
        for (Use use : sure(uses, root)) {
            String name = use.path().get(root.size());
            if (in.stream().allMatch(catalog -> catalog.field(name).isEmpty())) {
                targets.field(name, in, at, problems);
            }
        }
    }

    private static List<Use> sure(UseIndex uses, List<String> root) {
        List<Use> below = uses.below(root);
        if (uses.isHandedOn(root) || below.stream().anyMatch(use -> isOpen(use, root.size()))) {
            return List.of();
        }
        Set<String> asked = below.stream()
                .filter(use -> use.how() == How.ASKED)
                .map(use -> use.path().get(root.size()))
                .collect(Collectors.toSet());
        return below.stream()
                .filter(use -> !asked.contains(use.path().get(root.size())))
                .toList();
    }

    private static boolean isOpen(Use use, int depth) {
        return use.how() == How.WRITTEN || Inherited.has(use.path().get(depth));
    }

    private void use(Use use, int depth, Place place) {
        String name = use.path().get(depth);
        List<String> rest = use.path().subList(depth + 1, use.path().size());
        Kind written = Kind.of(use.with());
        boolean blank = use.with().isString() && use.with().stringValue().isBlank();
        for (Field field : targets.field(name, List.of(place.catalog()), place.at(), place.problems())) {
            if (written != Kind.UNKNOWN && !blank) {
                compared(use, rest, field, place);
            }
        }
    }

    private void compared(Use use, List<String> rest, Field field, Place place) {
        AnsweredForm form = values.form(field, place);
        boolean list = form.whole() == Kind.LIST;
        boolean element = list && rest.size() == 1 && INDEX.matcher(rest.get(0)).matches();
        if (use.how() == How.HOLDS) {
            if (list && rest.isEmpty()) {
                held(form.element(), How.SAME, use.with(), field, place);
            }
        } else if (element) {
            held(form.element(), use.how(), use.with(), field, place);
        } else if (list && rest.isEmpty()) {
            whole(form.element(), use, field, place);
        } else if (rest.isEmpty()) {
            held(form.whole(), use.how(), use.with(), field, place);
        }
    }

    /** A list is never the same as what is no list; by {@code ==} it is taken for the texts of its elements with commas between. */
    private void whole(Kind element, Use use, Field field, Place place) {
        boolean loose = use.how() == How.EQUAL;
        if (use.how() == How.SAME || loose && element == Kind.OBJECT) {
            wrong("list", field, place, use.with());
        } else if (loose && Kind.of(use.with()) == Kind.TEXT && AnsweredForm.isChoice(field)) {
            if (!use.with().stringValue().contains(",")) {
                values.compared(use.with(), field, place);
            }
        }
    }

    private void held(Kind held, How how, JsonNode written, Field field, Place place) {
        Kind kind = Kind.of(written);
        boolean same = how == How.SAME;
        boolean compares = same || how == How.EQUAL || how == How.ORDERED;
        if (held == Kind.UNKNOWN || !compares) {
            return;
        }
        boolean notInTime = held == Kind.TEXT && AnsweredForm.isTime(field) && kind != Kind.TEXT;
        if (held == Kind.OBJECT) {
            if (how != How.ORDERED) {
                wrong("object", field, place, written);
            }
        } else if (notInTime || same && held != kind) {
            wrong(held.name().toLowerCase(Locale.ROOT), field, place, written);
        } else if (kind == Kind.TEXT && isRead(held, how, written, field)) {
            values.compared(written, field, place);
        }
    }

    /** Whether the field's type can tell if the text may be what the field is compared with. */
    private static boolean isRead(Kind held, How how, JsonNode written, Field field) {
        if (AnsweredForm.isTime(field)) {
            return !YEAR.matcher(written.stringValue()).matches();
        }
        return held == Kind.NUMBER || AnsweredForm.isChoice(field) && how != How.ORDERED;
    }

    private static void wrong(String held, Field field, Place place, JsonNode written) {
        Text why = Text.of("scenario.compared." + held, field.name(), written.toString());
        place.problems()
                .accept(Flaw.WRONG_VALUE.at(place.at().element(), place.at().label(), why));
    }
}
