package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.boai.rule.Rules;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void aCompleteContentHasNoFindings(Content content) {
        assertThat(Checks.of(content)).isEmpty();
    }

    @Test
    void theShortestArticleHasNoFindings() {
        assertThat(Checks.of(Samples.shortArticle("短讯"))).isEmpty();
    }

    /** The field is left out; the finding stands at the place. */
    @Covers({"PUB-08", "PR-01"})
    @ParameterizedTest(name = "{0} without {1}: {2} at {3}")
    @CsvSource({
        "article,           /title,              PUB-08, /title",
        "article,           /summary,            PUB-08, /summary",
        "article,           /source,             PUB-08, /source/name",
        "article,           /source/name,        PUB-08, /source/name",
        "article,           /body,               PUB-08, /body",
        "article,           /byline,             PUB-08, /byline",
        "page,              /title,              PUB-08, /title",
        "page,              /body,               PUB-08, /body",
        "campaign,          /source,             PUB-08, /source/name",
        "campaign,          /startsOn,           CAL-03, /startsOn",
        "campaign,          /endsOn,             CAL-03, /endsOn",
        "campaign,          /events/0/title,     CAL-03, /events/0/title",
        "campaign,          /events/0/place,     CAL-03, /events/0/place",
        "campaign,          /events/0/startsAt,  CAL-03, /events/0/startsAt",
        "campaign,          /contacts/0/name,    CAL-03, /contacts/0/name",
        "press-release,     /summary,            PUB-08, /summary",
        "press-release,     /releaseType,        PR-01,  /releaseType",
        "press-release,     /number,             PR-01,  /number",
        "press-release,     /event,              PR-01,  /event",
        "press-release,     /event/name,         PR-01,  /event/name",
        "press-release,     /spokesperson,       PR-01,  /spokesperson",
        "press-release,     /mediaContact,       PR-01,  /mediaContact",
        "press-release,     /mediaContact/name,  PR-01,  /mediaContact/name",
        "press-release,     /mediaContact/phone, PR-01,  /mediaContact/phone",
        "press-release,     /mediaContact/email, PR-01,  /mediaContact/email",
        "education-kit,     /version,            KIT-01, /version",
        "education-kit,     /audience,           KIT-01, /audience/stages",
        "education-kit,     /audience/stages,    KIT-01, /audience/stages",
        "education-kit,     /teaches,            KIT-01, /teaches",
        "education-kit,     /lesson,             KIT-01, /lesson/minutes",
        "education-kit,     /rights/license,     KIT-04, /rights/license",
        "education-kit,     /files,              KIT-01, /files",
        "education-kit,     /files/0/title,      KIT-01, /files/0/title",
        "education-kit,     /files/0/asset,      KIT-01, /files/0/asset",
        "education-kit,     /files/0/role,       KIT-01, /files/0/role",
        "disclosure-notice, /subtype,            DIS-02, /subtype",
        "disclosure-notice, /period,             DIS-02, /period",
        "disclosure-notice, /period/from,        DIS-02, /period/from",
        "disclosure-notice, /period/to,          DIS-02, /period/to",
        "disclosure-notice, /audit/scope/to,     DIS-02, /audit/scope/to",
        "disclosure-notice, /figures/0/label,    DIS-02, /figures/0/label",
        "disclosure-notice, /figures/0/money,    DIS-02, /figures/0",
        "disclosure-notice, /figures/4/quantity/unit, DIS-02, /figures/4/quantity/unit",
        "disclosure-notice, /attachments/0/title, DIS-02, /attachments/0/title",
        "disclosure-notice, /attachments/0/asset, DIS-02, /attachments/0/asset",
    })
    void aMissingFieldIsFoundAtItsPlace(String kind, String field, String rule, String where)
            throws JsonProcessingException {
        assertFinding(Edit.of(kind).without(field), rule, where);
    }

    @Test
    void aNoticeThatDisclosesNothingIsFound() throws JsonProcessingException {
        var notice =
                Edit.of("disclosure-notice")
                        .without("/figures")
                        .without("/audit")
                        .without("/correction");

        assertFinding(notice, "DIS-02", "/figures");
    }

    /** The field gets the JSON value; the finding stands at the place. */
    @Covers({"SITE-05", "SITE-06", "PR-01"})
    @ParameterizedTest(name = "{0} with {1} = {2}: {3} at {4}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "article, /title, \"two\\nlines\", PUB-08, /title",
                "article, /title, \" \\t \", PUB-08, /title",
                "article, /title, \"红\\u200b十字\", SITE-06, /title",
                "article, /source/originalTitle, \"\\u202eabc\", SITE-06, /source/originalTitle",
                "article, /source/url, \"javascript:alert(1)\", SITE-05, /source/url",
                "article, /source/url, \"/articles/a/\", SITE-05, /source/url",
                "article, /topics, `[\"a\",\"a\"]`, PUB-08, /topics",
                "article, /cover/asset/fileName, \"../../a.webp\", SITE-06, /cover/asset/fileName",
                "article, /cover/asset/fileName, \"..\", SITE-06, /cover/asset/fileName",
                "article, /cover/asset/fileName, \"a\\\\b.webp\", SITE-06, /cover/asset/fileName",
                "article, /cover/asset/fileName, \"\", SITE-06, /cover/asset/fileName",
                "article, /cover/asset/mediaType, \"application/pdf\", WCAG-1.1.1, /cover/asset",
                "campaign, /day/id, \"april-fools-day\", CAL-01, /day/id",
                "campaign, /day/year, 1999, CAL-01, /day/year",
                "campaign, /endsOn, \"2027-09-10\", CAL-03, /endsOn",
                "campaign, /events/0/endsAt, \"2027-09-11T08:00:00\", CAL-03, /events/0/endsAt",
                "campaign, /contacts/0/email, \"a@b\", SITE-05, /contacts/0/email",
                "campaign, /theme/sourceUrl, \"data:text/html\", SITE-05, /theme/sourceUrl",
                "campaign, /fundraising/url, \"javascript:pay()\", SITE-05, /fundraising/url",
                "campaign, /howToHelp, \"a\\u2028b\", SITE-06, /howToHelp",
                "press-release, /number, 0, PR-01, /number",
                "press-release, /number, 10001, PR-01, /number",
                "press-release, /mediaContact/email, \"x y@example.org\", SITE-05, /mediaContact/email",
                "press-release, /situation/doing, \"a\\ufeffb\", SITE-06, /situation/doing",
                "education-kit, /version, \"1.2\", KIT-01, /version",
                "education-kit, /version, \"../../1.0.0\", KIT-01, /version",
                "education-kit, /version, \"01.0.0\", KIT-01, /version",
                "education-kit, /lesson/minutes, 0, KIT-01, /lesson/minutes",
                "education-kit, /lesson/minutes, 601, KIT-01, /lesson/minutes",
                "education-kit, /audience/ageTo, 11, KIT-01, /audience/ageTo",
                "education-kit, /audience/ageFrom, -1, KIT-01, /audience/ageTo",
                "education-kit, /alignments/0/url, \"//evil.example\", SITE-05, /alignments/0/url",
                "education-kit, /rights/contact/email, \"javascript:a\", SITE-05, /rights/contact/email",
                "education-kit, /files/1/asset/fileName, \"教案.DOCX\", KIT-03, /files/1/asset/fileName",
                "education-kit, /files/0/asset/bytes, 52398801, KIT-03, /files",
                "disclosure-notice, /dutyIds/1, \"OB-99\", DIS-02, /dutyIds/1",
                "disclosure-notice, /dutyIds/1, \"PUB-01\", DIS-02, /dutyIds/1",
                "disclosure-notice, /period/to, \"2025-12-31\", DIS-02, /period/to",
                "disclosure-notice, /audit/scope/to, \"2025-12-31\", DIS-02, /audit/scope/to",
                "disclosure-notice, /platform/url, \"https://u:p@evil.example\", SITE-05, /platform/url",
            })
    void aWrongValueIsFoundAtItsPlace(
            String kind, String field, String json, String rule, String where)
            throws JsonProcessingException {
        assertFinding(Edit.of(kind).with(field, json), rule, where);
    }

    @Test
    void aTextIsAsLongAsItsPlaceAllowsAndNoLonger() throws JsonProcessingException {
        assertThat(findings(Edit.of("article").with("/title", quoted("𠮷".repeat(120))))).isEmpty();
        assertFinding(
                Edit.of("article").with("/title", quoted("长".repeat(121))), "PUB-08", "/title");
        assertFinding(
                Edit.of("article").with("/summary", quoted("长".repeat(301))), "PUB-08", "/summary");
        assertFinding(
                Edit.of("campaign").with("/safetyNotes", quoted("长".repeat(20_001))),
                "PUB-08",
                "/safetyNotes");
    }

    @Test
    void aKitOfFiftyMegabytesFits() throws JsonProcessingException {
        var kit = Edit.of("education-kit").with("/files/0/asset/bytes", "52398800");

        assertThat(findings(kit)).isEmpty();
    }

    @Test
    void aListIsAsLongAsAPageCanShow() throws JsonProcessingException {
        var many = "[" + "\"说出\",".repeat(1000) + "\"说出\"]";

        assertFinding(Edit.of("education-kit").with("/teaches", many), "PUB-08", "/teaches");
    }

    @Test
    void elevenTopicsAreTooMany() throws JsonProcessingException {
        var topics = "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]";

        assertFinding(Edit.of("article").with("/topics", topics), "PUB-08", "/topics");
    }

    @ParameterizedTest
    @CsvSource({
        "article",
        "campaign",
        "press-release",
        "education-kit",
        "disclosure-notice",
        "page"
    })
    void anEmptyDraftIsCheckedWithoutFault(String kind) throws JsonProcessingException {
        var findings = Checks.of(ContentJson.read("{\"type\":\"" + kind + "\"}"));

        assertThat(findings).extracting(Finding::where).contains("/title", "/source/name", "/body");
        assertThat(findings)
                .allSatisfy(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCK);
                            assertThat(finding.zh()).isNotBlank();
                            assertThat(finding.en()).isNotBlank();
                            assertThat(
                                            finding.rule().startsWith("WCAG-")
                                                    || Rules.find(finding.rule()).isPresent())
                                    .isTrue();
                        });
    }

    @Test
    void blockingFindingsAreThoseThatBlock() {
        var draft = Samples.article("", List.of());

        assertThat(Checks.blocking(draft)).isEqualTo(Checks.of(draft)).isNotEmpty();
    }

    private static void assertFinding(Edit edit, String rule, String where)
            throws JsonProcessingException {
        assertThat(findings(edit))
                .extracting(finding -> finding.rule() + " " + finding.where())
                .contains(rule + " " + where);
    }

    private static List<Finding> findings(Edit edit) throws JsonProcessingException {
        return Checks.of(ContentJson.read(edit.json));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** The complete content of a kind with a field changed. */
    private record Edit(ObjectNode json) {
        static Edit of(String kind) {
            return new Edit((ObjectNode) ContentJson.tree(Samples.content(Kind.of(kind))));
        }

        Edit without(String pointer) {
            var owner = owner(pointer);
            assertThat(owner.has(name(pointer))).as(pointer).isTrue();
            ((ObjectNode) owner).remove(name(pointer));
            return this;
        }

        Edit with(String pointer, String value) throws JsonProcessingException {
            var node = ContentJson.mapper().readTree(value);
            switch (owner(pointer)) {
                case ObjectNode object -> object.set(name(pointer), node);
                case ArrayNode array -> array.set(Integer.parseInt(name(pointer)), node);
                default -> throw new AssertionError(pointer);
            }
            return this;
        }

        private JsonNode owner(String pointer) {
            return json.at(pointer.substring(0, pointer.lastIndexOf('/')));
        }

        private static String name(String pointer) {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }
}
