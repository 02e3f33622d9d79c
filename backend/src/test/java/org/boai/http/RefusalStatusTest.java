package org.boai.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.content.check.Finding;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.workflow.DraftStage;
import org.junit.jupiter.api.Test;

/** What clients are written against: a code never changes its words, nor its status. */
class RefusalStatusTest {
    private static final List<Refusal> ALL =
            List.of(
                    new Refusal.NotFound(new Bilingual("文稿", "this document")),
                    new Refusal.Withdrawn("内容需要核实。"),
                    new Refusal.LinkEnded(
                            new Bilingual(
                                    "链接已失效。请向给您链接的人再要一个。", "The link has ended. Ask for another.")),
                    new Refusal.Forbidden(
                            new Bilingual("只有终审人员可以这样做。", "Only final reviewers may do this.")),
                    new Refusal.Stale(3, 4),
                    new Refusal.PathTaken(
                            new Address(Kind.ARTICLE, ContentLocale.ZH_CN, new Slug("taken"))),
                    new Refusal.InvalidContent(
                            List.of(
                                    new Finding(
                                            "PUB-08",
                                            Finding.Severity.BLOCK,
                                            "/title",
                                            "没有填写标题。请补上。",
                                            "The title is missing."))),
                    new Refusal.WarningsNeedReason(
                            List.of(
                                    new Finding(
                                            "PRV-06",
                                            Finding.Severity.WARN,
                                            "/body/0",
                                            "这里有手机号。请确认是单位对外公布的。",
                                            "This text has a number. Make sure that it is the office's own."))),
                    new Refusal.InvalidInput(
                            "title",
                            new Bilingual("标题须为 1–100 个字符。", "A title has 1 to 100 characters.")),
                    new Refusal.UnknownParameter("q", List.of("limit")),
                    new Refusal.WrongState(DraftStage.WRITING, new Bilingual("发布", "publish it")),
                    new Refusal.ReviewRule(
                            "forbidden-by-rule",
                            new Bilingual("三级审核须由三个人完成。", "Three people sign the three levels.")),
                    new Refusal.WrongCredentials(),
                    new Refusal.WrongCode(),
                    new Refusal.TooManyAttempts(Duration.ofMinutes(15)),
                    new Refusal.UnusableFile(
                            "unknown-type",
                            new Bilingual("认不出这种文件。请另存为常用格式。", "This type of file is not known.")),
                    new Refusal.FileTooLarge(10 << 20),
                    new Refusal.InUse(1, "一篇文稿"),
                    new Refusal.Blocked(
                            List.of(
                                    new Refusal.Blocked.Blocker(
                                            new DocumentId(UUID.randomUUID()),
                                            "题",
                                            "sign-offs-missing",
                                            new Bilingual(
                                                    "还没有终审。", "It lacks the final review.")))),
                    new Refusal.Unavailable(
                            "storage-unavailable",
                            new Bilingual("存储服务没有应答。请稍后再试。", "The store does not answer.")));

    @Test
    void everyRefusalKeepsItsCodeAndStatus() {
        assertThat(
                        ALL.stream()
                                .collect(
                                        toMap(
                                                Refusal::code,
                                                one -> RefusalStatus.of(one).getStatusCode())))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("not-found", 404),
                                Map.entry("withdrawn", 410),
                                Map.entry("link-ended", 410),
                                Map.entry("forbidden", 403),
                                Map.entry("stale-revision", 409),
                                Map.entry("path-taken", 409),
                                Map.entry("invalid-content", 422),
                                Map.entry("warnings-need-reason", 422),
                                Map.entry("invalid-input", 400),
                                Map.entry("unknown-parameter", 400),
                                Map.entry("wrong-state", 409),
                                Map.entry("forbidden-by-rule", 403),
                                Map.entry("wrong-credentials", 401),
                                Map.entry("wrong-code", 401),
                                Map.entry("too-many-attempts", 429),
                                Map.entry("unknown-type", 422),
                                Map.entry("file-too-large", 413),
                                Map.entry("in-use", 409),
                                Map.entry("bundle-blocked", 409),
                                Map.entry("storage-unavailable", 503)));
    }

    @Test
    void everyKindOfRefusalIsInTheTable() {
        assertThat(ALL.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Refusal.class.getPermittedSubclasses()).toList());
    }

    @Test
    void everyRefusalIsAWholeSentenceInBothLanguages() {
        assertThat(ALL).allSatisfy(one -> assertThat(one.message().zh()).endsWith("。"));
        assertThat(ALL)
                .filteredOn(one -> !(one instanceof Refusal.Withdrawn))
                .allSatisfy(one -> assertThat(one.message().en()).endsWith("."));
    }

    @Test
    void aReasonThatTheSocietyGaveIsQuotedAsItIs() {
        var message = new Refusal.Withdrawn("内容需要核实。").message();

        assertThat(message).isEqualTo(new Bilingual("已撤下：内容需要核实。", "Withdrawn: 内容需要核实。"));
    }
}
