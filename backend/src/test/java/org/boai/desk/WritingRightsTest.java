package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.bundling.ChangeBundle;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EditorForm;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Stored;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which kinds of documents each role writes, by every way that the desk has of writing. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class WritingRightsTest {
    private static final String WRITES =
            """
                            article campaign press-release education-kit disclosure-notice page
            WRITER          +       +        +             +             +                 +
            FIRST_REVIEWER  +       +        +             +             +                 +
            SECOND_REVIEWER +       +        +             +             +                 +
            FINAL_REVIEWER  +       +        +             +             +                 +
            SPOKESPERSON    -       -        +             -             -                 -
            FINANCE_ENTRY   -       -        -             -             +                 -
            FINANCE_CHECK   -       -        -             -             -                 -
            SUPERVISOR      -       -        -             -             -                 -
            CONCERNS        -       -        -             -             -                 -
            ADMIN           -       -        -             -             -                 -
            """;

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ChangeBundle bundles;
    @Inject Drafts drafts;
    @Inject EditingRights rights;

    /** Ways of writing, the one that ends all others last. */
    private enum Way {
        BEGIN,
        OPEN,
        AUTOSAVE,
        COMMENT,
        DUPLICATE,
        SHARE,
        BUNDLE,
        SAVE,
        TRASH
    }

    private static Map<Role, Map<Kind, Boolean>> table() {
        var lines = WRITES.lines().map(line -> line.strip().split(" +")).toList();
        var table = new EnumMap<Role, Map<Kind, Boolean>>(Role.class);
        lines.stream()
                .skip(1)
                .forEach(
                        line -> {
                            var kinds = new EnumMap<Kind, Boolean>(Kind.class);
                            for (var kind : Kind.values()) {
                                int column = List.of(lines.getFirst()).indexOf(kind.code());
                                kinds.put(kind, line[column + 1].equals("+"));
                            }
                            table.put(Role.valueOf(line[0]), kinds);
                        });
        return table;
    }

    private Actor person(Role role) {
        return world.person(
                "writes-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
    }

    @Test
    void theTableSpeaksOfEveryRoleAndEveryKind() {
        assertThat(table()).containsOnlyKeys(Role.values());
        table().values().forEach(kinds -> assertThat(kinds).containsOnlyKeys(Kind.values()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Covers("PUB-01")
    void aRoleWritesTheKindsOfTheTableAndNoOtherByAnyWay(Role role) throws Exception {
        var wrong = new ArrayList<String>();
        for (var kind : Kind.values()) {
            var id = world.draft(Samples.content(kind));
            var form = EditorForm.of(sessions.as(world.writer()), id);
            var bundle = bundles.create(world.writer(), "一包");
            var speaking = new Speaking(kind, id, form, bundle);
            var writes = table().get(role).get(kind);
            var before = writes ? null : Stored.now();
            for (var way : Way.values()) {
                var answer = answer(role, speaking, way);
                if (writes ? !isDone(answer) : !isForbidden(answer, role, id)) {
                    wrong.add("%s %s: %d".formatted(kind.code(), way, answer.statusCode()));
                }
            }
            if (before != null && !before.equals(Stored.now())) {
                wrong.add(kind.code() + ": something is stored");
            }
        }
        assertThat(wrong).as(role.name()).isEmpty();
    }

    /** What a request speaks of. */
    private record Speaking(Kind kind, DocumentId id, EditorForm form, UUID bundle) {}

    private Response answer(Role role, Speaking of, Way way) {
        var path = "/admin/documents/" + of.id();
        var request = sessions.as(person(role));
        return switch (way) {
            case BEGIN ->
                    form(request)
                            .formParam("kind", of.kind().code())
                            .formParam("locale", "zh-CN")
                            .formParam("title", "新的一篇")
                            .post("/admin/documents");
            case OPEN -> request.get(path + "/edit");
            case AUTOSAVE -> of.form().in(request).post(path + "/autosave");
            case COMMENT ->
                    form(request)
                            .formParam("field", "title")
                            .formParam("revision", drafts.get(of.id()).revision())
                            .formParam("text", "再想想")
                            .post(path + "/comments");
            case DUPLICATE -> request.post(path + "/duplicate");
            case SHARE -> form(request).formParam("days", 7).post(path + "/share");
            case BUNDLE ->
                    form(request)
                            .formParam("document", of.id().toString())
                            .post("/admin/bundles/" + of.bundle() + "/add");
            case SAVE ->
                    EditorForm.of(sessions.as(world.writer()), of.id())
                            .in(request.multiPart("do", "save"))
                            .post(path + "/edit");
            case TRASH -> request.post(path + "/trash");
        };
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.contentType("application/x-www-form-urlencoded");
    }

    private static boolean isDone(Response answer) {
        return answer.statusCode() == 200
                || answer.statusCode() == 303
                        && !answer.header("Location").contains("/admin/sign-in");
    }

    /** Who may not even read gets nothing of the text along with the refusal (PUB-05). */
    private boolean isForbidden(Response answer, Role role, DocumentId id) {
        var shows = answer.asString().contains(drafts.get(id).content().title());
        return answer.statusCode() == 403 && (rights.mayRead(person(role)) || !shows);
    }

    /** CVE-2026-44200: a copy asked for the right at one of its ends only. */
    @Test
    void whoReadsAKindButDoesNotWriteItCopiesNothingIntoIt() throws Throwable {
        for (var kind : Kind.values()) {
            var id = world.draft(Samples.content(kind));
            var path = "/admin/documents/" + id;
            for (var role : Role.values()) {
                var reader = person(role);
                if (rights.mayRead(reader) && !table().get(role).get(kind)) {
                    assertThat(sessions.as(reader).get(path).statusCode()).isEqualTo(200);
                    Stored.stays(
                            () ->
                                    assertThat(
                                                    sessions.as(reader)
                                                            .post(path + "/duplicate")
                                                            .statusCode())
                                            .as("%s %s", role, kind)
                                            .isEqualTo(403));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDeskOffersToBeginTheKindsOfTheTable(Role role) {
        var page = Jsoup.parse(sessions.as(person(role)).get("/admin/documents/new").asString());
        var written =
                Arrays.stream(Kind.values())
                        .filter(table().get(role)::get)
                        .map(Kind::code)
                        .toList();
        assertThat(page.select("input[name=kind]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
