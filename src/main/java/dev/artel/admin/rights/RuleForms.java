package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.RightsObject;
import dev.artel.access.Subject;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules as the API sends and answers them. */
@Component
class RuleForms {
    private static final String ALL = "allUsers";
    private static final String PERSON = "id";
    private static final String OTHERS = "*";
    private static final int MOST = 500;

    private final Catalogs catalogs;
    private final Records records;
    private final Titles titles;

    RuleForms(Catalogs catalogs, Records records, Titles titles) {
        this.catalogs = catalogs;
        this.records = records;
        this.titles = titles;
    }

    /** A rule, where it stands and whether it stands there by itself. */
    record Told(Place place, AccessRule rule, String type) {}

    /**
     * Reads {@code [{rightSubject: {userAttr, catalogId, recordId}, privilegeCode, fields}]}: {@code userAttr} is {@code allUsers},
     * {@code id} (with the employee as {@code recordId}) or a field of the employees' card.
     *
     * @throws dev.artel.kernel.Problem BadRequest that names the rule by its place, all faults at once
     */
    List<AccessRule> read(Access access, Place place, JsonNode sent) {
        if (!sent.isArray() || sent.size() > MOST) {
            throw Problems.badField("rules", "rules", "admin.rights-rules", MOST);
        }
        List<Fault> faults = new ArrayList<>();
        List<AccessRule> rules = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        for (int at = 0; at < sent.size(); at++) {
            JsonNode one = sent.path(at);
            String name = "rules[" + at + "]";
            Optional<Subject> subject = subject(access, one.path("rightSubject"));
            Optional<Privilege> privilege = Privilege.of(
                            one.path("privilegeCode").asString(""))
                    .filter(wanted -> fits(place.object().kind(), wanted));
            if (subject.isEmpty()) {
                faults.add(Fault.field(name + ".rightSubject", "unknown-subject", Text.of("admin.rights-subject")));
            } else if (!subjects.add(subject.get())) {
                faults.add(Fault.field(name + ".rightSubject", "twice", Text.of("admin.rights-twice")));
            }
            if (privilege.isEmpty()) {
                String known = String.join(", ", codes(place.object().kind()));
                faults.add(Fault.field(name + ".privilegeCode", "privilege", Text.of("admin.rights-privilege", known)));
            }
            if (subject.isPresent() && privilege.isPresent()) {
                Right right = right(place, privilege.get(), one.path("fields"), name, faults);
                rules.add(new AccessRule(subject.get(), right));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
        return rules;
    }

    /** The codes of the privileges that a rule on such an object may have, the highest first. */
    static List<String> codes(RightsObject.Kind kind) {
        List<String> codes = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            if (fits(kind, privilege)) {
                codes.add(0, privilege.code());
            }
        }
        return codes;
    }

    private static boolean fits(RightsObject.Kind kind, Privilege privilege) {
        boolean folder = kind == RightsObject.Kind.SECTION || kind == RightsObject.Kind.CATALOG;
        return switch (privilege) {
            case NONE -> !folder;
            case ADMIN, SEARCH, AVAILABLE -> folder;
            default -> true;
        };
    }

    private Right right(Place place, Privilege privilege, JsonNode sent, String name, List<Fault> faults) {
        Map<Long, FieldRight> fields = new HashMap<>();
        FieldRight others = Right.of(privilege).otherFields();
        boolean possible = privilege.includes(Privilege.VIEW) && place.catalog() != null;
        for (Map.Entry<String, JsonNode> entry : sent.properties()) {
            Optional<FieldRight> level = FieldRight.of(entry.getValue().asString(""));
            Optional<Field> field = Optional.ofNullable(place.catalog()).flatMap(known -> known.field(entry.getKey()));
            String path = name + ".fields." + entry.getKey();
            if (!possible) {
                faults.add(Fault.field(path, "no-fields", Text.of("admin.rights-no-fields")));
            } else if (level.isEmpty()) {
                faults.add(Fault.field(path, "field-right", Text.of("admin.rights-field-right")));
            } else if (entry.getKey().equals(OTHERS)) {
                others = level.get();
            } else if (field.isEmpty()) {
                faults.add(Fault.field(path, "unknown-field", Text.of("admin.rights-field", entry.getKey())));
            } else {
                fields.put(field.get().id(), level.get());
            }
        }
        return new Right(privilege, others, fields);
    }

    private Optional<Subject> subject(Access access, JsonNode sent) {
        String attribute = sent.path("userAttr").asString("");
        String record = sent.path("recordId").asString("");
        if (attribute.equals(ALL)) {
            return Optional.of(Subject.EVERYBODY);
        } else if (attribute.equals(PERSON)) {
            return records.find(access, CatalogKey.USERS, record).map(person -> Subject.user(person.id()));
        }
        Optional<Field> field = catalogs.find(Catalog.USERS).flatMap(users -> users.field(attribute));
        Optional<Catalog> group = catalogs.find(sent.path("catalogId").asString(""));
        if (field.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        return records.find(access, group.get().ref(), record)
                .map(found -> Subject.group(field.get().id(), group.get().id(), found.id()));
    }

    /** Rules as they are answered: {@code [{object, rightSubject, fields, type, privilegeCode}]}. */
    List<ObjectNode> answered(Access access, Collection<Told> told) {
        Map<RecordKey, String> names = titles.of(
                access,
                told.stream()
                        .map(one -> one.rule().subject())
                        .filter(subject -> subject.kind() != Subject.Kind.EVERYBODY)
                        .map(RuleForms::key)
                        .distinct()
                        .toList());
        return told.stream().map(one -> answered(access, one, names)).toList();
    }

    private ObjectNode answered(Access access, Told told, Map<RecordKey, String> names) {
        Right right = told.rule().right();
        ObjectNode item = Json.object();
        item.set("object", told.place().named());
        item.set("rightSubject", subject(told.rule().subject(), names));
        item.set("fields", fields(access, told.place().catalog(), right));
        item.put("type", told.type());
        item.put("privilegeCode", right.privilege().code());
        return item;
    }

    private ObjectNode subject(Subject subject, Map<RecordKey, String> names) {
        ObjectNode item = Json.object();
        if (subject.kind() == Subject.Kind.EVERYBODY) {
            return item.put("userAttr", ALL).put("userAttrTitle", "");
        }
        Optional<Catalog> catalog =
                catalogs.find(subject.kind() == Subject.Kind.USER ? Catalog.USERS : subject.catalogId());
        Optional<Field> field =
                catalogs.find(Catalog.USERS).flatMap(users -> users.field(Long.toString(subject.field())));
        String record = Long.toString(subject.recordId());
        item.put(
                "userAttr",
                subject.kind() == Subject.Kind.USER
                        ? PERSON
                        : field.map(Field::ref).orElse(""));
        item.put("userAttrTitle", field.map(Field::name).orElse(""));
        item.put("catalogId", catalog.map(Catalog::ref).orElse(""));
        item.put("catalogIcon", catalog.map(Catalog::icon).orElse(""));
        item.put("recordId", record);
        return item.put("recordTitle", names.getOrDefault(key(subject), "#" + record));
    }

    private static RecordKey key(Subject subject) {
        long catalog = subject.kind() == Subject.Kind.USER ? Catalog.USERS : subject.catalogId();
        return new RecordKey(catalog, subject.recordId());
    }

    /** Only of fields that the reader sees: what is hidden from somebody is not told by its rule either. */
    private static ObjectNode fields(Access access, @Nullable Catalog catalog, Right right) {
        ObjectNode fields = Json.object();
        if (catalog == null || !right.may(Privilege.VIEW)) {
            return fields;
        }
        catalog.fields().stream()
                .filter(field -> right.fields().containsKey(field.id()))
                .filter(field -> access.on(catalog.key()).most().sees(field.id()))
                .forEach(field -> fields.put(field.ref(), right.on(field.id()).code()));
        if (right.otherFields() != Right.of(right.privilege()).otherFields()) {
            fields.put(OTHERS, right.otherFields().code());
        }
        return fields;
    }
}
