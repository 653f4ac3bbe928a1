package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.Memberships;
import dev.artel.access.account.Account;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.integration.Outbox;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Company;
import dev.artel.kernel.Text;
import dev.artel.record.RecordKey;
import dev.artel.record.Titles;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that remind people of their tasks, before and after the due moment. A task that nobody has taken yet is told to each
 * member of the groups that may take it.
 */
@Service
class Reminders {
    private static final int AT_ONCE = 100;
    private static final int MEMBERS = 50;

    private final ReminderMapper reminders;
    private final TaskMapper tasks;
    private final Accesses accesses;
    private final Accounts accounts;
    private final Memberships memberships;
    private final FormRights forms;
    private final Titles titles;
    private final Outbox outbox;
    private final Company company;
    private final Clock clock;

    Reminders(
            ReminderMapper reminders,
            TaskMapper tasks,
            Accesses accesses,
            Accounts accounts,
            Memberships memberships,
            FormRights forms,
            Titles titles,
            Outbox outbox,
            Company company,
            Clock clock) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.accesses = accesses;
        this.accounts = accounts;
        this.memberships = memberships;
        this.forms = forms;
        this.titles = titles;
        this.outbox = outbox;
        this.company = company;
        this.clock = clock;
    }

    /** Writes the mails of due reminders; each is written once, in the transaction that takes the reminder away. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    @Transactional
    public void remind() {
        List<ReminderMapper.Due> due = reminders.due(clock.instant(), AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        reminders.delete(due.stream().map(ReminderMapper.Due::id).toList());
        due.forEach(this::mail);
    }

    private void mail(ReminderMapper.Due due) {
        TaskRow row = tasks.find(due.taskId());
        if (row != null && !row.ended()) {
            recipients(row).forEach(person -> mail(due, row, person));
        }
    }

    /** Who has the task, or else the first members of its groups, each once. */
    private List<Long> recipients(TaskRow row) {
        return row.assignee() != null
                ? List.of(row.assignee())
                : tasks.candidates(List.of(row.id())).stream()
                        .flatMap(group -> memberships.members(group.catalogId(), group.recordId()).stream())
                        .distinct()
                        .limit(MEMBERS)
                        .toList();
    }

    /** The title of the task's record as that person sees it; empty for who sees none of it. */
    private String title(Access access, TaskRow row) {
        RecordKey key = row.record();
        return key == null
                ? ""
                : titles.of(forms.of(access, List.of(row)), List.of(key)).getOrDefault(key, "");
    }

    private void mail(ReminderMapper.Due due, TaskRow row, long person) {
        Account account = accounts.find(person).orElse(null);
        String address = account == null ? null : account.email();
        if (account == null || address == null || account.status() == AccountStatus.BLOCKED) {
            return;
        }
        Access access = accesses.of(account);
        Locale language = company.language();
        String subject = Text.of("task.reminder-subject", row.name()).in(language);
        String title = title(access, row);
        Text text = title.isEmpty()
                ? Text.of("task.reminder-untitled", row.name())
                : Text.of("task.reminder-text", row.name(), title);
        Cause cause = new Cause(row.processId(), row.element(), person, row.depth());
        String key = "reminder:" + due.id() + ":" + person;
        outbox.mail(access, cause, new Outbox.Mail(List.of(address), subject, text.in(language), null), key);
    }
}
