package org.boai.desk.bundles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.live.LiveItems;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** A campaign and its article go public together, on a phone. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class BundleBrowserTest {
    @Inject World world;
    @Inject LiveItems live;

    @TestHTTPResource("/")
    String site;

    @Test
    void aBundleIsFilledRefusedAndPublished() {
        var ready = world.approved(Samples.shortArticle("活动预告"));
        var late = world.draft(Samples.shortArticle("活动详情"));
        world.submit(late);
        try (var browser = new DeskBrowser(site)) {
            var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles");
            visit.page().getByLabel("名字").fill("世界急救日 <b>");
            visit.press("新建");
            for (var id : new Object[] {ready, late}) {
                visit.page()
                        .getByLabel("加入文稿")
                        .selectOption(new SelectOption().setValue(id.toString()));
                visit.press("加入");
                assertThat(visit.page().getByText("发布包已更改。")).isVisible();
            }
            visit.press("现在整包发布");
            assertThat(visit.page().getByText("整包都没有发布")).isVisible();
            assertThat(visit.page().getByText("活动详情：文稿现在的状态是「待初审」")).isVisible();
            visit.fits("bundle-phone");
            assertThat(live.find(ready)).isEmpty();

            for (var level : Level.values()) {
                world.sign(late, level);
            }
            visit.press("现在整包发布");
            assertThat(visit.page().getByText("整包已发布")).isVisible();
            assertThat(live.find(ready)).isPresent();
            assertThat(live.find(late)).isPresent();
        }
    }
}
