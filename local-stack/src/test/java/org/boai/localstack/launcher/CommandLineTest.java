package org.boai.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.boai.localstack.launcher.Request.Audit;
import org.boai.localstack.launcher.Request.Import;
import org.boai.localstack.launcher.Request.NotedEvent;
import org.boai.localstack.launcher.Request.Projection;
import org.boai.localstack.launcher.Request.Rebuild;
import org.boai.localstack.launcher.Request.Site;
import org.boai.localstack.launcher.Request.SiteTask;
import org.boai.localstack.launcher.Request.Up;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final Path HOME = Path.of("/checkout");

    @Test
    void upHasDefaults() {
        assertThat(parse("up")).isEqualTo(new Up(Path.of("/checkout/var"), 8080, true));
    }

    @Test
    void upTakesItsOptions() {
        assertThat(parse("up --no-demo --data d --port 90"))
                .isEqualTo(new Up(Path.of("d"), 90, false));
    }

    @Test
    void importTakesAFileAPersonAndASource() {
        assertThat(parse("import --as reviewer3 old.jsonl --data d --source paper"))
                .isEqualTo(new Import(Path.of("d"), Path.of("old.jsonl"), "reviewer3", "paper"));
    }

    @Test
    void withoutASourceReadersSeeTheFormerSite() {
        assertThat(parse("import --as reviewer3 in/old-site.jsonl --data d"))
                .isEqualTo(
                        new Import(Path.of("d"), Path.of("in/old-site.jsonl"), "reviewer3", "原网站"));
    }

    @Test
    void rebuildTakesAProjection() {
        assertThat(parse("rebuild search --data d"))
                .isEqualTo(new Rebuild(Path.of("d"), Projection.SEARCH));
        assertThat(parse("rebuild desk-search --data d"))
                .isEqualTo(new Rebuild(Path.of("d"), Projection.DESK_SEARCH));
    }

    @Test
    void auditVerifyTakesAnEventThatWasNoted() {
        assertThat(parse("audit verify")).isEqualTo(new Audit(Path.of("/checkout/var"), null));
        var hash = "0f".repeat(32);
        assertThat(parse("audit verify --noted 12:" + hash + " --data d"))
                .isEqualTo(new Audit(Path.of("d"), new NotedEvent(12, hash)));
    }

    @Test
    void siteRollbackTakesTheNumberOfARelease() {
        var data = Path.of("/checkout/var");
        assertThat(parse("site releases")).isEqualTo(new Site(data, new SiteTask.Releases()));
        assertThat(parse("site links")).isEqualTo(new Site(data, new SiteTask.Links()));
        assertThat(parse("site copy")).isEqualTo(new Site(data, new SiteTask.Copy()));
        assertThat(parse("site archive a.zip"))
                .isEqualTo(new Site(data, new SiteTask.Archive(Path.of("a.zip"))));
        assertThat(parse("site rollback")).isEqualTo(new Site(data, new SiteTask.Rollback(null)));
        assertThat(parse("site rollback 12")).isEqualTo(new Site(data, new SiteTask.Rollback(12L)));
    }

    @ParameterizedTest
    @CsvSource({
        "audit, audit takes 1 argument",
        "audit trust, audit takes verify",
        "audit verify --noted 1:2, PLACE:HASH",
        "down, unknown command: down",
        "up --fast, unknown option: --fast",
        "up here, 'up takes 0 argument(s) besides its options, not 1: here'",
        "up --port, --port needs a value",
        "up --port 0, from 1 to 65535",
        "up --port 65536, from 1 to 65535",
        "up --port x, from 1 to 65535",
        "up --as writer, up does not take --as",
        "token, token takes 1 argument",
        "token a b, token takes 1 argument",
        "import old.jsonl, import needs --as",
        "rebuild all, search or desk-search",
        "site, 'site takes verify, links, archive'",
        "site burn, 'site takes verify, links, archive, copy, releases or rollback'",
        "site verify 3, site verify takes no argument",
        "site copy now, site copy takes no argument",
        "site archive, site archive needs a file",
        "site rollback 0, a release is a number",
        "site rollback 3 4, site takes 2 argument"
    })
    void whatIsNotUnderstoodIsNamed(String words, String message) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(message);
    }

    private static Request parse(String words) {
        return CommandLine.parse(Arrays.asList(words.split(" ")), HOME);
    }
}
