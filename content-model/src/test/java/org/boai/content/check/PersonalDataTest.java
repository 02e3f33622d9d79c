package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.Page;
import org.boai.content.Span;
import org.boai.content.check.Finding.Severity;
import org.boai.document.Sha256;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Covers("PRV-06")
class PersonalDataTest {
    /** Numbers that are made up; only their check digits are right. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "身份证 11010519491231002X 的人, ID_CARD",
        "身份证 110105 19491231 002x, ID_CARD",
        "全角 １１０１０５１９４９１２３１００２Ｘ, ID_CARD",
        "校验位不对 110105194912310021, ''",
        "没有这一天 110105194902310025, ''",
        "编号 9110105194912310029X, ''",
        "手机13800138000。, MOBILE",
        "手机 138-0013-8000, MOBILE",
        "+86 138 0013 8000, MOBILE",
        "订单 2138001380001, ''",
        "号段不对 12800138000, ''",
        "卡号 6222 0212 3456 7890 128, BANK_CARD",
        "卡号 6222021234567890128, BANK_CARD",
        "卡号 6222021234567890127, ''",
        "写给 zhang.san@example.org 的信, EMAIL",
        "@所有人, ''",
        "车牌川A·12345, PLATE",
        "新能源粤BD12345, PLATE",
        "京ABCDEF 不是车牌, ''",
        "住在阳光小区3号楼2单元501室, HOME",
        "白水村4组12号, HOME",
        "人民路12号, ''",
        "三年级二班的李小明同学, CHILD",
        "三年级的同学们, ''",
        "第 110 章共 20261112 字, ''",
        "2026-05-08 到 2026-09-12, ''",
        "'', ''"
    })
    void findsWhatTellsOfAPerson(String text, String kinds) {
        assertThat(
                        PersonalData.in(text).stream()
                                .map(trace -> trace.kind().name())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @Test
    void whatIsFoundIsShownMasked() {
        assertThat(PersonalData.in("电话 13800138000").getFirst())
                .isEqualTo(
                        new PersonalData.Trace(PersonalData.Kind.MOBILE, "138******00", true, 3));
        assertThat(PersonalData.in("张三，13800138000").getFirst().ofAnOffice()).isFalse();
    }

    @Test
    void newsIsStoppedByItAndOtherPagesAreAskedAbout() {
        var body = List.<Block>copyOf(Samples.paragraphs("张三，身份证11010519491231002X。"));
        var article = Samples.article("名单", body);
        var page =
                new Page(
                        article.title(),
                        article.summary(),
                        null,
                        List.of(),
                        article.source(),
                        body,
                        Page.Role.values()[0]);

        assertThat(Checks.of(article))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("PRV-06");
                            assertThat(one.severity()).isEqualTo(Severity.BLOCK);
                            assertThat(one.where()).isEqualTo("/body/0/text");
                            assertThat(one.zh()).isEqualTo("这里有身份证号（110*************2X）。请删去或隐去。");
                        });
        assertThat(Checks.blocking(page)).isEmpty();
        assertThat(Checks.of(page)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "住在阳光小区3号楼2单元501室, true, false",
        "三年级二班的李小明同学, true, false",
        "写给 zhang.san@example.org 的信, true, false",
        "车牌川A·12345, true, true",
        "张三 13800138000, true, true"
    })
    void aDisclosureIsStoppedByAllAndNewsByWhatHarmsAnywhere(
            String text, boolean stopsDisclosure, boolean stopsNews) throws Exception {
        var notice = Samples.disclosureNotice();
        var telling =
                ContentJson.read(ContentJson.write(notice).replace(notice.summary(), "摘要：" + text));

        assertThat(Checks.blocking(telling).isEmpty()).isNotEqualTo(stopsDisclosure);
        assertThat(Checks.blocking(Samples.article("题", Samples.paragraphs(text))).isEmpty())
                .isNotEqualTo(stopsNews);
    }

    @Test
    void manyWarningsDoNotHideWhatStops() {
        var texts =
                IntStream.range(0, 250)
                        .mapToObj("写给 a%d@example.org 的信"::formatted)
                        .collect(Collectors.toCollection(ArrayList::new));
        texts.add("身份证11010519491231002X");

        var article = Samples.article("题", Samples.paragraphs(texts.toArray(String[]::new)));

        assertThat(Checks.blocking(article))
                .extracting(Finding::where)
                .containsExactly("/body/250/text");
        assertThat(Checks.of(article)).hasSize(201);
    }

    @Test
    void aNumberThatAnOfficeGivesOutIsAskedAboutAndStopsNothing() {
        var article =
                Samples.article(
                        "捐赠办法",
                        List.copyOf(Samples.paragraphs("捐赠热线：13800138000，联系邮箱 hsz@example.org。")));

        assertThat(Checks.blocking(article)).isEmpty();
        assertThat(Checks.of(article))
                .extracting(Finding::zh)
                .allSatisfy(zh -> assertThat(zh).endsWith("请确认是单位对外公布的。"))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "联系电话13812345678，身份证号11010519491231002X, ID_CARD, false",
        "联系电话13812345678，身份证号11010519491231002X, MOBILE, true",
        "电话：身份证11010519491231002X；, ID_CARD, false",
        "联系人证件11010519491231002X 13812345678, MOBILE, false",
        "联系电话 010-12345678 张三 13812345678, MOBILE, false",
        "值班 +86 138 1234 5678, MOBILE, true",
        "受助人银行账号：6222021234567890128, BANK_CARD, false",
        "县红十字会的通知。受助人账号：6222021234567890128, BANK_CARD, false",
        "县红十字会，6222021234567890128, BANK_CARD, false",
        "开户名：县红十字会，账号 6222021234567890128, BANK_CARD, true",
        "有疑问，请写信给监事会 supervisors@example.org, EMAIL, true",
        "请写信给张三 zhang.san@example.org, EMAIL, false",
        "联系地址：阳光小区3号楼2单元501室, HOME, false"
    })
    void onlyWhatAnOfficeGivesOutIsTakenForItsOwn(
            String text, PersonalData.Kind kind, boolean ofAnOffice) {
        assertThat(PersonalData.in(text))
                .filteredOn(trace -> trace.kind() == kind)
                .singleElement()
                .extracting(PersonalData.Trace::ofAnOffice)
                .isEqualTo(ofAnOffice);
    }

    @Test
    void aNumberIsFoundAcrossMarksAndInTheNameOfAFile() throws Exception {
        var across = new Block.Paragraph(List.of(Span.plain("张三 138"), Span.plain("00138000")));
        assertThat(Checks.blocking(Samples.article("题", List.of(across)))).hasSize(1);

        var json = ContentJson.write(Samples.disclosureNotice());
        var name = Samples.disclosureNotice().attachments().getFirst().asset().fileName();
        var renamed =
                ContentJson.read(
                        json.replace(name, "张三13800138000" + name.replaceAll(".*\\.", ".")));
        assertThat(Checks.blocking(renamed))
                .extracting(Finding::where)
                .containsExactly("/attachments/0/asset/fileName");
    }

    @Test
    void whatIsInsideAFileIsToldWithItsPlace() {
        var notice = Samples.disclosureNotice();
        var file = notice.attachments().getFirst().asset();
        var place =
                new FileScan.Place(
                        PersonalData.Kind.ID_CARD, "110*************2X", false, "隐藏的工作表“名单” B2");

        var found =
                Checks.of(
                        notice,
                        with(
                                file.sha256(),
                                new FileScan(FileScan.Outcome.READ, List.of(place), true)));

        assertThat(found)
                .extracting(Finding::severity, Finding::where, Finding::zh)
                .containsExactly(
                        tuple(
                                Severity.BLOCK,
                                "/attachments/0/asset",
                                "附件“%s”隐藏的工作表“名单” B2有身份证号（110*************2X）。请删去或隐去。"
                                        .formatted(file.fileName())),
                        tuple(
                                Severity.WARN,
                                "/attachments/0/asset",
                                "附件“%s”里还有更多。请逐处查看。".formatted(file.fileName())));
        for (var outcome : List.of(FileScan.Outcome.NO_TEXT, FileScan.Outcome.NOT_READ)) {
            assertThat(
                            Checks.of(
                                    notice,
                                    with(file.sha256(), new FileScan(outcome, List.of(), false))))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARN);
        }
    }

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void theSamplesTellOfNobody(Content content) {
        assertThat(Checks.of(content)).isEmpty();
    }

    private static Background with(Sha256 file, FileScan scan) {
        return new Background(Dictionary.EMPTY, Set.of(), Map.of(file, scan));
    }
}
