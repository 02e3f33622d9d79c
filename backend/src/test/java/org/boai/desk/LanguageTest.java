package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.boai.audit.Actor;
import org.boai.audit.AuditLog;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.people.People;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LanguageTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ChooseLanguage choose;
    @Inject People people;
    @Inject AuditLog audit;

    @Test
    void whatAPersonChoosesIsKeptWithTheAccountAndAudited() {
        var person = world.person("chooser", Role.WRITER);

        switched(sessions.as(person), "en", "/admin/documents");

        assertThat(people.languageOf(person.id())).isEqualTo(Language.EN);
        assertThat(page(sessions.as(person), "/admin/documents"))
                .contains("<html lang=\"en\">", "<h1>Documents</h1>");
        var last = audit.find(new AuditLog.Query(null, null, null, null, null, null), 1).getFirst();
        assertThat(last.action).isEqualTo("choose-language");
        assertThat(last.detail).containsEntry("language", "en");

        switched(sessions.as(person), "zh-CN", "/admin/documents");
        assertThat(page(sessions.as(person), "/admin/documents"))
                .contains("<html lang=\"zh-CN\">", "<h1>文稿</h1>");
    }

    @Test
    void anotherPersonsChoiceChangesNothing() {
        choose.as(world.person("chooser", Role.WRITER), Language.EN);

        assertThat(page(sessions.as(world.writer()), "/admin/")).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void aChangeWithoutTheTokenOfTheSessionIsRefused() {
        var person = world.person("no-token", Role.WRITER);

        sessions.with(sessions.cookie(person))
                .formParam("language", "en")
                .post("/admin/language")
                .then()
                .statusCode(403);

        assertThat(people.languageOf(person.id())).isEqualTo(Language.ZH);
    }

    @Test
    void whatBrowsersSayThatTheyAcceptDoesNotCount() {
        assertThat(page(sessions.anonymous().header("Accept-Language", "en-US"), "/admin/sign-in"))
                .contains("<html lang=\"zh-CN\">", "登录编辑台");
    }

    @Test
    void beforeSignInACookieRemembersTheChoice() {
        var answer = switched(sessions.anonymous(), "en", "/admin/sign-in");
        var cookie = answer.detailedCookie(DeskLanguage.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/admin");

        assertThat(
                        page(
                                sessions.anonymous().cookie(DeskLanguage.COOKIE, cookie.getValue()),
                                "/admin/sign-in"))
                .contains("<html lang=\"en\">", "Sign in to the desk");
    }

    @Test
    void aCookieOfSomethingElseMeansChinese() {
        assertThat(page(sessions.anonymous().cookie(DeskLanguage.COOKIE, "fr"), "/admin/sign-in"))
                .contains("<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/documents?title=a%20b&kind=article, /admin/documents?title=a%20b&kind=article",
        "/admin/documents?title=%zz, /admin/documents",
        "/admin/documents?done=saved, /admin/documents",
        "/admin/documents?kind=page&done=saved, /admin/documents?kind=page",
        "https://evil.example/admin/, /admin/",
        "//evil.example, /admin/",
        "/admin//evil.example, /admin/",
        "/admin/../evil, /admin/",
        "'/admin/?a=b\r\nX: y', /admin/",
        "'', /admin/"
    })
    void itLeadsBackToThePageOfTheDeskAndNowhereElse(String back, String to) {
        assertThat(switched(sessions.anonymous(), "en", back).header("Location")).endsWith(to);
    }

    @Test
    void aRefusalKeepsTheFrameOfTheDeskInTheLanguageOfThePerson() {
        var person = world.person("refused-reader", Role.WRITER);
        choose.as(person, Language.EN);

        var refused = sessions.as(person).get("/admin/accounts");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString())
                .contains(
                        "<html lang=\"en\">",
                        "<h1>That was not done</h1>",
                        "<nav aria-label=\"Main\">");
    }

    @Test
    void theExportOfTheLogIsInTheLanguageOfThePerson() {
        var admin = world.person("exports-in-english", Role.ADMIN);
        choose.as(admin, Language.EN);

        assertThat(page(sessions.as(admin), "/admin/audit/export?person=exports-in-english"))
                .contains("Number,Time,Person", "choose a language");
    }

    @Test
    void notificationsAreWordedForWhoReadsThem() {
        var reviewer = world.person("told-in-english", Role.FIRST_REVIEWER);
        world.submit(world.draft(Samples.article()));

        assertThat(page(sessions.as(reviewer), "/admin/notifications")).contains("等您初审");
        choose.as(reviewer, Language.EN);
        assertThat(page(sessions.as(reviewer), "/admin/notifications"))
                .contains("Waits for your first review")
                .doesNotContain("等您初审");
    }

    @Test
    void findingsAreInTheLanguageOfThePerson() {
        Actor writer = world.person("finds-in-english", Role.WRITER);
        choose.as(writer, Language.EN);
        var id = world.draft(Samples.article("", Samples.paragraphs("Text")));

        assertThat(page(sessions.as(writer), "/admin/documents/" + id + "/edit"))
                .contains("Before review", "Title")
                .doesNotContainPattern("class=\"message\">[^<]*\\p{IsHan}");
    }

    private static Response switched(RequestSpecification browser, String language, String back) {
        var answer =
                browser.formParam("language", language)
                        .formParam("back", back)
                        .post("/admin/language");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private static String page(RequestSpecification browser, String path) {
        return browser.get(path).then().statusCode(200).extract().asString();
    }
}
