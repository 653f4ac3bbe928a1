package dev.artel.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Grant.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantTest {
    private static final long MINE = 7;
    private static final long SECRET = 8;
    private static final long PRICE = 3;
    private static final Subject ME = Subject.user(1);
    private static final Subject SALES = Subject.group(8, 34, 1);

    private static Share share(Subject subject, @Nullable Right base, Map<Long, Right> views) {
        return new Share(subject, base, views, null, false);
    }

    private static Share all(Privilege privilege) {
        return Share.of(Subject.EVERYBODY, Right.of(privilege));
    }

    private static Privilege on(Grant grant, Long... views) {
        return grant.right(Set.of(views), Map.of()).privilege();
    }

    @Test
    void differentSubjectsGiveTheMoreOfTheTwo() {
        Grant grant = new Grant(List.of(all(Privilege.EDIT), Share.of(ME, Right.of(Privilege.VIEW))));

        assertThat(on(grant)).isEqualTo(Privilege.EDIT);
        assertThat(grant.privilege()).isEqualTo(Privilege.EDIT);
        assertThat(grant.uniform()).contains(Right.of(Privilege.EDIT));
    }

    @Test
    void whoSeesAllAndEditsTheOwn() {
        Grant grant = new Grant(
                List.of(share(Subject.EVERYBODY, Right.of(Privilege.VIEW), Map.of(MINE, Right.of(Privilege.EDIT)))));

        assertThat(on(grant)).isEqualTo(Privilege.VIEW);
        assertThat(on(grant, MINE)).isEqualTo(Privilege.EDIT);
        assertThat(grant.rows()).isEqualTo(Extent.ALL);
        assertThat(grant.extent(Need.of(Privilege.EDIT))).isEqualTo(Extent.SOME);
        assertThat(grant.uniform()).isEmpty();
    }

    @Test
    void whoSeesTheOwnOnlyAndMakesNewOnes() {
        Grant grant =
                new Grant(List.of(share(ME, Right.of(Privilege.SEARCH), Map.of(MINE, Right.of(Privilege.CREATE)))));

        assertThat(on(grant)).isEqualTo(Privilege.SEARCH);
        assertThat(on(grant, MINE)).isEqualTo(Privilege.CREATE);
        assertThat(grant.rows()).isEqualTo(Extent.SOME);
        assertThat(grant.listed()).isTrue();
        assertThat(grant.may(Privilege.CREATE)).isFalse();
        assertThat(grant.most().may(Privilege.CREATE)).isTrue();
    }

    @Test
    void theDeeperRuleOfOneSubjectWinsEvenIfItGivesLess() {
        Grant grant = new Grant(List.of(share(ME, Right.of(Privilege.DELETE), Map.of(MINE, Right.of(Privilege.VIEW)))));
        Map<Subject, Right> onRecord = Map.of(ME, Right.of(Privilege.AVAILABLE));

        assertThat(on(grant, MINE)).isEqualTo(Privilege.VIEW);
        assertThat(grant.right(Set.of(MINE), onRecord).privilege()).isEqualTo(Privilege.AVAILABLE);
    }

    @Test
    void aViewThatForbidsWinsAmongTheViewsOfOneSubjectAndLosesToAnotherSubject() {
        Map<Long, Right> views = Map.of(MINE, Right.of(Privilege.EDIT), SECRET, Right.NONE);
        Grant one = new Grant(List.of(share(ME, Right.of(Privilege.VIEW), views)));
        Grant two = new Grant(
                List.of(share(ME, Right.of(Privilege.VIEW), views), Share.of(SALES, Right.of(Privilege.VIEW))));

        assertThat(on(one, MINE, SECRET)).isEqualTo(Privilege.NONE);
        assertThat(on(one, SECRET)).isEqualTo(Privilege.NONE);
        assertThat(on(one, MINE)).isEqualTo(Privilege.EDIT);
        assertThat(one.rows()).isEqualTo(Extent.SOME);
        assertThat(on(two, SECRET)).isEqualTo(Privilege.VIEW);
        assertThat(two.rows()).isEqualTo(Extent.ALL);
    }

    @Test
    void fieldsFollowTheRuleThatWinsAndCompeteBetweenSubjects() {
        Right limited = new Right(Privilege.EDIT, FieldRight.EDIT, Map.of(PRICE, FieldRight.HIDDEN));
        Right extended = new Right(Privilege.VIEW, FieldRight.VIEW, Map.of(PRICE, FieldRight.EDIT));
        Grant one = new Grant(List.of(Share.of(ME, limited)));
        Grant two = new Grant(List.of(Share.of(ME, limited), Share.of(SALES, extended)));

        assertThat(one.sees(PRICE)).isEqualTo(Extent.NONE);
        assertThat(one.base().on(PRICE)).isEqualTo(FieldRight.HIDDEN);
        assertThat(one.base().on(1)).isEqualTo(FieldRight.EDIT);
        assertThat(two.base().on(PRICE)).isEqualTo(FieldRight.EDIT);
        assertThat(two.base().on(1)).isEqualTo(FieldRight.EDIT);
        assertThat(two.base().privilege()).isEqualTo(Privilege.EDIT);
    }

    @Test
    void aFieldThatOnlySomeRecordsShowIsSeenOnSome() {
        Right closed = new Right(Privilege.VIEW, FieldRight.VIEW, Map.of(PRICE, FieldRight.HIDDEN));
        Grant grant = new Grant(List.of(share(ME, closed, Map.of(MINE, Right.of(Privilege.VIEW)))));

        assertThat(grant.sees(PRICE)).isEqualTo(Extent.SOME);
        assertThat(grant.sees(1)).isEqualTo(Extent.ALL);
        assertThat(grant.right(Set.of(), Map.of()).sees(PRICE)).isFalse();
        assertThat(grant.right(Set.of(MINE), Map.of()).sees(PRICE)).isTrue();
    }

    @Test
    void nobodyWithoutARuleSeesAnything() {
        assertThat(Grant.NOTHING.rows()).isEqualTo(Extent.NONE);
        assertThat(Grant.NOTHING.privilege()).isEqualTo(Privilege.NONE);
        assertThat(Grant.NOTHING.listed()).isFalse();
        assertThat(Right.of(Privilege.SEARCH).on(1)).isEqualTo(FieldRight.HIDDEN);
    }

    @Test
    void subjectsHaveKeysThatTellThemApart() {
        assertThat(List.of(Subject.EVERYBODY, ME, SALES))
                .allSatisfy(subject -> assertThat(Subject.of(subject.key())).contains(subject));
        assertThat(Subject.of("group:1:2")).isEmpty();
    }
}
