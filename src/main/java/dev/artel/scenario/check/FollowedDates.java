package dev.artel.scenario.check;

import dev.artel.catalog.Field;
import dev.artel.kernel.Text;
import dev.artel.scenario.check.AnsweredForm.Kind;
import dev.artel.scenario.check.FieldValues.Place;
import dev.artel.scenario.check.KnownRecords.Known;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.diagram.Flaw;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Whether the field of a record that a timer or a deadline names, and nothing else, can say a time. A text may hold a date or a duration,
 * which is worth a warning; numbers, switches, choices and lists never do.
 */
@Component
final class FollowedDates {
    private static final Set<Text> TIMES = Set.of(Text.of("scenario.place.timer"), Text.of("scenario.place.due"));

    /** The last step of a way, with a dot or in brackets. */
    private static final Pattern LAST = Pattern.compile(
            "(.+?)(?:\\??\\.([\\p{L}_$][\\p{L}\\p{N}_$]*)|(?:\\?\\.)?\\[([\"'])([^\"'\\\\]{1,63})\\3])");

    private final FieldValues values;

    FollowedDates(FieldValues values) {
        this.values = values;
    }

    /** Notes a field that is no time; an unknown one is told by the check of scripts. */
    void check(ScriptPlace place, Known record, Place at) {
        if (record.many() || !TIMES.contains(place.what())) {
            return;
        }
        Matcher way = LAST.matcher(place.script().text().strip());
        if (way.matches() && way.group(1).replace("?.", ".").equals(String.join(".", record.path()))) {
            String ref = way.group(2) != null ? way.group(2) : way.group(4);
            at.catalog().field(ref).filter(field -> !AnsweredForm.isTime(field)).ifPresent(field -> noTime(field, at));
        }
    }

    private void noTime(Field field, Place at) {
        Spot spot = at.at();
        Kind whole = values.form(field, at).whole();
        if (whole == Kind.TEXT && !AnsweredForm.isChoice(field)) {
            at.problems().accept(Flaw.TEXT_AS_TIME.at(spot.element(), spot.label(), field.name()));
        } else if (whole != Kind.UNKNOWN) {
            Text why = Text.of("scenario.no-date", field.name());
            at.problems().accept(Flaw.WRONG_VALUE.at(spot.element(), spot.label(), why));
        }
    }
}
