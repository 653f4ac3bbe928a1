package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.RightsObject;
import dev.artel.access.Subject;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.record.RecordKey;
import dev.artel.record.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Rules as the API answers them. */
@Component
class RuleForms {
    static final String ALL = "allUsers";
    static final String PERSON = "id";
    static final String OTHERS = "*";
    /** What the platform gives to everybody without a rule: in answers only. */
    private static final String PLATFORM = "platform";

    private final Catalogs catalogs;
    private final Titles titles;

    RuleForms(Catalogs catalogs, Titles titles) {
        this.catalogs = catalogs;
        this.titles = titles;
    }

    /**
     * A rule, where it stands and whether it stands there by itself.
     *
     * @param depends whether it depends on who looks if it counts: then it stands on a view such as "only mine"
     */
    record Told(Place place, AccessRule rule, String type, boolean depends) {
        Told(Place place, AccessRule rule, String type) {
            this(place, rule, type, false);
        }
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

    static boolean fits(RightsObject.Kind kind, Privilege privilege) {
        boolean folder = kind == RightsObject.Kind.SECTION || kind == RightsObject.Kind.CATALOG;
        return switch (privilege) {
            case NONE -> !folder;
            case ADMIN, SEARCH, AVAILABLE -> folder;
            default -> true;
        };
    }

    /** The fields of the catalog that the person sees on some record or other. */
    static Stream<Field> seen(Access access, Catalog catalog) {
        Right most = access.on(catalog.key()).most();
        return catalog.fields().stream().filter(field -> most.sees(field.id()));
    }

    /** The field of the employees' card that makes a group; empty when it is gone. */
    Optional<Field> cardField(Subject subject) {
        return catalogs.find(Catalog.USERS).flatMap(users -> users.field(Long.toString(subject.field())));
    }

    /** Rules as they are answered: {@code [{object, objectTitle, rightSubject, fields, type, privilegeCode, depends?}]}. */
    List<ObjectNode> answered(Access access, Collection<Told> told) {
        Map<RecordKey, String> names =
                names(access, told.stream().map(one -> one.rule().subject()));
        return told.stream().map(one -> answered(access, one, names)).toList();
    }

    /** Subjects as they are answered: {@code {userAttr, userAttrTitle, catalogId, catalogIcon, recordId, recordTitle}}. */
    List<ObjectNode> subjects(Access access, List<Subject> subjects) {
        Map<RecordKey, String> names = names(access, subjects.stream());
        return subjects.stream().map(subject -> subject(subject, names)).toList();
    }

    private Map<RecordKey, String> names(Access access, Stream<Subject> subjects) {
        return titles.linked(
                access,
                subjects.filter(subject -> subject.kind() == Subject.Kind.USER || subject.kind() == Subject.Kind.GROUP)
                        .map(RuleForms::key)
                        .distinct()
                        .toList());
    }

    private ObjectNode answered(Access access, Told told, Map<RecordKey, String> names) {
        Right right = told.rule().right();
        ObjectNode item = Json.object();
        item.set("object", told.place().named());
        item.put("objectTitle", told.place().name());
        item.set("rightSubject", subject(told.rule().subject(), names));
        item.set("fields", fields(access, told.place().catalog(), right));
        item.put("type", told.type());
        item.put("privilegeCode", right.privilege().code());
        return told.depends() ? item.put("depends", true) : item;
    }

    private ObjectNode subject(Subject subject, Map<RecordKey, String> names) {
        ObjectNode item = Json.object();
        if (subject.kind() == Subject.Kind.PLATFORM) {
            return item.put("userAttr", PLATFORM).put("userAttrTitle", "");
        } else if (subject.kind() == Subject.Kind.EVERYBODY) {
            return item.put("userAttr", ALL).put("userAttrTitle", "");
        }
        Optional<Catalog> catalog =
                catalogs.find(subject.kind() == Subject.Kind.USER ? Catalog.USERS : subject.catalogId());
        Optional<Field> field = cardField(subject);
        String record = Long.toString(subject.recordId());
        item.put(
                "userAttr",
                subject.kind() == Subject.Kind.USER
                        ? PERSON
                        : field.map(Field::ref).orElse(Long.toString(subject.field())));
        item.put("userAttrTitle", field.map(Field::name).orElse(""));
        item.put("catalogId", catalog.map(Catalog::ref).orElse(Long.toString(subject.catalogId())));
        item.put("catalogIcon", catalog.map(Catalog::icon).orElse(""));
        item.put("recordId", record);
        return item.put("recordTitle", names.getOrDefault(key(subject), "#" + record));
    }

    private static RecordKey key(Subject subject) {
        long catalog = subject.kind() == Subject.Kind.USER ? Catalog.USERS : subject.catalogId();
        return new RecordKey(catalog, subject.recordId());
    }

    /** Only of fields that the reader sees: what is hidden from somebody is not told by its rule either. */
    static ObjectNode fields(Access access, @Nullable Catalog catalog, Right right) {
        ObjectNode fields = Json.object();
        if (catalog == null || !right.may(Privilege.VIEW)) {
            return fields;
        }
        seen(access, catalog)
                .filter(field -> right.fields().containsKey(field.id()))
                .forEach(field -> fields.put(field.ref(), right.on(field.id()).code()));
        if (right.otherFields() != Right.of(right.privilege()).otherFields()) {
            fields.put(OTHERS, right.otherFields().code());
        }
        return fields;
    }
}
