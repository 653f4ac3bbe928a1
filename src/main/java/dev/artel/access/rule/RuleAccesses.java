package dev.artel.access.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.Memberships;
import dev.artel.access.RecordRules;
import dev.artel.access.Right;
import dev.artel.access.RightsChanged;
import dev.artel.access.RightsRevision;
import dev.artel.access.Subject;
import dev.artel.access.account.Account;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.kernel.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rights that accounts have by the rules. What was read for one revision is kept and shared by all requests that come with it; an
 * administrator stands outside the rules and costs nothing.
 */
@Service
class RuleAccesses implements Accesses, RecordRules, RightsRevision {
    private static final int PEOPLE = 10_000;

    private final Accounts accounts;
    private final RuleMapper mapper;
    private final ObjectProvider<Memberships> memberships;
    private final ApplicationEventPublisher events;
    private final Cache<Long, Person> people =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();
    private volatile @Nullable Rules rules;

    RuleAccesses(
            Accounts accounts,
            RuleMapper mapper,
            ObjectProvider<Memberships> memberships,
            ApplicationEventPublisher events) {
        this.events = events;
        this.accounts = accounts;
        this.mapper = mapper;
        this.memberships = memberships;
    }

    @Override
    public Access of(long userId) {
        Account account = accounts.find(userId).orElse(null);
        if (account == null || account.status() == AccountStatus.BLOCKED) {
            throw Problems.forbidden("access.account-off", account == null ? "#" + userId : account.name());
        }
        return of(account);
    }

    @Override
    public Access of(Account account) {
        if (account.administrator()) {
            return new Administrator(account.actor(), account.rights());
        }
        return new Employee(account.actor(), person(account));
    }

    @Override
    @Transactional
    public Map<Long, Map<Subject, Right>> of(long catalogId, Collection<Long> records, Collection<Subject> subjects) {
        Map<Long, Map<Subject, Right>> found = new HashMap<>();
        if (records.isEmpty() || subjects.isEmpty()) {
            return found;
        }
        Rules.rights(mapper.ofRecords(
                        catalogId, records, subjects.stream().map(Subject::key).toList()))
                .forEach((key, right) -> found.computeIfAbsent(key.objectId(), id -> new HashMap<>())
                        .put(key.subject(), right));
        return found;
    }

    @Override
    @Transactional
    public void raise() {
        mapper.raise();
        events.publishEvent(new RightsChanged());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // what this transaction has read under its own revision never came to be
                if (status != STATUS_COMMITTED) {
                    rules = null;
                    people.invalidateAll();
                }
            }
        });
    }

    private Person person(Account account) {
        Person kept = people.getIfPresent(account.userId());
        if (kept == null || kept.revision() != account.rights()) {
            kept = new Person(account.rights(), subjects(account.userId()), rules(account.rights()));
            people.put(account.userId(), kept);
        }
        return kept;
    }

    /** The rules of that revision, or of a later one that has come meanwhile: then the next request reads them again. */
    private Rules rules(long revision) {
        Rules known = rules;
        if (known == null || known.revision() != revision) {
            known = new Rules(revision, mapper.all(), mapper.onRecords());
            rules = known;
        }
        return known;
    }

    private Set<Subject> subjects(long userId) {
        Set<Subject> subjects = new LinkedHashSet<>();
        subjects.add(Subject.EVERYBODY);
        subjects.add(Subject.user(userId));
        Memberships groups = memberships.getIfAvailable();
        if (groups != null) {
            groups.groups(userId).stream()
                    .map(group -> Subject.group(group.fieldId(), group.catalogId(), group.recordId()))
                    .forEach(subjects::add);
        }
        return subjects;
    }
}
