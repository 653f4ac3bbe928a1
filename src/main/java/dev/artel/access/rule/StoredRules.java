package dev.artel.access.rule;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.AccessRules;
import dev.artel.access.FieldRight;
import dev.artel.access.Right;
import dev.artel.access.RightsObject;
import dev.artel.access.RightsRevision;
import dev.artel.access.rule.RuleMapper.FieldRow;
import dev.artel.access.rule.RuleMapper.NewRule;
import dev.artel.access.rule.RuleMapper.RuleRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes rules; whoever writes them waits for whoever does so at the same time. */
@Service
class StoredRules implements AccessRules {
    private final RuleMapper mapper;
    private final RightsRevision revision;
    private final Clock clock;

    StoredRules(RuleMapper mapper, RightsRevision revision, Clock clock) {
        this.mapper = mapper;
        this.revision = revision;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<AccessRule> on(RightsObject object) {
        return rules(mapper.of(object.kind().code(), object.catalogId(), object.id()));
    }

    @Override
    @Transactional
    public Map<Long, List<AccessRule>> onViews(long catalogId) {
        Map<Long, List<RuleRow>> byView = new LinkedHashMap<>();
        mapper.ofViews(catalogId)
                .forEach(row -> byView.computeIfAbsent(row.objectId(), id -> new ArrayList<>())
                        .add(row));
        Map<Long, List<AccessRule>> rules = new LinkedHashMap<>();
        byView.forEach((view, rows) -> rules.put(view, rules(rows)));
        return rules;
    }

    /** Rules on one object, in the order in which they were given. */
    private static List<AccessRule> rules(List<RuleRow> ofObject) {
        Map<Long, List<RuleRow>> byRule = new LinkedHashMap<>();
        ofObject.forEach(
                row -> byRule.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<AccessRule> rules = new ArrayList<>();
        byRule.values()
                .forEach(rows ->
                        Rules.rights(rows).forEach((key, right) -> rules.add(new AccessRule(key.subject(), right))));
        return rules;
    }

    @Override
    @Transactional
    public boolean goBy(Collection<Long> fields) {
        return !fields.isEmpty() && mapper.goBy(fields);
    }

    @Override
    @Transactional
    public List<AccessRule> replace(Access by, RightsObject object, List<AccessRule> rules) {
        revision.raise();
        List<AccessRule> before = on(object);
        String kind = object.kind().code();
        mapper.deleteAll(kind, object.catalogId(), object.id());
        for (AccessRule rule : rules) {
            Right right = rule.right();
            NewRule row = new NewRule(
                    kind,
                    object.catalogId(),
                    object.id(),
                    rule.subject().key(),
                    right.privilege().rank(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    by.actor().userId());
            mapper.insert(row);
            List<FieldRow> fields = fields(right);
            if (!fields.isEmpty()) {
                mapper.insertFields(row.id, fields);
            }
        }
        return before;
    }

    private static List<FieldRow> fields(Right right) {
        List<FieldRow> fields = new ArrayList<>();
        FieldRight usual = Right.of(right.privilege()).otherFields();
        if (right.otherFields() != usual) {
            fields.add(new FieldRow(0, right.otherFields().rank()));
        }
        right.fields().forEach((field, level) -> fields.add(new FieldRow(field, level.rank())));
        return fields;
    }
}
