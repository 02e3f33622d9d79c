package org.boai.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.boai.audit.Actor;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.publishing.Expire;
import org.boai.publishing.Schedule;
import org.boai.reviewing.Turns;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.FailingPlans;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The first page says what is due next and what waits longest, by a few statements. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class HomeTest {
    private static final Duration LATER = Duration.ofHours(1);

    @Inject World world;
    @Inject Schedule schedule;
    @Inject Expire expire;
    @Inject ChangeBundle change;
    @Inject PublishBundle publish;
    @Inject Turns turns;
    @Inject DeskSessions sessions;
    @Inject FailingPlans failing;
    @Inject SessionFactory statements;
    @Inject Clock clock;

    private String home(Actor person) {
        return sessions.as(person).get("/admin").then().statusCode(200).extract().asString();
    }

    private static String part(String html, String id) {
        var begin = html.indexOf("aria-labelledby=\"" + id + "\"");
        return begin < 0 ? "" : html.substring(begin, html.indexOf("</section>", begin));
    }

    @Test
    void whatIsDueFirstStandsFirstWithBundlesAndWithdrawalsAndWhatIsLateIsMarked() {
        for (int i = 0; i < 9; i++) {
            var after = world.approved(Samples.article());
            schedule.as(world.publisher(), after, clock.instant().plus(Duration.ofDays(300)));
        }
        var title = "先到的包" + System.nanoTime();
        var bundle = change.create(world.writer(), title);
        change.add(world.writer(), bundle, world.approved(Samples.article()));
        publish.at(world.publisher(), bundle, clock.instant().plusSeconds(660), "");
        var ending = world.published(Samples.article());
        expire.as(
                world.publisher(),
                ending,
                new Expire.Plan(clock.instant().plusSeconds(600), "到期", null));
        var late = failing.late(Samples.article());

        var part = part(home(world.writer()), "scheduled");

        assertThat(part).contains("更多见日历").contains("发布包：" + title);
        assertThat(part.indexOf(late.toString())).isPositive().isLessThan(part.indexOf("已过时间"));
        assertThat(part.indexOf("已过时间")).isLessThan(part.indexOf(ending.toString()));
        assertThat(part.indexOf(ending.toString())).isLessThan(part.indexOf(title));
        assertThat(part.substring(part.indexOf(ending.toString()))).doesNotContain("已过时间");
        publish.cancel(world.publisher(), bundle);
        expire.cancel(world.publisher(), ending);
        schedule.cancel(world.publisher(), late);
    }

    @Test
    void ofMoreThanAPageInAStageTheLongestWaitingAreShownAndThatThereAreMore() {
        var longest = world.draft(Samples.article());
        world.submit(longest);
        for (int i = 0; i < 21; i++) {
            world.submit(world.draft(Samples.article()));
        }
        failing.touchedNow(longest);
        var reviewer = world.reviewer(Level.FIRST);

        var waiting = turns.of(reviewer, 500).getFirst().documents();
        var part = part(home(reviewer), "waiting");

        assertThat(waiting.indexOf(longest)).isNotNegative().isEqualTo(waiting.size() - 22);
        assertThat(part).contains("/admin/documents?stage=FIRST_REVIEW");
        assertThat(waiting.subList(0, 20)).allMatch(id -> part.contains(id.toString()));
        assertThat(waiting.subList(20, waiting.size()))
                .noneMatch(id -> part.contains(id.toString()));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheLines() {
        var reader =
                world.person(
                        "reads-all",
                        Role.FIRST_REVIEWER,
                        Role.SECOND_REVIEWER,
                        Role.FINAL_REVIEWER);
        var few = statements(reader);

        for (int i = 0; i < 4; i++) {
            var first = world.draft(Samples.article());
            world.submit(first);
            var second = world.draft(Samples.article());
            world.submit(second);
            world.sign(second, Level.FIRST);
            world.approved(Samples.article());
            failing.schedule();
            failing.withdrawal();
            var planned = world.approved(Samples.article());
            schedule.as(world.publisher(), planned, clock.instant().plus(LATER));
        }
        failing.bundle("计数的包" + System.nanoTime(), world.approved(Samples.article()));

        assertThat(statements(reader)).isLessThanOrEqualTo(few + 2);
    }

    /** The least of some tries: others use the database too. */
    private long statements(Actor person) {
        var statistics = statements.getStatistics();
        statistics.setStatisticsEnabled(true);
        sessions.cookie(person);
        try {
            return IntStream.range(0, 8)
                    .mapToLong(
                            _ -> {
                                var before = statistics.getPrepareStatementCount();
                                home(person);
                                return statistics.getPrepareStatementCount() - before;
                            })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
