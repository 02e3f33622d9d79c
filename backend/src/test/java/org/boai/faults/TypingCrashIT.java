package org.boai.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.boai.desk.editor.EditorScene;
import org.boai.document.DocumentId;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.LocalStack;
import org.boai.localstack.process.FreePort;
import org.boai.testsupport.DeskBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while somebody types: whoever read "saved" has it, and nothing else goes.
 */
class TypingCrashIT {
    private static final int SENTENCES = 24;
    private static final int SEED = 29;

    @TempDir static Path data;
    private static LocalStack engines;

    @BeforeAll
    static void start() {
        engines = LocalStack.start(data.resolve("engines"));
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void nothingTypedBeforeTheLastSavedIsMissingAndTheRestComesLater() throws IOException {
        var chance = new Random(SEED);
        var port = FreePort.any();
        try (var backend = start(port);
                var browser = new DeskBrowser(backend.root().toString())) {
            var id = document(backend, "typing");
            var scene = EditorScene.bySigningIn(browser.atDesktop(), "writer", id);
            scene.body().click();
            scene.type("[Control+End]", "第1句。");
            scene.saved();

            var killed =
                    CompletableFuture.runAsync(
                            backend::kill,
                            CompletableFuture.delayedExecutor(
                                    3_000 + chance.nextInt(3_000), TimeUnit.MILLISECONDS));
            var saved = Seen.of(scene).text();
            for (int sentence = 2; sentence <= SENTENCES || !killed.isDone(); sentence++) {
                scene.type("第" + sentence + "句。");
                scene.page()
                        .waitForTimeout(100 + chance.nextInt(chance.nextInt(4) == 0 ? 1_800 : 200));
                var seen = Seen.of(scene);
                saved = seen.state().equals("saved") ? seen.text() : saved;
            }
            killed.join();
            var typed = Seen.of(scene).text();
            assertThat(saved).contains("第1句").isNotEqualTo(typed);
            // Else it would send the rest before anybody could look for what was saved.
            scene.page().context().setOffline(true);

            try (var restarted = start(port)) {
                var elsewhere = EditorScene.bySigningIn(browser.atDesktop(), "writer", id);
                assertThat(Seen.of(elsewhere).text()).startsWith(saved);
                elsewhere.page().close();
                scene.page().context().setOffline(false);
                scene.saved();
                assertThat(stored(restarted, id)).isEqualTo(typed);
            }
        }
    }

    /** What a person sees of the editor at one instant. */
    private record Seen(String state, String text) {
        static Seen of(EditorScene scene) {
            var both =
                    (List<?>)
                            scene.page()
                                    .evaluate(
                                            """
                                            () => [
                                              document.querySelector("#save-state").dataset.state,
                                              document.querySelector(".ProseMirror").textContent,
                                            ]
                                            """);
            return new Seen("" + both.getFirst(), "" + both.getLast());
        }
    }

    private static BackendProcess start(int port) throws IOException {
        return BackendProcess.start(engines.environment(), data, Duty.WEB_AND_WORKER, port);
    }

    private static DocumentId document(BackendProcess backend, String slug) {
        String id =
                Staff.at(backend)
                        .save(slug, "打字时断电")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("document.id");
        return new DocumentId(UUID.fromString(id));
    }

    private static String stored(BackendProcess backend, DocumentId id) {
        return Staff.at(backend)
                .as("writer")
                .get("/manage/v1/documents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("content.body[0].text[0].text");
    }
}
