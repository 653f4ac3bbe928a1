package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.AccessRules;
import dev.artel.access.Privilege;
import dev.artel.access.RightsObject;
import dev.artel.admin.rights.Places.Giving;
import dev.artel.admin.rights.RuleForms.Told;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads and changes the rules on objects. */
@Service
public class ObjectRights {
    static final String DIRECT = "direct";
    static final String INHERITED = "inherited";

    private final AccessRules rules;
    private final RuleForms forms;
    private final SentRules sent;
    private final Places places;
    private final RightsAudit audit;

    ObjectRights(AccessRules rules, RuleForms forms, SentRules sent, Places places, RightsAudit audit) {
        this.audit = audit;
        this.sent = sent;
        this.rules = rules;
        this.places = places;
        this.forms = forms;
    }

    /**
     * The rules on the object, then those on what holds it, as far as they count here: of one subject's rules the nearest. Those of views
     * that hold a record stand at the same depth, and one that depends on who looks hides no other.
     *
     * @param search whether to tell also of rules that only show the way to what lies inside
     */
    List<Told> told(Access access, Place place, boolean search) {
        List<Told> told = new ArrayList<>();
        rules.on(place.object()).forEach(rule -> told.add(new Told(place, rule, DIRECT)));
        List<Told> byViews = byViews(access, place);
        byViews.stream().filter(view -> !hidden(view, told)).toList().forEach(told::add);
        for (Place around : place.around()) {
            rules.on(around.object()).stream()
                    .map(rule -> new Told(around, rule, INHERITED))
                    .filter(rule -> !hidden(rule, told))
                    .toList()
                    .forEach(told::add);
        }
        return search
                ? told
                : told.stream()
                        .filter(one ->
                                one.type().equals(DIRECT) || one.rule().right().may(Privilege.VIEW))
                        .toList();
    }

    private static boolean hidden(Told rule, List<Told> nearer) {
        return nearer.stream()
                .anyMatch(one -> !one.depends()
                        && one.rule().subject().equals(rule.rule().subject()));
    }

    private List<Told> byViews(Access access, Place place) {
        Catalog catalog = place.catalog();
        if (catalog == null || place.object().kind() != RightsObject.Kind.RECORD) {
            return List.of();
        }
        List<Giving> giving = places.giving(
                access, catalog, place.object().id(), place.around().get(0));
        Map<Long, List<AccessRule>> onViews = giving.isEmpty() ? Map.of() : rules.onViews(catalog.id());
        return giving.stream()
                .flatMap(one -> onViews.getOrDefault(one.view().object().id(), List.of()).stream()
                        .map(rule -> new Told(one.view(), rule, INHERITED, one.depends())))
                .toList();
    }

    /** The rights views of a catalog that the person sees, each with the rules on it alone. Two statements at most. */
    Map<Place, List<Told>> onViews(Access access, Place place) {
        Catalog catalog = place.catalog();
        if (catalog == null || place.object().kind() != RightsObject.Kind.CATALOG) {
            return Map.of();
        }
        List<Place> views = places.views(access, catalog, place);
        Map<Long, List<AccessRule>> onViews = views.isEmpty() ? Map.of() : rules.onViews(catalog.id());
        Map<Place, List<Told>> told = new LinkedHashMap<>();
        views.forEach(view ->
                told.put(view, told(view, onViews.getOrDefault(view.object().id(), List.of()))));
        return told;
    }

    /** Whether the object, named as the API does, has no rule of its own. */
    public boolean none(Access access, JsonNode object) {
        return rules.on(places.of(access, object).object()).isEmpty();
    }

    /** Puts other rules in place of those on the object, both in the forms of the API. */
    @Transactional
    public void replace(Access access, JsonNode object, JsonNode sent) {
        replace(access, places.of(access, object), sent, "", "");
    }

    /**
     * Puts other rules in place of those on several objects, all or none.
     *
     * @param sent {@code [{object, rules, version?}]}, or one of them; faults name the rule as {@code [1].rules[0]} or {@code rules[0]}
     * @return the objects, in the order in which they were sent
     */
    @Transactional
    public List<Place> replaceAll(Access access, JsonNode sent) {
        List<Place> done = new ArrayList<>();
        for (int at = 0; at < (sent.isArray() ? sent.size() : 1); at++) {
            JsonNode one = sent.isArray() ? sent.path(at) : sent;
            Place place = places.of(access, one.path("object"));
            String member = sent.isArray() ? "[" + at + "]." : "";
            replace(access, place, one.path("rules"), one.path("version").asString(""), member);
            done.add(place);
        }
        return done;
    }

    /**
     * Puts other rules in place of those on the object.
     *
     * @param version of the rules that the person has seen; empty overwrites whatever is there
     * @throws dev.artel.kernel.Problem Forbidden for whoever may not give access, or touches a rule that lets administer without being
     *     an administrator of the object; Conflict when the rules have changed since that version
     */
    private void replace(Access access, Place place, JsonNode wanted, String version, String member) {
        if (!place.right().may(Privilege.ACCESS)) {
            throw Problems.forbidden("admin.rights-forbidden");
        }
        List<AccessRule> after = sent.read(access, place, wanted, rules.on(place.object()), member + "rules");
        List<AccessRule> before = rules.replace(access, place.object(), after);
        if (!version.isEmpty() && !version.equals(version(told(place, before)))) {
            throw Problems.conflict("admin.rights-meanwhile", place.name());
        }
        if (!place.right().may(Privilege.ADMIN) && !administrators(before).equals(administrators(after))) {
            throw Problems.forbidden("admin.rights-administrators");
        }
        audit.changed(
                access, place, forms.answered(access, told(place, before)), forms.answered(access, told(place, after)));
    }

    /** Text that is another when the rules of the object itself are others. */
    static String version(List<Told> told) {
        String all = told.stream()
                .filter(one -> one.type().equals(DIRECT))
                .map(Told::rule)
                .map(rule -> rule.subject().key() + " " + rule.right().privilege() + " "
                        + rule.right().otherFields() + " "
                        + new TreeMap<>(rule.right().fields()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Told> told(Place place, List<AccessRule> rules) {
        return rules.stream().map(rule -> new Told(place, rule, DIRECT)).toList();
    }

    private static Map<Object, Object> administrators(List<AccessRule> rules) {
        Map<Object, Object> administrators = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.right().may(Privilege.ADMIN))
                .forEach(rule -> administrators.put(rule.subject(), rule.right()));
        return administrators;
    }
}
