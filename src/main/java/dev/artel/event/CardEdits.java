package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.RecordChanged;
import dev.artel.record.RecordProblems;
import dev.artel.record.Records;
import dev.artel.record.Sketch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets scenarios fill a card while a person edits it. What one of them puts into the card may call the next one, a few times; nothing is
 * saved before the person does that.
 */
@Service
class CardEdits {
    static final String KIND = "$record.updating";

    /** So many times what was put into the card may call further scenarios. */
    private static final int ROUNDS = 5;

    /** All scenarios of one edit together. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Catalogs catalogs;
    private final Records records;
    private static final String BUTTON = "button";

    private final Listening listening;
    private final Starts starts;
    private final Clock clock;

    CardEdits(Catalogs catalogs, Records records, Listening listening, Starts starts, Clock clock) {
        this.catalogs = catalogs;
        this.records = records;
        this.listening = listening;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * What a person does in a card.
     *
     * @param record null for a new one
     * @param fields what was touched: fields that were changed, or the button that was pressed; empty when a new card was opened
     * @param values all fields as they stand in the card, in sent form
     */
    record Edit(@Nullable String record, List<String> fields, ObjectNode values) {}

    /**
     * What of a catalog's card is watched, so that nobody asks for nothing.
     *
     * @param any whether a scenario watches every field
     * @param fields ids of the fields that one of them watches, as far as the person may see them
     */
    record Watched(boolean any, List<String> fields) {}

    /**
     * What scenarios say of a card.
     *
     * @param message of the last one that said something; null when none did
     * @param refused whether the card cannot be saved like that
     * @param errors what is wrong, field by field
     * @param values what to put into the card, in answered form under both ids of each field
     */
    record Told(@Nullable String message, boolean refused, List<FieldError> errors, ObjectNode values) {}

    /** What is wrong with a field, which is told by its id. */
    record FieldError(String field, String message) {}

    Watched watched(Access access, String ref) {
        Catalog catalog = catalogs.get(access, ref);
        Grant grant = access.on(catalog.key());
        List<SubscriptionRow> rows = listening.to(catalog, KIND);
        return new Watched(
                rows.stream().anyMatch(row -> row.watched().isEmpty()),
                rows.stream()
                        .flatMap(row -> row.watched().stream())
                        .flatMap(field -> catalog.field(field).stream())
                        .filter(field -> grant.on(field.id()) != FieldRight.HIDDEN)
                        .map(Field::ref)
                        .distinct()
                        .toList());
    }

    /**
     * Asks all scenarios that watch what was touched. Must be called outside a transaction.
     *
     * @throws Problem BadRequest for a field, touched or with a value, that the catalog does not have, or that the person may not see
     */
    CompletionStage<Told> ask(Access access, String catalog, Edit edit) {
        Sketch sketch = records.sketch(access, catalog, edit.record(), edit.values());
        Set<Long> touched = touched(access, sketch.catalog(), edit.fields());
        Editing editing = new Editing(access, sketch);
        boolean opened = edit.record() == null && edit.fields().isEmpty();
        return editing.round(opened ? sketch.filled() : touched, 1).thenApply(done -> editing.told());
    }

    private static Set<Long> touched(Access access, Catalog catalog, List<String> fields) {
        Grant grant = access.on(catalog.key());
        return fields.stream()
                .map(ref -> catalog.field(ref)
                        .map(Field::id)
                        .filter(id -> grant.on(id) != FieldRight.HIDDEN)
                        .orElseThrow(() -> RecordProblems.unknownField(ref)))
                .collect(Collectors.toSet());
    }

    private final class Editing {
        private final Access access;
        private final Sketch sketch;
        /** Of whoever asks; the answer may be put together on another thread. */
        private final Locale language = LocaleContextHolder.getLocale();

        private final Instant end = clock.instant().plus(PATIENCE);
        private final Set<Long> put = new LinkedHashSet<>();
        private @Nullable RuleAnswer last;
        private @Nullable String rule;
        private @Nullable Problem stopped;

        Editing(Access access, Sketch sketch) {
            this.access = access;
            this.sketch = sketch;
        }

