package org.boai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.boai.audit.AuditLog.Who;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.importing.ImportArticles;
import org.boai.live.LiveItems;
import org.boai.media.StoreAsset;
import org.boai.people.ApiTokens;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** Each act is told once, by its name and in the name of who did it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AuditedActsTest {
    private static final String ELSEWHERE = "192.0.2.30";

    @Inject World world;
    @Inject Audit audit;
    @Inject AuditLog log;
    @Inject ReturnToWriting back;
    @Inject Schedule schedule;
    @Inject Withdraw withdraw;
    @Inject ImportArticles articles;
    @Inject LiveItems live;
    @Inject StoreAsset store;
    @Inject ManageAccounts accounts;
    @Inject ApiTokens tokens;
    @Inject SignIn signIn;
    @Inject Sessions sessions;
    @Inject Clock clock;

    /** What a person did, oldest first. */
    private List<AuditEvent> by(Actor person) {
        var who = new Who.Person(person.id());
        return log.find(new AuditLog.Query(who, null, null, null, null, null), 500).reversed();
    }

    @Test
    void theActsOnADocumentAreItsHistory() {
        var publisher = world.publisher();
        var id = world.draft(Samples.article());
        world.submit(id);
        world.takeBack(id);
        world.submit(id);
        back.sendBack(world.reviewer(Level.FIRST), id, "再核对");
        world.approve(id);
        schedule.as(publisher, id, clock.instant().plus(Duration.ofDays(2)));
        schedule.cancel(publisher, id);
        world.publish(id);
        withdraw.as(publisher, id, "核实", null);
        withdraw.undo(publisher, id);

        var writer = world.writer().name();
        assertThat(audit.of(id).reversed())
                .extracting(event -> event.action, event -> event.actor)
                .containsExactly(
                        tuple("create", writer),
                        tuple("submit", writer),
                        tuple("take-back", writer),
                        tuple("submit", writer),
                        tuple("send-back", world.reviewer(Level.FIRST).name()),
                        tuple("submit", writer),
                        tuple("sign-off", world.reviewer(Level.FIRST).name()),
                        tuple("sign-off", world.reviewer(Level.SECOND).name()),
                        tuple("sign-off", publisher.name()),
                        tuple("schedule", publisher.name()),
                        tuple("cancel-schedule", publisher.name()),
                        tuple("publish", publisher.name()),
                        tuple("withdraw", publisher.name()),
                        tuple("republish", publisher.name()));
    }

    @Test
    void whatWasImportedNamesTheImporter() throws IOException {
        var slug = world.slug("imported");
        var line =
                """
                {"id":"%1$s","slug":"%1$s","title":"旧文","summary":"摘要","bodyHtml":"<p>正文</p>",\
                "publishedAt":"2019-05-08","category":"救护课","tags":[]}"""
                        .formatted(slug);

        articles.as(
                world.publisher(),
                "旧站",
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                1);

        var item = live.at(new Address(Kind.ARTICLE, ContentLocale.ZH_CN, slug)).orElseThrow();
        assertThat(audit.of(item.document()))
                .extracting(event -> event.action, event -> event.actor)
                .containsExactly(tuple("import", world.publisher().name()));
    }

    @Test
    void anUploadNamesTheFile() {
        var uploader = world.person("audited-uploader", Role.WRITER);
        var bytes = ("上传 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);

        var file = store.as(uploader, "notes.txt", bytes);

        var event = by(uploader).getLast();
        assertThat(event.action).isEqualTo("upload");
        assertThat(event.detail)
                .containsEntry("sha256", file.sha256().hex())
                .containsEntry("fileName", "notes.txt");
    }

    @Test
    void whatAnAdministratorDoesToAnAccountIsTold() {
        var administrator = world.admin();
        var login = "audited-" + System.nanoTime();
        accounts.create(
                administrator, new NewAccount(login, "某人", World.PASSWORD, Set.of(Role.WRITER)));
        accounts.changeRoles(administrator, login, Set.of(Role.SUPERVISOR));
        accounts.setPassword(administrator, login, "another long sentence of the tests");
        accounts.deactivate(administrator, login);
        accounts.activate(administrator, login);

        assertThat(by(administrator))
                .filteredOn(event -> login.equals(event.detail.get("login")))
                .extracting(event -> event.action)
                .containsExactly(
                        "create-account",
                        "change-roles",
                        "set-password",
                        "deactivate-account",
                        "activate-account");
    }

    @Test
    void whatPeopleDoToTheirOwnAccountIsTold() {
        var login = "audited-" + System.nanoTime();
        var person = world.person(login, Role.WRITER);
        tokens.issueFor(login);
        sessions.end(SignedIn.of(signIn.with(login, World.PASSWORD, ELSEWHERE)));
        accounts.changePassword(person, World.PASSWORD, "another long sentence of the tests");

        assertThat(by(person))
                .extracting(event -> event.action)
                .containsExactly("issue-token", "sign-in", "sign-out", "change-password");
    }
}
