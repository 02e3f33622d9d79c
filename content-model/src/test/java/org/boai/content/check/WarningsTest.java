package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.boai.content.ContentJson;
import org.boai.content.check.Finding.Severity;
import org.boai.content.check.Finding.Wording;
import org.boai.content.check.Warnings.Answered;
import org.boai.content.check.Warnings.Step;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;

@Covers({"PRV-06", "PUB-06"})
class WarningsTest {
    private static final Finding PHONE = warning("/body/0", "这里有手机号（138****8000）。");
    private static final Finding UNREAD =
            Finding.ofUnread("PRV-06", "/attachments/0/asset", "附件没能检查。", "Not checked.");

    @Test
    void aReasonAnswersForTheSameRuleSayingTheSameOfTheSamePlaceOnly() {
        var otherRule = new Finding("PR-05", Severity.WARN, PHONE.where(), PHONE.zh(), PHONE.en());
        var otherPlace = warning("/body/1", PHONE.zh());
        var otherMessage = warning(PHONE.where(), "这里有邮箱。");

        assertThat(
                        unanswered(
                                Kind.ARTICLE,
                                List.of(PHONE, otherRule, otherPlace, otherMessage),
                                Step.SUBMISSION,
                                PHONE))
                .containsExactly(otherRule, otherPlace, otherMessage);
    }

    @Test
    void whatBlocksIsNoWarning() {
        var blocks = new Finding("PRV-06", Severity.BLOCK, "/body/0", "有身份证号。", "An id.");

        assertThat(Warnings.unanswered(Kind.PAGE, List.of(blocks, PHONE), List.of()))
                .containsExactly(PHONE);
    }

    @Test
    void aTermOfTheDictionaryStaysTheSameWhenItsAdviceIsWordedAnew() {
        assertThat(
                        unanswered(
                                Kind.PAGE,
                                List.of(term("红会", "请写全称。"), term("大爱", "请写全称。")),
                                Step.SUBMISSION,
                                term("红会", "不用简称。")))
                .extracting(one -> one.wording().term())
                .containsExactly("大爱");
    }

    @Test
    void onlyWhoPublishesADisclosureAnswersForAFileThatNothingCouldRead() {
        var found = List.of(UNREAD, PHONE);

        assertThat(unanswered(Kind.DISCLOSURE_NOTICE, found, Step.SUBMISSION, UNREAD, PHONE))
                .containsExactly(UNREAD);
        assertThat(unanswered(Kind.DISCLOSURE_NOTICE, found, Step.PUBLICATION, UNREAD, PHONE))
                .isEmpty();
        assertThat(unanswered(Kind.EDUCATION_KIT, found, Step.SUBMISSION, UNREAD, PHONE)).isEmpty();
    }

    @Test
    void aWarningIsTheSameAfterItWasStored() throws JsonProcessingException {
        var mapper = ContentJson.mapper();
        for (var finding : List.of(PHONE, UNREAD, term("红会", "请写全称。"))) {
            var kept = Warning.of(finding);
            var stored = mapper.writeValueAsString(kept);

            assertThat(mapper.readValue(stored, Warning.class)).isEqualTo(kept);
        }
        assertThat(mapper.writeValueAsString(UNREAD)).doesNotContain("unread", "blocks");
    }

    private static List<Finding> unanswered(
            Kind kind, List<Finding> findings, Step step, Finding... answered) {
        return Warnings.unanswered(
                kind, findings, List.of(new Answered(step, Warnings.kept(List.of(answered)))));
    }

    private static Finding warning(String where, String zh) {
        return new Finding("PRV-06", Severity.WARN, where, zh, "In English.");
    }

    private static Finding term(String term, String zh) {
        return Finding.ofWording(
                Severity.WARN,
                "/title",
                zh,
                "Write it out.",
                new Wording(term, term, ""),
                List.of());
    }
}
