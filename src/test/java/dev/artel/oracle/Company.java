package dev.artel.oracle;

import dev.artel.kernel.Json;
import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.oracle.World.Section;
import dev.artel.oracle.World.View;
import dev.artel.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the company of the test by the API, and notes in the world what was made. */
final class Company {
    static final int PEOPLE = 5;
    static final int CREWS = 3;
    private static final int RECORDS = 14;
    private static final String PASSWORD = "tests only";

    private final Api admin;
    private final World world;
    private final Values values;
    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
    private String crews = "";

    Company(Api admin, World world, Random random) {
        this.admin = admin;
        this.world = world;
        this.values = new Values(world, random);
    }

    void make() {
        Section sales = section("Sales");
        Section supply = section("Supply");
        crews = catalog("crews", section("People"), List.of(text("name")));
        for (int crew = 1; crew <= CREWS; crew++) {
            admin.post(records(crews), json("{'values':{'name':'crew " + crew + "'}}"))
                    .is(201);
        }
        cards(true);
        for (int person = 0; person < PEOPLE; person++) {
            world.people.add(person("person" + person));
        }
        add("clients", sales, List.of(text("name"), text("secret"), number(), choice("kind"), user("owner")));
        Fld client = new Fld("client", Kind.LINK, "clients", false);
        add("places", supply, List.of(text("title"), text("code"), number(), client));
        Fld place = new Fld("place", Kind.LINK, "places", true);
        add(
                "deals",
                sales,
                List.of(text("name"), text("note"), number(), choice("state"), user("manager"), client, place));
        views();
        for (Cat cat : world.cats.values()) {
            for (int i = 0; i < RECORDS; i++) {
                record(cat);
            }
        }
    }

    /** The fields of the employees' card with the one that groups of the test stand in, or without. */
    void cards(boolean there) {
        ArrayNode fields = Json.array();
        for (JsonNode field :
                admin.get("/api/v1/catalogs/$users").is(200).json().path("fields")) {
            if (!field.path("id").asString().equals(mark)) {
                fields.addObject().put("id", field.path("id").asString());
            }
        }
        if (there) {
            fields.add(json("{'id':'" + mark + "','name':'Crews','type':'object','config':{'multiselect':true,"
                    + "'catalogs':[{'id':'" + crews + "'}]}}"));
        }
        admin.patch("/api/v1/catalogs/$users", Json.object().set("fields", fields))
                .is(200);
    }

    /** Puts a person into other groups. */
    Person move(Person person, List<String> groups) {
        ArrayNode links = Json.array();
        groups.forEach(group -> links.addObject().put("catalogId", crews).put("recordId", group));
        ObjectNode change = Json.object();
        change.putObject("values").set(mark, links);
        admin.patch(records("$users") + "/" + person.id(), change).is(200);
        Person moved = new Person(person.id(), person.name(), person.api(), groups);
        world.people.set(world.people.indexOf(person), moved);
        return moved;
    }

    ObjectNode subject(String subject) {
        ObjectNode json = Json.object();
        String[] parts = subject.split(" ");
        return switch (parts[0]) {
            case "all" -> json.put("userAttr", "allUsers");
            case "user" -> json.put("userAttr", "id").put("recordId", parts[1]);
            default -> json.put("userAttr", mark).put("catalogId", crews).put("recordId", parts[1]);
        };
    }

    private Section section(String name) {
        return new Section(
                admin.post("/api/v1/sections", Map.of("name", name)).is(201).text("id"), name);
    }

    private void add(String name, Section section, List<Fld> fields) {
        world.cats.put(name, new Cat(name, catalog(name, section, fields), section, fields));
        world.records.put(name, new ArrayList<>());
    }

    private String catalog(String name, Section section, List<Fld> fields) {
        ObjectNode catalog = Json.object().put("name", name).put("sectionId", section.id());
        ArrayNode list = catalog.putArray("fields");
        fields.forEach(field -> list.add(declared(field)));
        return admin.post("/api/v1/catalogs", catalog).is(201).text("id");
    }

