package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Level;
import org.boai.workflow.Role;

/** Says who stands in for a reviewer who is away; done by that person or by an administrator. */
@ApplicationScoped
public class AppointDeputy {
    private static final int LONGEST_DAYS = 366;

    private final EntityManager database;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    AppointDeputy(EntityManager database, People people, Audit audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom, by whom, and on which days, both included. */
    public record Absence(String absentLogin, String deputyLogin, LocalDate from, LocalDate to) {}

    /**
     * @throws Refused {@code forbidden}, {@code not-found} for a login that is nobody's, {@code
     *     invalid-input} when the two are one, either is no reviewer, the days make no sense or
     *     another deputy is appointed for some of them
     */
    @Transactional
    public void as(Actor actor, Absence absence) {
        var absent = people.named(absence.absentLogin());
        var deputy = people.named(absence.deputyLogin());
        requireRight(actor, absent.login());
        require(
                !absent.id().equals(deputy.id()),
                "deputy",
                new Bilingual(
                        "不能由本人代理自己。请选择另一位审核人员。",
                        "Nobody can be their own deputy. Choose another reviewer."));
        require(
                reviews(absent),
                "absent",
                new Bilingual(
                        "这个人没有审核职责，不需要代理。", "This person does not review and needs no deputy."));
        require(
                reviews(deputy) && !deputy.has(Role.ADMIN),
                "deputy",
                new Bilingual(
                        "代理人须是另一位审核人员，且不是系统管理员。",
                        "The deputy must be another reviewer and not a system administrator."));
        var today = LocalDate.now(clock);
        require(
                !absence.to().isBefore(absence.from())
                        && !absence.to().isBefore(today)
                        && absence.to().isBefore(today.plusDays(LONGEST_DAYS)),
                "to",
                new Bilingual(
                        "结束日期须不早于开始日期和今天，一年之内。",
                        "The last day must not be before the first day or today, nor more than a year ahead."));
        takeTurns(absent);
        require(
                Deputy.count(
                                "absentId = ?1 and endedAt is null and fromDay <= ?2 and toDay >= ?3",
                                absent.id().value(),
                                absence.to(),
                                absence.from())
                        == 0,
                "from",
                new Bilingual(
                        "这几天里已有代理人。请先结束原来的代理。",
                        "There is a deputy on some of these days already. End that appointment first."));
        persist(actor, absent, deputy, absence);
    }

    /**
     * Ends an appointment at once.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        var deputy =
                Deputy.<Deputy>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual(
                                                                "这项代理",
                                                                "this appointment of a deputy"))));
        requireRight(actor, deputy.absentId.equals(actor.id().value()) ? actor.login() : "");
        if (deputy.endedAt != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("代理已结束", "Ended already"),
                            new Bilingual("再结束一次", "end it again")));
        }
        deputy.endedBy = actor.id().value();
        deputy.endedAt = clock.instant();
        audit.record(actor, "end-deputy", Map.of("deputy", id.toString()));
    }

    private void persist(Actor actor, Actor absent, Actor deputy, Absence absence) {
        var one = new Deputy();
        one.id = UUID.randomUUID();
        one.absentId = absent.id().value();
        one.deputyId = deputy.id().value();
        one.fromDay = absence.from();
        one.toDay = absence.to();
        one.appointedBy = actor.id().value();
        one.appointedAt = clock.instant();
        one.persist();
        audit.record(
                actor,
                "appoint-deputy",
                Map.of(
                        "absent", absent.login(),
                        "deputy", deputy.login(),
                        "from", absence.from().toString(),
                        "to", absence.to().toString()));
    }

    private static void requireRight(Actor actor, String absent) {
        if (!actor.has(Role.ADMIN) && !actor.login().equals(absent)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有本人或系统管理员可以设定代理。",
                                    "Only the absent person or a system administrator may appoint a deputy.")));
        }
    }

    private static boolean reviews(Actor person) {
        return Arrays.stream(Level.values()).anyMatch(level -> person.has(level.role()));
    }

    /** Two appointments for one person come one after the other. */
    private void takeTurns(Actor absent) {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('deputy ' || :absent, 0))",
                        Integer.class)
                .setParameter("absent", absent.login())
                .getSingleResult();
    }

    private static void require(boolean holds, String field, Bilingual why) {
        if (!holds) {
            throw new Refused(new Refusal.InvalidInput(field, why));
        }
    }
}
