package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.CatalogKey;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Rules as the API sends them. */
@Component
class SentRules {
    private static final int MOST = 500;

    private final Catalogs catalogs;
    private final Records records;
    private final RuleForms forms;

    SentRules(Catalogs catalogs, Records records, RuleForms forms) {
        this.catalogs = catalogs;
        this.records = records;
        this.forms = forms;
    }

    /**
     * Reads {@code [{rightSubject: {userAttr, catalogId, recordId}, privilegeCode, fields}]}: {@code userAttr} is {@code allUsers},
     * {@code id} (with the employee as {@code recordId}) or a field of the employees' card. What the person does not see of the rules
     * that stand there stays: subjects may be sent as they were answered, rights on unseen fields go with their rule.
     *
     * @param before the rules that stand there
     * @param member where the rules stand in the request: {@code rules}, or {@code [1].rules} in a list of objects
     * @throws dev.artel.kernel.Problem BadRequest that names the rule by its place, all faults at once
     */
    List<AccessRule> read(Access access, Place place, JsonNode sent, List<AccessRule> before, String member) {
        if (!sent.isArray() || sent.size() > MOST) {
            throw Problems.badField(member, "rules", "admin.rights-rules", MOST);
        }
        Map<Subject, Right> known = new HashMap<>();
        before.forEach(rule -> known.put(rule.subject(), rule.right()));
        Catalog catalog = place.catalog();
        Set<Long> seen = catalog == null
                ? Set.of()
                : RuleForms.seen(access, catalog).map(Field::id).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        List<AccessRule> rules = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        for (int at = 0; at < sent.size(); at++) {
            JsonNode one = sent.path(at);
            String name = member + "[" + at + "]";
            Optional<Subject> subject = subject(access, one.path("rightSubject"), known.keySet());
            Optional<Privilege> privilege = Privilege.of(
                            one.path("privilegeCode").asString(""))
                    .filter(wanted -> RuleForms.fits(place.object().kind(), wanted));
            if (subject.isEmpty()) {
                faults.add(Fault.field(name + ".rightSubject", "unknown-subject", Text.of("admin.rights-subject")));
            } else if (!subjects.add(subject.get())) {
                faults.add(Fault.field(name + ".rightSubject", "twice", Text.of("admin.rights-twice")));
            }
            if (privilege.isEmpty()) {
                String codes = String.join(", ", RuleForms.codes(place.object().kind()));
                faults.add(Fault.field(name + ".privilegeCode", "privilege", Text.of("admin.rights-privilege", codes)));
            }
            if (subject.isPresent() && privilege.isPresent()) {
                FieldRules fields = new FieldRules(place, seen, name, faults);
                Right right = fields.read(privilege.get(), one.path("fields"), known.get(subject.get()));
                rules.add(new AccessRule(subject.get(), right));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
        return rules;
    }

    /** Those that rules are about already are taken even if the person does not see them, or they are gone. */
    private Optional<Subject> subject(Access access, JsonNode sent, Set<Subject> known) {
        String attribute = sent.path("userAttr").asString("");
        if (attribute.equals(RuleForms.ALL)) {
            return Optional.of(Subject.EVERYBODY);
        }
        String catalog =
                attribute.equals(RuleForms.PERSON) ? "" : sent.path("catalogId").asString("");
        String record = sent.path("recordId").asString("");
        return known.stream()
                .filter(subject -> named(subject, attribute, catalog, record))
                .findFirst()
                .or(() -> sought(access, attribute, catalog, record));
    }

    private boolean named(Subject subject, String attribute, String catalog, String record) {
        if (!record.equals(Long.toString(subject.recordId()))) {
            return false;
        } else if (attribute.equals(RuleForms.PERSON)) {
            return subject.kind() == Subject.Kind.USER;
        }
        return subject.kind() == Subject.Kind.GROUP
                && attribute.equals(forms.cardField(subject).map(Field::ref).orElse(Long.toString(subject.field())))
                && catalog.equals(catalogs.find(subject.catalogId())
                        .map(Catalog::ref)
                        .orElse(Long.toString(subject.catalogId())));
    }

    private Optional<Subject> sought(Access access, String attribute, String catalog, String record) {
        if (attribute.equals(RuleForms.PERSON)) {
            return records.find(access, CatalogKey.USERS, record).map(person -> Subject.user(person.id()));
        }
        Optional<Field> field = catalogs.find(Catalog.USERS).flatMap(users -> users.field(attribute));
        Optional<Catalog> group = catalogs.find(catalog);
        if (field.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        return records.find(access, group.get().ref(), record)
                .map(found -> Subject.group(field.get().id(), group.get().id(), found.id()));
    }
}
