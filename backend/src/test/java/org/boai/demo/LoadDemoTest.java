package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.boai.audit.Audit;
import org.boai.composing.HomeSlots;
import org.boai.demo.LoadDemo.DemoAccount;
import org.boai.document.ContentLocale;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.media.StoreAsset;
import org.boai.notifying.Notifications;
import org.boai.people.People;
import org.boai.reviewing.SubmitForReview;
import org.boai.site.index.Composition;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LoadDemoTest {
    @Inject LoadDemo demo;
    @Inject DemoFiles files;
    @Inject LiveItems live;
    @Inject World world;
    @Inject People people;
    @Inject StoreAsset store;
    @Inject CreateDocument create;
    @Inject SubmitForReview submit;
    @Inject Drafts drafts;
    @Inject Audit audit;
    @Inject Notifications notifications;
    @Inject HomeSlots slots;

    /** Where the loading was interrupted last time. */
    private DemoText submittedOnly() throws IOException {
        demo.people(accounts());
        world.topic("disclosure", "信息公开", "Disclosure");
        var text =
                files.texts().stream()
                        .filter(one -> one.slug().equals("privacy"))
                        .findFirst()
                        .orElseThrow();
        var author = people.named(text.author());
        var id =
                create.as(
                        author,
                        new NewDocument(
                                text.contentId(),
                                text.address(),
                                new DemoContent(store, files, author).of(text)));
        submit.as(author, id, drafts.get(id).revision(), text.reason());
        return text;
    }

    @Test
    void theDemoGoesThroughTheRealCommandsAndASecondLoadChangesNothing() throws IOException {
        var interrupted = submittedOnly();

        var first = demo.with(accounts());
        var second = demo.with(accounts());

        assertThat(second).isEqualTo(new LoadDemo.Loaded(0, 0));
        assertThat(first.documents()).isEqualTo(files.texts().size());
        for (var text : published()) {
            assertThat(live.at(text.address())).get().isInstanceOf(Published.class);
        }
        assertThat(wasSubmitted(interrupted)).isEqualTo(1);
        assertWrittenAndSigned(interrupted);
        assertWrittenAndSigned(published().getLast());
        assertWorkWaitsAtTheDesk();
        assertTheHomePagesAreComposed();
    }

    private List<DemoText> published() throws IOException {
        return files.texts().stream().filter(text -> text.stops().isEmpty()).toList();
    }

    /**
     * In every stage something is there for its people, and their notifications tell of it only.
     */
    private void assertWorkWaitsAtTheDesk() throws IOException {
        var stages = EnumSet.noneOf(DraftStage.class);
        for (var text : files.texts()) {
            if (text.stops().isPresent()) {
                var line = drafts.at(text.address()).orElseThrow().line();
                assertThat(line.publicState()).isEqualTo(PublicState.NEVER);
                assertThat(line.stage()).isEqualTo(text.stops().get());
                stages.add(line.stage());
            }
        }
        assertThat(stages)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(DraftStage.APPROVED)));
        for (var reviewer : List.of("reviewer1", "reviewer2", "reviewer3")) {
            assertThat(notifications.unread(people.named(reviewer))).isBetween(1, 4);
        }
    }

    private void assertTheHomePagesAreComposed() {
        for (var locale : ContentLocale.values()) {
            var composed = slots.of(locale);
            assertThat(composed.at(HomeSlots.LEAD)).isPresent();
            assertThat(composed.chosen()).allSatisfy(one -> assertThat(one.live()).isTrue());
        }
        assertThat(slots.of(ContentLocale.ZH_CN).chosen()).hasSize(1 + Composition.FEATURED);
    }

    private long wasSubmitted(DemoText text) {
        var id = drafts.at(text.address()).orElseThrow().line().id();
        return audit.of(id, "submit").size();
    }

    private void assertWrittenAndSigned(DemoText text) {
        var item = (Published) live.at(text.address()).orElseThrow();
        var origin = (Origin.Reviewed) item.origin();
        assertThat(item.edition()).isEqualTo(1);
        assertThat(origin.author()).isEqualTo(people.named(text.author()).name());
        assertThat(origin.signOffs())
                .extracting(Origin.Credit::level, Origin.Credit::name)
                .containsExactly(
                        tuple(Level.FIRST, people.named("reviewer1").name()),
                        tuple(Level.SECOND, people.named("reviewer2").name()),
                        tuple(Level.FINAL, people.named("reviewer3").name()));
    }

    private static List<DemoAccount> accounts() {
        return Arrays.asList(
                account("writer", Role.WRITER),
                account("writer2", Role.WRITER),
                account("reviewer1", Role.FIRST_REVIEWER),
                account("reviewer2", Role.SECOND_REVIEWER),
                account("reviewer3", Role.FINAL_REVIEWER),
                account("spokesperson", Role.SPOKESPERSON),
                account("finance1", Role.FINANCE_ENTRY));
    }

    private static DemoAccount account(String user, Role role) {
        return new DemoAccount(user, World.PASSWORD, Set.of(role));
    }
}
