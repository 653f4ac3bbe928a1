package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.AccessRule;
import dev.artel.access.AccessRules;
import dev.artel.access.Privilege;
import dev.artel.admin.rights.RuleForms.Told;
import dev.artel.kernel.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads and changes the rules on objects. */
@Service
public class ObjectRights {
    private static final String DIRECT = "direct";
    private static final String INHERITED = "inherited";

    private final AccessRules rules;
    private final RuleForms forms;
    private final Places places;
    private final RightsAudit audit;

    ObjectRights(AccessRules rules, RuleForms forms, Places places, RightsAudit audit) {
        this.audit = audit;
        this.rules = rules;
        this.places = places;
        this.forms = forms;
    }

    /**
     * The rules on the object, then those on what holds it, as far as they count here: of one subject's rules the nearest.
     *
     * @param search whether to tell also of rules that only show the way to what lies inside
     */
    List<Told> told(Place place, boolean search) {
        List<Told> told = new ArrayList<>();
        rules.on(place.object()).forEach(rule -> told.add(new Told(place, rule, DIRECT)));
        for (Place around : place.around()) {
            for (AccessRule rule : rules.on(around.object())) {
                boolean nearer =
                        told.stream().anyMatch(one -> one.rule().subject().equals(rule.subject()));
                if (!nearer) {
                    told.add(new Told(around, rule, INHERITED));
                }
            }
        }
        return search
                ? told
                : told.stream()
                        .filter(one ->
                                one.type().equals(DIRECT) || one.rule().right().may(Privilege.VIEW))
                        .toList();
    }

    /** Whether the object, named as the API does, has no rule of its own. */
    public boolean none(Access access, JsonNode object) {
        return rules.on(places.of(access, object).object()).isEmpty();
    }

    /** Puts other rules in place of those on the object, both in the forms of the API. */
    @Transactional
    public void replace(Access access, JsonNode object, JsonNode sent) {
        replace(access, places.of(access, object), sent);
    }

    /**
     * Puts other rules in place of those on the object.
     *
     * @throws dev.artel.kernel.Problem Forbidden for whoever may not give access, or touches a rule that lets administer without being
     *     an administrator of the object
     */
    @Transactional
    public void replace(Access access, Place place, JsonNode sent) {
        if (!place.right().may(Privilege.ACCESS)) {
            throw Problems.forbidden("admin.rights-forbidden");
        }
        List<AccessRule> after = forms.read(access, place, sent);
        List<AccessRule> before = rules.replace(access, place.object(), after);
        if (!place.right().may(Privilege.ADMIN) && !administrators(before).equals(administrators(after))) {
            throw Problems.forbidden("admin.rights-administrators");
        }
        audit.changed(
                access, place, forms.answered(access, told(place, before)), forms.answered(access, told(place, after)));
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