    private ObjectNode declared(Fld field) {
        String config = switch (field.kind()) {
            case TEXT -> "'type':'text','config':{'type':'text'}";
            case NUMBER -> "'type':'number'";
            case CHOICE -> "'type':'dropdown','config':{'items':[{'name':'a'},{'name':'b'},{'name':'c'}]}";
            case PERSON -> "'type':'user'";
            case LINK ->
                "'type':'object','config':{'multiselect':true,'accessOnly':" + field.accessOnly()
                        + ",'catalogs':[{'id':'"
                        + world.cat(String.valueOf(field.target())).id() + "'}]}";
        };
        return json("{'id':'" + field.id() + "','name':'" + field.id() + "'," + config + "}");
    }

    private void views() {
        Cat deals = world.cat("deals");
        Cat clients = world.cat("clients");
        Cat places = world.cat("places");
        view(
                deals,
                "mine",
                "{'manager':['CURRENT_USER']}",
                (rec, who) -> who.id().equals(rec.values.get("manager")));
        view(deals, "big", "{'sum':{'at':50}}", (rec, who) -> (int) rec.values.getOrDefault("sum", -1) >= 50);
        view(
                deals,
                "good client",
                "{'client':[{'catalogId':'" + clients.id() + "','filters':{'kind':['1']}}]}",
                (rec, who) -> ids(rec, "client").stream()
                        .map(id -> world.record(clients, id))
                        .anyMatch(client -> !client.trashed && "1".equals(client.values.get("kind"))));
        view(
                clients,
                "own",
                "{'owner':['CURRENT_USER']}",
                (rec, who) -> who.id().equals(rec.values.get("owner")));
        view(
                clients,
                "small or second",
                "{'$or':[{'kind':['2']},{'sum':{'to':30}}]}",
                (rec, who) -> "2".equals(rec.values.get("kind")) || (int) rec.values.getOrDefault("sum", 99) <= 30);
        view(places, "alone", "{'client':'$empty'}", (rec, who) -> !rec.values.containsKey("client"));
        broken(deals);
    }

    private void view(Cat cat, String text, String filters, @Nullable BiPredicate<Rec, Person> holds) {
        ObjectNode view =
                Json.object().put("name", text).put("originName", text).put("forRights", true);
        view.set("filters", json(filters));
        String id = admin.post("/api/v1/catalogs/" + cat.id() + "/views", view)
                .is(201)
                .text("id");
        world.views.add(new View(id, cat, text, holds));
    }

    /** A view whose field is taken away. */
    private void broken(Cat cat) {
        ArrayNode fields = Json.array();
        cat.fields().forEach(field -> fields.addObject().put("id", field.id()));
        ArrayNode more = fields.deepCopy();
        more.add(json("{'id':'gone','name':'gone','type':'text'}"));
        admin.patch("/api/v1/catalogs/" + cat.id(), Json.object().set("fields", more))
                .is(200);
        view(cat, "broken", "{'gone':'x'}", null);
        admin.patch("/api/v1/catalogs/" + cat.id(), Json.object().set("fields", fields))
                .is(200);
    }

    private Person person(String name) {
        String email = name + mark + "@example.com";
        String id = admin.post(records("$users"), json("{'values':{'$name':'" + name + "','$email':'" + email + "'}}"))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", PASSWORD, "mustChange", false))
                .is(204);
        return new Person(id, name, admin.signedIn(email, PASSWORD), List.of());
    }

    private void record(Cat cat) {
        Map<String, Object> filled = new HashMap<>();
        for (Fld field : cat.fields()) {
            Object value = values.maybe(field);
            if (value != null) {
                filled.put(field.id(), value);
            }
        }
        String id =
                admin.post(records(cat.id()), values.sent(cat, filled)).is(201).text("id");
        world.records.get(cat.name()).add(new Rec(cat, id, filled));
    }

    static List<String> ids(Rec rec, String field) {
        return rec.values.get(field) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    static String records(String catalog) {
        return "/api/v1/catalogs/" + catalog + "/records";
    }

    static ObjectNode json(String single) {
        return Json.readObject(single.replace('\'', '"'));
    }

    private static Fld text(String id) {
        return new Fld(id, Kind.TEXT, null, false);
    }

    private static Fld number() {
        return new Fld("sum", Kind.NUMBER, null, false);
    }

    private static Fld choice(String id) {
        return new Fld(id, Kind.CHOICE, null, false);
    }

    private static Fld user(String id) {
        return new Fld(id, Kind.PERSON, null, false);
    }
}
