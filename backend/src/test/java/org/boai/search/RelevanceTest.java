package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.search.SearchScene.article;
import static org.boai.search.SearchScene.filed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.boai.content.Article;
import org.boai.document.ContentLocale;
import org.boai.document.Slug;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** What readers type, and what they must see first. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RelevanceTest {
    private static final Slug CORPUS = new Slug("relevance");

    private static final List<Article> ARTICLES =
            List.of(
                    article(
                            "心肺复苏怎么做",
                            "先确认环境安全，再呼救。双手交叠，垂直向下按压，每分钟一百到一百二十次。",
                            "按压三十次后做两次人工呼吸，直到急救人员到达。"),
                    article("青禾县公共场所急救设备分布图", "全县汽车站、体育馆、政务大厅共安放自动体外除颤器四十二台。", "扫描设备旁的二维码可看使用方法。"),
                    article("食物卡住了怎么办", "成人可用腹部冲击法：站在身后，双手环抱，快速向内向上冲击。", "婴儿用拍背压胸法。"),
                    article("第十二例造血干细胞捐献者从省城归来", "二十六岁的乡村教师在省立医院完成采集。", "加入骨髓库只需留一管血样。"),
                    article("十月献血时间表", "流动采血车每周六停在文化广场，需带身份证。", "两次全血捐献至少间隔六个月。"),
                    article("洪水来了往哪走", "接到转移通知立即往高处走，不要涉水。", "应急包里备好饮用水、手电、药品和证件。"),
                    article("台风前检查门窗和阳台", "把花盆搬进屋，备足饮用水。", "听从社区通知，不要下海。"),
                    article("如何成为红十字志愿者", "年满十八周岁可在服务点报名，经过八小时培训后上岗。", "队伍有应急、献血服务、敬老三支。"),
                    article("青少年心理支持热线开通", "每晚六点到九点有志愿咨询师接听。", "来电内容保密。"),
                    article("急救员取证培训班招生", "十六学时，考核合格发证，有效期三年。", "内容有心肺复苏、创伤救护、常见急症。"),
                    article("九月接受捐赠公示", "本月接收款项三十一万元，物资七批。", "明细见附件表格。"),
                    article("博物馆日：走进抗战救护队旧址", "旧址陈列担架、药箱和一面旧旗。", "讲解每天两场。"));

    private static final List<String[]> TABLE =
            List.of(
                    row("心肺复苏", "心肺复苏怎么做"),
                    row("CPR", "心肺复苏怎么做"),
                    row("AED在哪里", "青禾县公共场所急救设备分布图"),
                    row("海姆立克", "食物卡住了怎么办"),
                    row("骨髓捐献", "第十二例造血干细胞捐献者从省城归来"),
                    row("无偿献血 时间", "十月献血时间表"),
                    row("洪水转移", "洪水来了往哪走"),
                    row("台风 饮用水", "台风前检查门窗和阳台"),
                    row("志愿者报名", "如何成为红十字志愿者"),
                    row("心理热线", "青少年心理支持热线开通"),
                    row("急救培训班", "急救员取证培训班招生"),
                    row("捐款公示", "九月接受捐赠公示"),
                    row("担架和药箱", "博物馆日：走进抗战救护队旧址"),
                    row("每分钟按压多少次", "心肺复苏怎么做"));

    @Inject World world;
    @Inject SearchScene scene;
    @Inject Search search;

    @Test
    void theMostFittingTextComesFirst() {
        ARTICLES.forEach(article -> world.published(filed(article, CORPUS.value())));
        scene.delivered();

        for (var expected : TABLE) {
            assertThat(search.find(among(expected[0])).items())
                    .as("searching for " + expected[0])
                    .first()
                    .extracting(SearchResults.Hit::title)
                    .isEqualTo(expected[1]);
        }
    }

    /** A name that is no word comes apart into two characters, which the title has both. */
    @Test
    void aNameIsNotFoundWhereItsCharactersStandApart() {
        var title = "张老师三天后义诊";
        world.published(filed(article(title, "地点在文化广场。", "带身份证。"), CORPUS.value()));
        scene.delivered();

        assertThat(search.find(among("张三")).items()).isEmpty();
        assertThat(search.find(among("义诊 张三")).items()).isEmpty();
        assertThat(search.find(among("义诊 张老师")).items())
                .extracting(SearchResults.Hit::title)
                .containsExactly(title);
    }

    /** Only among the texts of this table; other tests publish, too. */
    private static SearchQuery among(String text) {
        return new SearchQuery(
                text,
                ContentLocale.ZH_CN,
                Optional.empty(),
                Optional.of(CORPUS),
                Optional.empty(),
                1,
                50);
    }

    private static String[] row(String query, String firstTitle) {
        return new String[] {query, firstTitle};
    }
}
