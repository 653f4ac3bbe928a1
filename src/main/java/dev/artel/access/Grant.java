package dev.artel.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with one catalog, in symbols that the record module turns into SQL: for each subject that the person is, what
 * rules give. Of one subject's rules the one on the deeper object wins (section, catalog, view, record), even if it gives less; of
 * several views that hold a record together they give the more, unless one forbids. Of different subjects each gives what it gives.
 */
public final class Grant {
    public static final Grant NOTHING = new Grant(List.of());
    public static final Grant EVERYTHING = of(Right.of(Privilege.ADMIN));

    private final List<Share> shares;
    private final Map<Long, Right> given;
    private final Right base;
    private final Right most;

    public Grant(List<Share> shares) {
        this(shares, Map.of());
    }

    /** @param given rights on single records that come with work and by no rule, see {@link #with} */
    public Grant(List<Share> shares, Map<Long, Right> given) {
        this.shares = List.copyOf(shares);
        this.given = Map.copyOf(given);
        this.base = together(shares.stream().map(Share::base));
        this.most = together(Stream.concat(shares.stream().flatMap(Share::rights), given.values().stream()));
    }

    /** The same right on all records. */
    public static Grant of(Right right) {
        return new Grant(List.of(new Share(Subject.EVERYBODY, right, Map.of(), null, false)));
    }

    /** The same privilege on all records, with that right on each field that is not named. */
    public static Grant of(Privilege privilege, FieldRight otherFields, Map<Long, FieldRight> fields) {
        return of(new Right(privilege, otherFields, fields));
    }

    /**
     * What the rules of one subject give.
     *
     * @param base by the rule on the catalog, or else on its section; null when there is none
     * @param views by the rules on rights views, by the view's number
     * @param records the highest privilege that rules on single records give, with all that it could show; null when there are none
     * @param limits whether some rule on a single record says something about fields
     */
    public record Share(
            Subject subject,
            @Nullable Right base,
            Map<Long, Right> views,
            @Nullable Right records,
            boolean limits) {

        public Share {
            views = Map.copyOf(views);
        }

        /** The share with nothing but this on all records. */
        public static Share of(Subject subject, Right base) {
            return new Share(subject, base, Map.of(), null, false);
        }

        private Stream<@Nullable Right> rights() {
            return Stream.concat(Stream.of(base, records), views.values().stream());
        }

        /** Whether the need is met on all records, as far as this subject goes. */
        private boolean always(Need need) {
            return base != null
                    && need.metBy(base)
                    && records == null
                    && views.values().stream().allMatch(need::metBy);
        }

        private boolean sometimes(Need need) {
            return Stream.concat(Stream.of(base, records), views.values().stream())
                    .anyMatch(right -> right != null && need.metBy(right));
        }

        private Right right(Set<Long> inViews, @Nullable Right onRecord) {
            if (onRecord != null) {
                return onRecord;
            }
            List<Right> holding = views.entrySet().stream()
                    .filter(view -> inViews.contains(view.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (holding.stream().anyMatch(right -> right.privilege() == Privilege.NONE)) {
                return Right.NONE;
            }
            return holding.stream().reduce(Right::or).orElse(base == null ? Right.NONE : base);
        }
    }

    /**
     * The same, and beside it a right on single records that comes with work and by no rule, such as that of the form of an open task.
     * It competes like that of a subject of its own: the more counts. What is given on all records anyway is left out.
     */
    public Grant with(Map<Long, Right> records) {
        boolean same = uniform().isPresent();
        Map<Long, Right> more = new HashMap<>(records);
        more.values().removeIf(right -> same && base.covers(right));
        if (more.isEmpty()) {
            return this;
        }
        List<Share> open = new ArrayList<>(shares);
        open.add(Share.of(Subject.PLATFORM, Right.of(Privilege.AVAILABLE)));
        given.forEach((record, right) -> more.merge(record, right, Right::or));
        return new Grant(open, more);
    }

    /** The rights on single records that come with work, by the record's number. */
    public Map<Long, Right> given() {
        return given;
    }

    /** Those who give anything, or take from what they give. */
    public List<Share> shares() {
        return shares;
    }

    /** The privilege on the catalog as a whole. */
    public Privilege privilege() {
        return base.privilege();
    }

    public boolean may(Privilege wanted) {
        return base.may(wanted);
    }

    /** Whether rules put the catalog into the menu. */
    public boolean listed() {
        return shares.stream()
                .filter(share -> !share.subject().equals(Subject.PLATFORM))
                .anyMatch(share -> share.base() != null && share.base().may(Privilege.SEARCH));
    }

    /** The right on the catalog as a whole. */
    public Right base() {
        return base;
    }

    /** The most that is given on any record. */
    public Right most() {
        return most;
    }

    /** The most that may be done with the field, on some record or other. */
    public FieldRight on(long fieldId) {
        return most.on(fieldId);
    }

    /** Of which records the need is met. */
    public Extent extent(Need need) {
        if (shares.stream().anyMatch(share -> share.always(need))) {
            return Extent.ALL;
        }
        boolean some = shares.stream().anyMatch(share -> share.sometimes(need))
                || given.values().stream().anyMatch(need::metBy);
        return some ? Extent.SOME : Extent.NONE;
    }

    /** Which records are seen. */
    public Extent rows() {
        return extent(Need.VIEW);
    }

    /** On which of the records that are seen the field is seen as well. */
    public Extent sees(long fieldId) {
        if (!most.sees(fieldId)) {
            return Extent.NONE;
        }
        boolean everywhere = shares.stream()
                        .allMatch(share -> !share.limits()
                                && share.rights()
                                        .allMatch(right ->
                                                right == null || !right.may(Privilege.VIEW) || right.sees(fieldId)))
                && given.values().stream().allMatch(right -> right.sees(fieldId));
        return everywhere ? Extent.ALL : Extent.SOME;
    }

    /** The right on every record that is seen, where it is the same on all; else empty. */
    public Optional<Right> uniform() {
        boolean same = given.isEmpty()
                && shares.stream().allMatch(share -> share.views().isEmpty() && share.records() == null);
        return same ? Optional.of(base) : Optional.empty();
    }

    /** Whose rules on single records count. */
    public List<Subject> subjectsOnRecords() {
        return shares.stream()
                .filter(share -> share.records() != null)
                .map(Share::subject)
                .toList();
    }

    /** Whether rules on single records count. */
    public boolean onRecords() {
        return shares.stream().anyMatch(share -> share.records() != null);
    }

    /**
     * The right on one record.
     *
     * @param record its number
     * @param inViews those of the rights views that hold it
     * @param onRecord what rules on the record itself give, by their subjects
     */
    public Right right(long record, Set<Long> inViews, Map<Subject, Right> onRecord) {
        return right(inViews, onRecord).or(given.getOrDefault(record, Right.NONE));
    }

    /** The same by rules alone. */
    public Right right(Set<Long> inViews, Map<Subject, Right> onRecord) {
        return together(shares.stream().map(share -> share.right(inViews, onRecord.get(share.subject()))));
    }

    private static Right together(Stream<@Nullable Right> rights) {
        return rights.filter(right -> right != null).reduce(Right.NONE, Right::or);
    }
}
