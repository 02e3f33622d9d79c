package org.boai.notifying;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.language.Language;
import org.boai.notifying.MailChoices.Choice;
import org.boai.people.ChooseLanguage;
import org.boai.people.ManageAccounts;
import org.boai.refusal.Refused;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.ReturnToWriting;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class MailTest {
    private static final Page.GetByLabelOptions EXACTLY =
            new Page.GetByLabelOptions().setExact(true);

    @Inject World world;
    @Inject MailChoices choices;
    @Inject MailQueue queue;
    @Inject ReturnToWriting returning;
    @Inject ChooseLanguage language;
    @Inject DeclareUrgent urgent;
    @Inject ManageAccounts accounts;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;

    @TestHTTPResource("/")
    String site;

    GreenMail server;

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
        choices.choose(world.writer(), new Choice("", Set.of()));
        choices.choose(world.reviewer(Level.FIRST), new Choice("", Set.of()));
    }

    @Test
    void whoAskedForItGetsOneMailWithoutAWordOfTheText() throws Exception {
        choose(world.writer(), "writer@example.org", NotificationKind.SENT_BACK);
        choose(world.reviewer(Level.FIRST), "first@example.org", NotificationKind.PUBLISHED);

        var id = sentBack("保密的标题", "请改第二段");

        var mail = arrived(1).getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString("writer@example.org");
        assertThat(mail.getFrom()[0]).hasToString("desk@example.org");
        assertThat(mail.getSubject()).contains("您的一篇文稿被退回修改");
        assertThat((String) mail.getContent())
                .contains("https://www.example.org/admin/documents/" + id)
                .doesNotContain("保密的标题", "第二段");
        assertThat(mail.getMessageID()).endsWith("@example.org>");
        assertThat(waiting()).isZero();
    }

    @Test
    void whoeverWantsMailSaysSoOnThePageOfNotifications() throws Exception {
        try (var browser = new DeskBrowser(site)) {
            var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/notifications");
            var page = visit.page();
            var sentBack = page.getByLabel("退回修改", EXACTLY);
            var published = page.getByLabel("已发布", EXACTLY);
            page.getByLabel("电子邮箱").fill("不是邮箱");
            sentBack.check();
            published.uncheck();
            visit.press("保存");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("邮箱");
            assertThat(page.getByLabel("电子邮箱")).hasValue("不是邮箱");
            assertThat(sentBack).isChecked();
            visit.fits("mail-refused-phone");

            page.getByLabel("电子邮箱").fill("chosen@example.org");
            visit.press("保存");
            Told.by(page, "邮件通知已设好。");
            assertThat(page.getByLabel("电子邮箱")).hasValue("chosen@example.org");
            assertThat(sentBack).isChecked();
            assertThat(published).not().isChecked();
        }
        sentBack("标题", "甲");
        assertThat(to(arrived(1).getFirst())).isEqualTo("chosen@example.org");
    }

    @Test
    void mailIsInTheLanguageOfWhoGetsIt() throws Exception {
        choose(world.writer(), "writer@example.org", NotificationKind.SENT_BACK);
        choose(world.reviewer(Level.FIRST), "first@example.org", NotificationKind.WAITS);
        language.as(world.reviewer(Level.FIRST), Language.EN);
        try {
            sentBack("标题", "甲");

            var first = to("first@example.org", arrived(2));
            assertThat(first.getSubject()).endsWith("A document waits for your first review");
            assertThat((String) first.getContent())
                    .contains("Please sign in at the desk", "https://www.example.org/admin/")
                    .doesNotContainPattern("\\p{IsHan}");
            assertThat(to("writer@example.org", arrived(2)).getSubject()).contains("退回修改");
        } finally {
            language.as(world.reviewer(Level.FIRST), Language.ZH);
        }
    }

    @Test
    @Covers("PUB-04")
    void aReviewerWithAnAddressIsPagedUnlessTheySaidNo() {
        var reviewer = world.reviewer(Level.FIRST);
        var publisher = world.publisher();
        var neverAsked = world.reviewer(Level.SECOND);
        assertThat(choices.of(reviewer).kinds()).containsExactly(NotificationKind.URGENT);
        assertThat(choices.of(world.writer()).kinds()).isEmpty();
        choose(reviewer, "first@example.org", NotificationKind.PUBLISHED);
        assertThat(unpaged()).contains(reviewer.name());
        choices.choose(reviewer, new Choice("first@example.org", Set.of(NotificationKind.URGENT)));
        assertThat(unpaged()).doesNotContain(reviewer.name()).contains(publisher.name());
        var became = world.person("paged-" + System.nanoTime(), Role.WRITER);
        choices.choose(became, new Choice("later@example.org", Set.of()));
        assertThat(choices.of(became).kinds()).isEmpty();
        accounts.changeRoles(world.admin(), became.login(), Set.of(Role.FIRST_REVIEWER));
        try {
            var id = world.draft(Samples.article());
            world.submit(id);

            urgent.as(world.publisher(), id, "山洪预警");

            assertThat(arrived(2))
                    .extracting(MailTest::to)
                    .containsExactlyInAnyOrder("first@example.org", "later@example.org");
            assertThat(sessions.as(world.publisher()).get("/admin/documents/" + id).asString())
                    .contains("这些审核人员收不到邮件")
                    .contains(neverAsked.name());
        } finally {
            accounts.deactivate(world.admin(), became.login());
        }
    }

    private List<String> unpaged() {
        return choices.unpaged().stream().map(Actor::name).toList();
    }

    private static MimeMessage to(String address, List<MimeMessage> mails) {
        return mails.stream().filter(one -> to(one).equals(address)).findFirst().orElseThrow();
    }

    @Test
    void mailThatCannotBeSentIsSentOnceTheServerIsBack() {
        choose(world.writer(), "writer@example.org", NotificationKind.SENT_BACK);
        server.stop();
        sentBack("标题", "甲");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(number("select max(attempts) from mail")).isPositive());

        server.start();

        assertThat(arrived(1)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    /** A node that dies with a mail in its hands leaves it to the others. */
    @Test
    void mailOfANodeThatDiedIsSentByAnother() {
        var claimed =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    queue.add("left@example.org", "留下的", "甲");
                                    return queue.claim();
                                });
        assertThat(claimed).isPresent();

        assertThat(arrived(1)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    queue.add("nobody@example.org", "x", "y");
                                                    throw new IllegalArgumentException();
                                                }))
                .isInstanceOf(IllegalArgumentException.class);
        choose(world.writer(), "writer@example.org", NotificationKind.SENT_BACK);
        sentBack("标题", "甲");

        assertThat(arrived(1)).extracting(MailTest::to).containsExactly("writer@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a b@example.org",
                "a@example.org\nBcc: b@example.org",
                "@x.y"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> choose(world.writer(), address, NotificationKind.WAITS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invalid-input");
    }

    private void choose(Actor person, String address, NotificationKind kind) {
        choices.choose(person, new Choice(address, Set.of(kind)));
    }

    private DocumentId sentBack(String title, String reason) {
        var id = world.draft(Samples.article(title, Samples.paragraphs("正文")));
        world.submit(id);
        returning.sendBack(world.reviewer(Level.FIRST), id, reason);
        return id;
    }

    /** Waits for so many, and then for none that is too many. */
    private List<MimeMessage> arrived(int count) {
        assertThat(server.waitForIncomingEmail(60_000, count)).isTrue();
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        var all = Arrays.asList(server.getReceivedMessages());
        assertThat(all)
                .as(() -> all.stream().map(GreenMailUtil::getHeaders).toList().toString())
                .hasSize(count);
        return all;
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private long waiting() {
        return number("select count(*) from mail");
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var found = (Number) database.createNativeQuery(sql).getSingleResult();
                            return found == null ? 0 : found.longValue();
                        });
    }
}
