package org.boai.outbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.document.DocumentId;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What did not reach an output is shown with its reason and delivered again when asked. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UndeliveredTest {
    private final TriedProjection output = new TriedProjection("test-undelivered");

    @Inject OutboxScene scene;
    @Inject Undelivered undelivered;
    @Inject World world;
    @Inject DeskSessions sessions;

    @TestHTTPResource("/")
    String site;

    private DocumentId document;

    @BeforeEach
    void park() {
        document = world.draft(Samples.article("送不到的一篇", Samples.paragraphs("正文。")));
        scene.register(output.target());
        scene.round(output);
        output.unshowable.put(document, "<b>表格无法显示</b>");
        scene.nudge(document);
        scene.fail(output, OutboxScene.ATTEMPTS);
    }

    @AfterEach
    void forget() {
        scene.forget(output.target());
    }

    @Test
    void aFinalReviewerSeesItWithTheReasonAndHasItDeliveredAgain() {
        var line = line();
        assertThat(line.parkedAt()).isPresent();
        var publisher = sessions.as(world.publisher());
        assertThat(publisher.get("/admin").asString())
                .contains("送不到的一篇", "&lt;b&gt;表格无法显示", "/admin/undelivered/" + line.id());

        output.unshowable.clear();
        var answer = sessions.as(world.publisher()).post("/admin/undelivered/" + line.id());
        scene.round(output);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(output.written).contains(document);
        assertThat(undelivered.list()).noneMatch(one -> one.id() == line.id());
    }

    @Test
    void itIsDeliveredAgainByAPressOnTheFirstPage() {
        output.unshowable.clear();
        try (var browser = new DeskBrowser(site)) {
            var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/");
            var page = visit.page();
            var entry =
                    page.locator(
                            "section[aria-labelledby=undelivered] li",
                            new Page.LocatorOptions().setHasText("送不到的一篇"));
            assertThat(entry).containsText("<b>表格无法显示</b>");
            visit.fits("undelivered-phone");
            entry.getByRole(AriaRole.BUTTON).click();
            Told.by(page, "已要求重送");
            assertThat(entry).hasCount(0);
        }
        scene.round(output);
        assertThat(output.written).contains(document);
    }

    @Test
    void othersSeeItAndCannotAskAndNobodyAsksForWhatIsNotThere() {
        var line = line();
        assertThat(sessions.as(world.writer()).get("/admin").asString())
                .contains("送不到的一篇")
                .doesNotContain("/admin/undelivered/");

        assertThatThrownBy(() -> undelivered.tryAgain(world.reviewer(Level.SECOND), line.id()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> undelivered.tryAgain(world.publisher(), Long.MAX_VALUE))
                .isInstanceOf(Refused.class);
        assertThat(line().parkedAt()).isPresent();
    }

    private Undelivered.Line line() {
        return undelivered.list().stream()
                .filter(one -> one.document().filter(document::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