        CompletionStage<@Nullable Void> round(Set<Long> touched, int round) {
            List<SubscriptionRow> rows = listening.to(sketch.catalog(), KIND, RecordChanged.Kind.UPDATED, touched);
            if (rows.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            if (round > ROUNDS) {
                stopped = new Problem(
                        Problems.UNPROCESSABLE,
                        Text.of("event.card-circle", rows.get(0).name()));
                return CompletableFuture.completedFuture(null);
            }
            Set<Long> next = new HashSet<>();
            CompletionStage<@Nullable Void> all = CompletableFuture.completedFuture(null);
            for (SubscriptionRow row : rows) {
                all = all.thenCompose(before -> over() ? done() : one(row, touched, next));
            }
            return all.thenCompose(asked -> over() || next.isEmpty() ? done() : round(next, round + 1));
        }

        private boolean over() {
            return stopped != null;
        }

        private CompletionStage<@Nullable Void> done() {
            return CompletableFuture.completedFuture(null);
        }

        private CompletionStage<@Nullable Void> one(SubscriptionRow row, Set<Long> touched, Set<Long> next) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                stopped = late(row);
                return done();
            }
            return starts.settle(start(row, touched), left).thenApply(follow -> {
                heed(row, follow, next);
                return null;
            });
        }

        private void heed(SubscriptionRow row, Starts.Follow follow, Set<Long> next) {
            switch (follow.state()) {
                case NOT_STARTED -> {}
                case COMPLETED -> hear(row, follow, next);
                case RUNNING -> stopped = late(row);
                case STOPPED -> stopped = OutsideRules.stopping(row);
                case FAILED, WAITING -> stopped = failed(row, follow);
            }
        }

        /** An answer that makes no sense is explained to administrators; others could learn from it what they may not see. */
        private void hear(SubscriptionRow row, Starts.Follow follow, Set<Long> next) {
            try {
                heed(row, RuleAnswer.of(follow.variables()), next);
            } catch (Problem problem) {
                if (!problem.kind().equals(Problems.UNPROCESSABLE)) {
                    throw problem;
                }
                starts.useless(follow.processId(), problem);
                if (access.administrator()) {
                    throw problem;
                }
                stopped = failed(row, follow);
            }
        }

        private static Problem late(SubscriptionRow row) {
            return new Problem(Problems.UNPROCESSABLE, Text.of("event.card-late", row.name(), PATIENCE.toSeconds()));
        }

        private static Problem failed(SubscriptionRow row, Starts.Follow follow) {
            String process = Long.toString(follow.processId());
            return new Problem(WebRequests.FAILED, Text.of("event.card-failed", row.name(), process))
                    .with("processId", process);
        }

        private void heed(SubscriptionRow row, RuleAnswer answer, Set<Long> next) {
            if (answer.message() != null || answer.refuses()) {
                last = answer;
                rule = row.name();
            }
            if (answer.refuses()) {
                stopped = answer.refusal(sketch.catalog(), row.name());
                return;
            }
            answer.amend(values -> next.addAll(sketch.put(values)), row.name());
            put.addAll(next);
        }

        private Starts.Start start(SubscriptionRow row, Set<Long> touched) {
            ObjectNode values = sketch.values();
            ObjectNode inputs = RecordEvents.common(
                    row.id(), KIND, false, row.scriptId(), access.actor().userId());
            inputs.put("catalogId", sketch.catalog().ref());
            if (sketch.ref() != null) {
                inputs.put("recordId", sketch.ref());
            }
            inputs.set("values", fired(touched, values));
            inputs.set("allValues", values);
            return new Starts.Start(
                    row.scriptId(),
                    row.element(),
                    KIND,
                    row.id(),
                    sketch.key(),
                    inputs,
                    row.conditionSource(),
                    access.actor(),
                    Cause.byPerson(access.actor().userId()),
                    null);
        }

        /** The values that were touched; a button, which has none, is true when it was pressed. */
        private ObjectNode fired(Set<Long> touched, ObjectNode values) {
            Catalog catalog = sketch.catalog();
            ObjectNode fired = RecordEvents.changed(catalog, touched, values);
            touched.stream()
                    .flatMap(id -> catalog.field(id).stream())
                    .filter(field -> field.type().id().equals(BUTTON))
                    .forEach(button -> {
                        fired.put(Long.toString(button.id()), true);
                        fired.put(button.ref(), true);
                    });
            return fired;
        }

        Told told() {
            Problem problem =
                    stopped != null || last == null || rule == null ? stopped : last.refusal(sketch.catalog(), rule);
            return new Told(
                    problem == null ? null : spoken(problem.text()),
                    stopped != null,
                    problem == null ? List.of() : errors(problem),
                    sketch.shown(put));
        }

        private List<FieldError> errors(Problem problem) {
            return problem.faults().stream()
                    .flatMap(fault -> fault.field() == null
                            ? Stream.empty()
                            : Stream.of(new FieldError(fault.field(), spoken(fault.message()))))
                    .toList();
        }

        private String spoken(Text text) {
            return text.in(language);
        }
    }
}
