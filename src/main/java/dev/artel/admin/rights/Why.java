package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRules;
import dev.artel.access.Accesses;
import dev.artel.access.Grant;
import dev.artel.access.Memberships;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.RightsObject;
import dev.artel.access.Subject;
import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.admin.rights.RuleForms.Told;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Sections;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Standing;
import dev.artel.record.Standings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody sees an object or does not: what each subject of the person gives, by which rule, and which of them decides. */
@Service
class Why {
    private final Accounts accounts;
    private final Accesses accesses;
    private final Memberships memberships;
    private final AccessRules rules;
    private final Standings standings;
    private final Sections sections;
    private final Places places;
    private final RuleForms forms;

    Why(
            Accounts accounts,
            Accesses accesses,
            Memberships memberships,
            AccessRules rules,
            Standings standings,
            Sections sections,
            Places places,
            RuleForms forms) {
        this.accounts = accounts;
        this.accesses = accesses;
        this.memberships = memberships;
        this.rules = rules;
        this.standings = standings;
        this.sections = sections;
        this.places = places;
        this.forms = forms;
    }

    /**
     * What the employee may do with the object, and why: {@code {employee: {id, title, account}, administrator, object, objectTitle,
     * privilegeCode, fields, subjects: [{rightSubject, privilegeCode, decides, rules: [{…, counts, because}]}]}}. A rule on a view tells
     * only of views that the asking person sees. {@code because} is one of the codes of {@link Because}.
     *
     * @throws dev.artel.kernel.Problem Forbidden for whoever asks about others without giving access here; BadRequest for nobody
     */
    @Transactional
    public ObjectNode told(Access asker, Place place, long employee) {
        if (employee != asker.actor().userId() && !place.right().may(Privilege.ACCESS)) {
            throw Problems.forbidden("admin.rights-why");
        }
        Account account = accounts.find(employee)
                .orElseThrow(() ->
                        Problems.badField("employeeId", "unknown", "admin.rights-nobody", Long.toString(employee)));
        Access person = accesses.of(account);
        Standing standing = standing(person, place);
        ObjectNode item = Json.object();
        item.putObject("employee")
                .put("id", Long.toString(employee))
                .put("title", account.name())
                .put("account", account.status().name().toLowerCase(Locale.ROOT));
        item.put("administrator", account.administrator());
        item.set("object", place.named());
        item.put("objectTitle", place.name());
        item.put("privilegeCode", standing.right().privilege().code());
        item.set("fields", fields(asker, place, standing.right()));
        ArrayNode subjects = item.putArray("subjects");
        if (!account.administrator()) {
            subjects(asker, place, standing, employee).forEach(subjects::add);
        }
        return item;
    }

    private Standing standing(Access person, Place place) {
        RightsObject object = place.object();
        if (object.kind() == RightsObject.Kind.SECTION) {
            String system = sections.find(object.id())
                    .filter(section -> section.system())
                    .map(section -> section.customId())
                    .orElse(null);
            return Standing.towards(person.onSection(object.id(), system));
        }
        Catalog catalog = Objects.requireNonNull(place.catalog());
        Grant grant = person.on(catalog.key());
        return switch (object.kind()) {
            case VIEW -> new Standing(grant, Set.of(object.id()), Map.of());
            case RECORD -> standings.of(person, catalog, object.id()).orElseThrow(Problems::notFound);
            default -> Standing.towards(grant);
        };
    }

    private static ObjectNode fields(Access asker, Place place, Right right) {
        ObjectNode fields = Json.object();
        Catalog catalog = place.catalog();
        if (catalog != null) {
            RuleForms.seen(asker, catalog)
                    .forEach(field ->
                            fields.put(field.ref(), right.on(field.id()).code()));
        }
        return fields;
    }

    private List<ObjectNode> subjects(Access asker, Place place, Standing standing, long employee) {
        List<Subject> subjects = subjects(standing.grant(), employee);
        List<Told> told = rules(asker, place).stream()
                .filter(one -> subjects.contains(one.rule().subject()))
                .toList();
        Map<Subject, List<ObjectNode>> rules = weighed(asker, place, standing, told);
        List<ObjectNode> named = forms.subjects(asker, subjects);
        Privilege most = standing.right().privilege();
        List<ObjectNode> items = new ArrayList<>();
        for (int at = 0; at < subjects.size(); at++) {
            Subject subject = subjects.get(at);
            Privilege own = standing.of(subject).privilege();
            ObjectNode item = Json.object();
            item.set("rightSubject", named.get(at));
            item.put("privilegeCode", own.code());
            item.put("decides", most != Privilege.NONE && own == most);
            item.putArray("rules").addAll(rules.getOrDefault(subject, List.of()));
            items.add(item);
        }
        return items;
    }

    /** The rules as they are answered, each with whether it counts, by their subjects. */
    private Map<Subject, List<ObjectNode>> weighed(Access asker, Place place, Standing standing, List<Told> told) {
        Map<Subject, List<Told>> bySubject =
                told.stream().collect(Collectors.groupingBy(one -> one.rule().subject()));
        List<ObjectNode> answered = forms.answered(asker, told);
        Map<Subject, List<ObjectNode>> weighed = new HashMap<>();
        for (int at = 0; at < told.size(); at++) {
            Subject subject = told.get(at).rule().subject();
            Because because = Because.of(
                    place.object().kind(), told.get(at), bySubject.getOrDefault(subject, List.of()), standing);
            weighed.computeIfAbsent(subject, one -> new ArrayList<>())
                    .add(answered.get(at).put("counts", because.counts()).put("because", because.code()));
        }
        return weighed;
    }

    /** Everybody, the person, and the groups that the person belongs to; first what the platform gives, if it does. */
    private List<Subject> subjects(Grant grant, long employee) {
        List<Subject> subjects = new ArrayList<>();
        if (grant.shares().stream().anyMatch(share -> share.subject().equals(Subject.PLATFORM))) {
            subjects.add(Subject.PLATFORM);
        }
        subjects.add(Subject.EVERYBODY);
        subjects.add(Subject.user(employee));
        memberships.groups(employee).stream()
                .map(group -> Subject.group(group.fieldId(), group.catalogId(), group.recordId()))
                .forEach(subjects::add);
        return subjects;
    }

    /** The rules on the object and on all that holds it, the nearest first; those of all the catalog's views that the person sees. */
    private List<Told> rules(Access asker, Place place) {
        List<Told> told = new ArrayList<>();
        on(place).forEach(told::add);
        Catalog catalog = place.catalog();
        if (catalog != null && place.object().kind() != RightsObject.Kind.VIEW) {
            Place around = place.object().kind() == RightsObject.Kind.CATALOG
                    ? place
                    : place.around().get(0);
            var onViews = rules.onViews(catalog.id());
            for (Place view : places.views(asker, catalog, around)) {
                onViews.getOrDefault(view.object().id(), List.of())
                        .forEach(rule -> told.add(new Told(view, rule, ObjectRights.INHERITED)));
            }
        }
        place.around().forEach(around -> on(around).forEach(told::add));
        return told;
    }

    private List<Told> on(Place place) {
        return rules.on(place.object()).stream()
                .map(rule -> new Told(place, rule, ObjectRights.DIRECT))
                .toList();
    }
}
