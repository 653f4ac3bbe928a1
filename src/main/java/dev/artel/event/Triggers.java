package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Actor;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that published diagrams ask for: which change or request starts which scenario. */
@Service
public class Triggers {
    public static final String WEB_REQUEST = "$webRequest";
    private static final String BY_HAND = "$manual";
    private static final int MOST_LISTENERS = 10_000;

    private final SubscriptionMapper subscriptions;
    private final Listening listening;
    private final WebRequestMapper webRequests;
    private final TriggerTypes types;
    private final Catalogs catalogs;
    private final Clock clock;

    Triggers(
            SubscriptionMapper subscriptions,
            Listening listening,
            WebRequestMapper webRequests,
            TriggerTypes types,
            Catalogs catalogs,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.listening = listening;
        this.webRequests = webRequests;
        this.types = types;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * A row as the API shows it with its scenario.
     *
     * @param id of the row in {@code $events} or {@code $webRequests}
     * @param element the start event that manages it; empty for a free-standing row
     * @param catalog as the API answers it; empty when none is watched
     * @param address of a web request; empty for others
     */
    public record Row(
            long id,
            String event,
            String element,
            String catalog,
            List<String> fields,
            String address,
            boolean managed,
            boolean on) {}

    /**
     * Makes the managed rows of the scenario exactly those, in the caller's transaction. A row that was there before (same element)
     * keeps its number and whether it is on or off; free-standing rows are left alone.
     *
     * @throws dev.artel.kernel.Problem Conflict when a web address belongs to another scenario
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Actor by, long scriptId, String scriptName, List<ManagedTrigger> triggers) {
        Instant now = clock.instant();
        replaceSubscriptions(by, scriptId, scriptName, triggers, now);
        replaceWebRequests(by, scriptId, scriptName, triggers, now);
    }

    /** Takes the managed rows of the scenario away, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Actor by, long scriptId) {
        replace(by, scriptId, "", List.of());
    }

    /** All rows that start the scenario, managed ones first. */
    @Transactional(readOnly = true)
    public List<Row> of(long scriptId) {
        List<Row> rows = new ArrayList<>();
        subscriptions.of(scriptId).forEach(row -> rows.add(shown(row)));
        webRequests.of(scriptId).forEach(row -> rows.add(shown(row)));
        return rows;
    }

    /** The start events by which people may start a scenario from a record of that catalog. */
    @Transactional(readOnly = true)
    public List<ByHand> byHand(long catalogId) {
        return subscriptions.listening(catalogId).stream()
                .filter(row -> row.listensTo(BY_HAND))
                .map(row -> new ByHand(row.scriptId(), row.element(), row.name()))
                .toList();
    }

    /**
     * A scenario that people may start from a record.
     *
     * @param element start event; null for the default one
     */
    public record ByHand(long scriptId, @Nullable String element, String name) {}

    /** What is called a free-standing row that starts the scenario and waits for its answer; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> waiting(long scriptId) {
        return subscriptions.of(scriptId).stream()
                .filter(row -> !row.managed())
                .filter(row -> types.all().stream().anyMatch(type -> type.atOnce() && row.listensTo(type.kind())))
                .map(SubscriptionRow::name)
                .findFirst();
    }

    /** Whatever starts scenarios by an event, as far as it is on; the 10,000 oldest, one statement. */
    @Transactional(readOnly = true)
    public List<Listener> listeners() {
        return subscriptions.on(MOST_LISTENERS).stream()
                .map(row -> new Listener(
                        row.scriptId(),
                        row.element(),
                        List.of(row.events().split(",")),
                        row.catalogId(),
                        row.watched(),
                        row.message(),
                        row.conditionSource(),
                        row.managed()))
                .toList();
    }

    /**
     * A row that starts a scenario.
     *
     * @param element the start event; null for the default one
     * @param kinds of events, such as {@code $record.after.update}
     * @param catalogId null when it watches none
     * @param watched numbers or text ids of fields; empty for any
     * @param message name of the message or signal; null for none
     * @param condition expression that decides whether to start; null for always
     * @param managed whether a published diagram asks for it
     */
    public record Listener(
            long scriptId,
            @Nullable String element,
            List<String> kinds,
            @Nullable Long catalogId,
            List<String> watched,
            @Nullable String message,
            @Nullable String condition,
            boolean managed) {}

    /** The start events that a message or signal of that name starts; one statement. */
    @Transactional(readOnly = true)
    public List<Told> told(String kind, String message, int most) {
        return subscriptions.told(kind, message, most).stream()
                .map(row -> new Told(row.id(), row.scriptId(), Objects.requireNonNull(row.element())))
                .toList();
    }

    /** A start event that is told something. */
    public record Told(long subscriptionId, long scriptId, String element) {}

    /** What the request is called that has this address and is none of the scenario's own starts; empty when it is free. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String address, long scriptId) {
        return Optional.ofNullable(webRequests.at(address))
                .filter(row -> !row.managed() || row.scriptId() != scriptId)
                .map(WebRequestRow::name);
    }

    private void replaceSubscriptions(
            Actor by, long scriptId, String scriptName, List<ManagedTrigger> triggers, Instant now) {
        Map<String, SubscriptionRow> before = subscriptions.of(scriptId).stream()
                .filter(SubscriptionRow::managed)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.element()), Function.identity()));
        for (ManagedTrigger trigger : triggers) {
            if (trigger.kind().equals(WEB_REQUEST)) {
                continue;
            }
            SubscriptionRow old = before.remove(trigger.element());
            SubscriptionRow wanted = row(trigger, scriptId, scriptName, old);
            if (old == null) {
                subscriptions.insert(wanted, by.userId(), now, new GeneratedKey());
            } else if (!old.equals(wanted)) {
                subscriptions.update(wanted, by.userId(), now);
            }
        }
        before.values().forEach(gone -> subscriptions.remove(gone.id(), by.userId(), now));
        listening.forget();
    }

    private void replaceWebRequests(
            Actor by, long scriptId, String scriptName, List<ManagedTrigger> triggers, Instant now) {
        Map<String, WebRequestRow> before = webRequests.of(scriptId).stream()
                .filter(WebRequestRow::managed)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.element()), Function.identity()));
        List<ManagedTrigger> wanted = triggers.stream()
                .filter(trigger -> trigger.kind().equals(WEB_REQUEST))
                .toList();
        List<String> elements = wanted.stream().map(ManagedTrigger::element).toList();
        before.values().stream()
                .filter(row -> !elements.contains(row.element()))
                .forEach(gone -> webRequests.remove(gone.id(), by.userId(), now));
        wanted.forEach(trigger -> free(before.get(trigger.element()), trigger.address()));
        for (ManagedTrigger trigger : wanted) {
            WebRequestRow old = before.get(trigger.element());
            String url = Objects.requireNonNull(trigger.address());
            requireFree(url, old);
            String status = old == null ? SubscriptionRow.ON : old.status();
            WebRequestRow row = new WebRequestRow(
                    old == null ? 0 : old.id(),
                    name(trigger, scriptName),
                    null,
                    status,
                    url,
                    scriptId,
                    trigger.element());
            if (old == null) {
                webRequests.insert(row, by.userId(), now, new GeneratedKey());
            } else if (!old.equals(row)) {
                webRequests.update(row, by.userId(), now);
            }
        }
    }

    /** What a start leaves, another one of the scenario may take. */
    private void free(@Nullable WebRequestRow own, @Nullable String wanted) {
        if (own != null && !own.url().equals(wanted)) {
            webRequests.free(own.id());
        }
    }

    private void requireFree(String url, @Nullable WebRequestRow own) {
        WebRequestRow there = webRequests.at(url);
        if (there != null && (own == null || there.id() != own.id())) {
            throw Problems.conflict("event.address-taken", url, there.name());
        }
    }

    private static SubscriptionRow row(
            ManagedTrigger trigger, long scriptId, String scriptName, @Nullable SubscriptionRow old) {
        return new SubscriptionRow(
                old == null ? 0 : old.id(),
                name(trigger, scriptName),
                null,
                old == null ? SubscriptionRow.ON : old.status(),
                trigger.catalogId(),
                trigger.kind(),
                trigger.fields().isEmpty() ? null : String.join(",", trigger.fields()),
                trigger.condition(),
                scriptId,
                trigger.element(),
                trigger.message());
    }

    private static String name(ManagedTrigger trigger, String scriptName) {
        String name = trigger.name().isBlank() ? scriptName : scriptName + ": " + trigger.name();
        return name.length() > 256 ? name.substring(0, 256) : name;
    }

    private Row shown(SubscriptionRow row) {
        String catalog = row.catalogId() == null
                ? ""
                : catalogs.find(row.catalogId()).map(Catalog::ref).orElse("");
        boolean on = row.status().equals(SubscriptionRow.ON);
        return new Row(row.id(), row.events(), orEmpty(row.element()), catalog, row.watched(), "", row.managed(), on);
    }

    private static Row shown(WebRequestRow row) {
        boolean on = row.status().equals(SubscriptionRow.ON);
        return new Row(row.id(), WEB_REQUEST, orEmpty(row.element()), "", List.of(), row.url(), row.managed(), on);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
