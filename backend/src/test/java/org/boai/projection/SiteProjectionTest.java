package org.boai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.boai.settings.SiteConfig;
import org.boai.site.Meanwhile;
import org.boai.site.Site;
import org.boai.site.view.SiteSettings;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is not the only one to write a folder. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SiteProjectionTest {
    private static final String TARGET = "test-site";

    @Inject SiteSettings settings;
    @Inject LiveItemSource source;
    @Inject Leadership.Candidacy candidacy;
    @Inject LeaderSessions sessions;
    @Inject Event<SiteWritten> written;
    @Inject Clock clock;
    @TempDir Path folder;
    private SiteProjection projection;

    @BeforeEach
    void lead() {
        projection = new SiteProjection(config(), settings, source, candidacy, written, clock);
        await().atMost(Duration.ofSeconds(30)).until(projection::mayWrite);
    }

    @AfterEach
    void stop() {
        projection.stop(new ShutdownEvent());
    }

    @Test
    void whoLosesTheLeadershipDuringARebuildDoesNotSwap() throws IOException {
        var before = current();

        assertThatThrownBy(() -> projection.rebuild(_ -> sessions.end(TARGET)))
                .isInstanceOf(IOException.class);

        assertThat(current()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(30)).until(projection::mayWrite);
        projection.rebuild(_ -> {});
        assertThat(current()).isNotEqualTo(before);
    }

    @Test
    void nothingIsAppliedToANewReleaseOnceTheLeadershipIsLost() {
        sessions.end(TARGET);

        assertThatThrownBy(
                        () ->
                                projection.rebuild(
                                        _ -> {
                                            throw new AssertionError("Another node leads");
                                        }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whoLosesTheLeadershipDuringARollbackDoesNotSwap() throws IOException {
        projection.rebuild(_ -> {});
        var before = current();
        sessions.end(TARGET);

        assertThatThrownBy(() -> projection.rollBack(1)).isInstanceOf(IOException.class);

        assertThat(current()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(30)).until(projection::mayWrite);
        projection.rollBack(1);
        assertThat(current()).isNotEqualTo(before);
    }

    @Test
    void aReleaseOfAnotherWriterIsTakenOver() throws IOException {
        var today = LocalDate.now(clock);
        try (var other = Site.open(folder, settings, source, today)) {
            other.rebuild(today, Meanwhile.nothing());
        }
        var page = folder.resolve("current/index.html");
        Files.delete(page);

        assertThat(projection.mayWrite()).isTrue();

        assertThat(page).exists();
    }

    private Path current() throws IOException {
        return folder.resolve("current").toRealPath();
    }

    private SiteConfig config() {
        return new SiteConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public String target() {
                return TARGET;
            }
        };
    }
}
