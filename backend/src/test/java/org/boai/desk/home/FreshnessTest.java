package org.boai.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** The desk says which places of the site have had nothing new for too long. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject World world;
    @Inject DeskSessions sessions;

    @Test
    @Covers("SITE-02")
    void theHomePageIsStaleAfterTwoWeeksWithoutAnythingNew() {
        assertThat(home(Map.of(Kind.ARTICLE, TODAY.minusDays(14))).stale()).isFalse();
        assertThat(home(Map.of(Kind.ARTICLE, TODAY.minusDays(15))).stale()).isTrue();
        var kit = Map.of(Kind.ARTICLE, TODAY.minusDays(15), Kind.EDUCATION_KIT, TODAY);
        assertThat(home(kit).stale()).isFalse();
        var page = Map.of(Kind.ARTICLE, TODAY.minusDays(15), Kind.PAGE, TODAY);
        assertThat(home(page).stale()).isTrue();
        assertThat(Freshness.places(Map.of(), TODAY)).isEmpty();
    }

    @Test
    @Covers("SITE-03")
    void newsAreStaleAfterTwoWeeksAndNoticesAfterHalfAYear() {
        var places =
                Freshness.places(
                        Map.of(
                                Kind.ARTICLE, TODAY.minusDays(15),
                                Kind.PRESS_RELEASE, TODAY.minusDays(14),
                                Kind.DISCLOSURE_NOTICE, TODAY.minusMonths(6).minusDays(1),
                                Kind.EDUCATION_KIT, TODAY.minusYears(2)),
                        TODAY);

        assertThat(places.stream().filter(Freshness.Place::stale).map(Freshness.Place::name))
                .containsExactlyInAnyOrder("文章", "信息公示");
        assertThat(places.stream().map(Freshness.Place::name)).doesNotContain("教学包");
    }

    @Test
    void whoReadsDraftsSeesItOnTheFirstPage() {
        world.published(Samples.article());

        assertThat(sessions.as(world.writer()).get("/admin").asString())
                .contains("网站更新", "首页：最新一篇");
        assertThat(sessions.as(world.admin()).get("/admin").asString()).doesNotContain("网站更新");
    }

    private static Freshness.Place home(Map<Kind, LocalDate> newest) {
        return Freshness.places(newest, TODAY).getFirst();
    }
}
