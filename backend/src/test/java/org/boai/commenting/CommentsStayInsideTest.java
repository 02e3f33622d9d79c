package org.boai.commenting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.boai.commenting.AddComment.Saying;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** What colleagues say of a text is in none of the channels in which the text is public. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CommentsStayInsideTest {
    private static final String SECRET = "内部批注莫外传";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject AddComment add;
    @Inject AnswerComment answer;
    @Inject Drafts drafts;

    @Test
    void aCommentIsInNoPublicChannel() {
        var slug = world.slug("commented");
        var id = world.draft(Samples.shortArticle("批注过的" + slug), ContentLocale.ZH_CN, slug);
        comment(id);
        world.approve(id);
        world.publish(id);
        comment(id);

        var path = "/articles/" + slug + "/";
        for (var channel :
                List.of(
                        path,
                        "/articles/",
                        "/articles/feed.atom",
                        "/feed.atom",
                        "/api/v1/articles",
                        "/api/v1/articles/" + slug,
                        "/search?q=批注过的")) {
            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(given().get(channel).asString())
                                            .as(channel)
                                            .contains(slug.value())
                                            .doesNotContain(SECRET));
        }
        assertThat(given().get("/api/v1/search?q=" + SECRET).asString())
                .doesNotContain(slug.value());
    }

    private void comment(DocumentId id) {
        var comment =
                add.as(
                        world.writer(),
                        id,
                        new Saying(new Place("body", 0), drafts.get(id).revision(), SECRET));
        answer.with(world.writer(), id, comment, SECRET);
    }
}
