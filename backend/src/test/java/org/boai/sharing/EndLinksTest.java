package org.boai.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.people.ManageAccounts;
import org.boai.reviewing.MarkSensitive;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Office;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** A link shows nothing any more once it could not be made any more. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EndLinksTest {
    @Inject World world;
    @Inject SharePreview share;
    @Inject MarkSensitive sensitive;
    @Inject ManageAccounts accounts;
    @Inject Audit audit;

    private String link(Actor maker, DocumentId id) {
        return "/preview/" + share.as(maker, id, 7).secret().text();
    }

    private static int status(String link) {
        return given().get(link).statusCode();
    }

    private Actor someone(Role... roles) {
        return world.person("sharing-" + System.nanoTime(), roles);
    }

    @Test
    @Covers("PUB-03")
    void whatBecomesSensitiveIsShownOnlyByTheLinksOfFinalReviewers() {
        var id = world.draft(Samples.article());
        var another = link(world.writer(), world.draft(Samples.article()));
        var ofWriter = link(world.writer(), id);
        var ofFinal = link(world.publisher(), id);
        var ofNobodyKnown = link(world.publisher(), id);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                PreviewLink.update(
                                        "personId = null where id = ?1",
                                        share.of(id).getFirst().id()));

        sensitive.as(world.writer(), id, Office.CYBERSPACE, "");

        assertThat(List.of(status(ofWriter), status(ofNobodyKnown), status(ofFinal)))
                .containsExactly(410, 410, 200);
        assertThat(status(another)).isEqualTo(200);
        assertThat(audit.of(id, "revoke-preview"))
                .hasSize(2)
                .allSatisfy(
                        event -> {
                            assertThat(event.actor).isEqualTo(world.writer().name());
                            assertThat(event.detail.get("reason")).contains("敏感稿");
                            assertThat(event.detail).containsKeys("edition", "reasonEn");
                        });
    }

    @Test
    void theLinksOfWhoLeavesEndWithTheirAccount() {
        var leaving = someone(Role.WRITER);
        var id = world.draft(Samples.article());
        var link = link(leaving, id);
        var ofColleague = link(world.writer(), id);

        accounts.deactivate(world.admin(), leaving.login());

        assertThat(status(link)).isEqualTo(410);
        assertThat(status(ofColleague)).isEqualTo(200);
        assertThat(audit.of(id, "revoke-preview"))
                .singleElement()
                .satisfies(event -> assertThat(event.actor).isEqualTo(world.admin().name()));
        accounts.activate(world.admin(), leaving.login());
        assertThat(status(link)).isEqualTo(410);
    }

    @Test
    void whoLosesTheRightToWriteOneKindLosesTheLinksToThatKindOnly() {
        var person = someone(Role.WRITER);
        var article = link(person, world.draft(Samples.article()));
        var notice = link(person, world.draft(Samples.disclosureNotice()));

        accounts.changeRoles(world.admin(), person.login(), Set.of(Role.FINANCE_ENTRY));

        assertThat(status(article)).isEqualTo(410);
        assertThat(status(notice)).isEqualTo(200);
    }

    @Test
    @Covers("PUB-03")
    void whoLosesTheFinalReviewLosesTheLinksToWhatIsSensitive() {
        var person = someone(Role.FINAL_REVIEWER);
        var open = link(person, world.draft(Samples.article()));
        var id = world.draft(Samples.article());
        sensitive.as(world.writer(), id, Office.CYBERSPACE, "");
        var closed = link(person, id);

        accounts.changeRoles(world.admin(), person.login(), Set.of(Role.WRITER));

        assertThat(status(closed)).isEqualTo(410);
        assertThat(status(open)).isEqualTo(200);
    }
}
