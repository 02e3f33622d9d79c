package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.content.check.Checks;
import org.boai.document.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoTextsTest {
    private static final List<String> TITLES =
            List.of(
                    "四分钟有多长：一名公交司机的急救课",
                    "山洪预警响起时，背包里该有什么",
                    "学校红十字会的“第一把钥匙”从哪里来",
                    "AED 就在你身边：全县 23 处位置与使用步骤",
                    "博爱送万家：一袋米背后的清单",
                    "从报名到入库：一份造血干细胞样本的旅程",
                    "老人跌倒，先别急着扶",
                    "志愿者老周的两千个小时",
                    "红十字标志不是医院招牌：三种常见误用",
                    "一图看懂善款怎么查",
                    "七项基本原则讲给孩子听",
                    "海姆立克：五个容易做错的细节",
                    "村里的“博爱家园”开门了",
                    "无偿献血前后十问",
                    "防溺水：伸手不如伸竹竿",
                    "监事会这一年看了什么",
                    "2027 年世界红十字日·博爱周：把人道讲给邻居听",
                    "2027 年世界急救日：校园里的第一响应人",
                    "2026 年防灾减灾日：十分钟疏散大练习",
                    "关于“某网帖称捐赠物资去向不明”的情况通报（第1号）",
                    "关于“某网帖称捐赠物资去向不明”的情况通报（第2号）",
                    "关于“某网帖称捐赠物资去向不明”的情况通报（第3号）",
                    "青禾县红十字会启动四级应急响应并公布接收渠道",
                    "新闻发言人就年度审计结果答记者问",
                    "小红帽学求救",
                    "应急背包大侦探",
                    "按压的节奏",
                    "说“不”的勇气",
                    "2026 年度捐赠款物收支总表+明细（CSV/校验根）",
                    "“7·15 暴雨”救灾募捐第 3 期接收情况（五日一公布）",
                    "博爱助学项目季度进展",
                    "捐赠款物专项审计报告公告",
                    "项目结余处理公告",
                    "更正说明：D1 第 118 行计量单位由“箱”改为“件”",
                    "关于我们",
                    "理事会与监事会",
                    "隐私",
                    "如何捐赠",
                    "三献",
                    "急救培训",
                    "志愿者招募");

    /** A quotation mark inside a text of the front matter is escaped, for that is JSON here. */
    private static final Pattern NARROW_IN_HAN =
            Pattern.compile("\\p{IsHan}[,:;?!(]|[,:;?!]\\p{IsHan}|\\\\\"");

    private static final Pattern WEB = Pattern.compile("https?://([^/\\s)\"]+)");
    private static final Pattern INTERNAL = Pattern.compile("\\]\\(/([a-z-]+)/([a-z0-9-]+)/\\)");

    static List<DemoDocument> documents() {
        return DemoDocument.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noCheckRefusesADocument(DemoDocument document) {
        assertThat(Checks.blocking(document.content())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aBodySaysEnough(DemoDocument document) {
        assertThat(document.body().replaceAll("[\\s|#>*-]", "").length()).isGreaterThan(300);
        assertThat(document.body()).doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void addressesAreInvented(DemoDocument document) {
        var hosts = WEB.matcher(document.head() + document.body());
        assertThat(hosts.results().map(host -> host.group(1))).allMatch("example.org"::equals);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void chineseIsPunctuatedAsChinese(DemoDocument document) {
        var text = document.head() + document.body();
        assertThat(NARROW_IN_HAN.matcher(text).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void everyPromisedTitleIsThere() {
        assertThat(DemoDocument.all().stream().map(DemoDocument::title)).containsAll(TITLES);
    }

    @Test
    void everyKindHasItsNumberOfDocuments() {
        var counts =
                DemoDocument.all().stream()
                        .filter(one -> one.locale().equals("zh-CN"))
                        .collect(Collectors.groupingBy(DemoDocument::kind, Collectors.counting()));
        assertThat(counts)
                .containsEntry(Kind.ARTICLE, 20L)
                .containsEntry(Kind.CAMPAIGN, 3L)
                .containsEntry(Kind.PRESS_RELEASE, 6L)
                .containsEntry(Kind.EDUCATION_KIT, 4L)
                .containsEntry(Kind.DISCLOSURE_NOTICE, 6L)
                .containsEntry(Kind.PAGE, 7L);
    }

    @Test
    void linksOfTheSiteLeadToADocument() {
        var known = new HashSet<String>();
        DemoDocument.all().forEach(one -> known.add(one.kind().segment() + "/" + one.slug()));
        for (var document : DemoDocument.all()) {
            var links = INTERNAL.matcher(document.body()).results().toList();
            assertThat(links)
                    .as(document.toString())
                    .allMatch(link -> known.contains(link.group(1) + "/" + link.group(2)));
        }
    }

    @Test
    void ordersAreUniqueAndTopicsAreListed() throws IOException {
        var orders = documents().stream().map(one -> one.head().at("/document/order").asInt());
        assertThat(orders.toList()).doesNotHaveDuplicates();
        var topics = Files.readString(DemoDocument.root().resolve("topics.yaml"));
        for (var document : documents()) {
            document.head()
                    .get("topics")
                    .forEach(topic -> assertThat(topics).contains("slug: " + topic.asText() + ","));
        }
    }
}
