package org.boai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.importing.OldSite.line;
import static org.boai.importing.OldSite.paragraphs;
import static org.boai.importing.OldSite.withBody;
import static org.boai.importing.OldSite.withTags;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.boai.editing.Topics;
import org.boai.importing.ImportArticles.RefusedLine;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** A line that cannot be taken as it is is refused with its number and a reason, whole. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RefusedLinesTest {
    @Inject OldSite site;
    @Inject World world;
    @Inject Topics topics;

    @Test
    void eachRefusedLineIsToldWithItsNumberAndLeavesNothingBehind() throws IOException {
        var taken = world.slug("old");
        site.take(line(taken.value(), taken, "先到"));
        var good = world.slug("old");
        var lines =
                String.join(
                        "\n",
                        line(good.value(), good, "好的一行"),
                        "{\"id\":\"x\"}",
                        "不是 JSON",
                        line("other-" + taken, taken, "网址被占").replace("救护课", "不该出现的栏目"),
                        line("z", world.slug("old"), "将来").replace("2019-05-08", "2999-01-01"),
                        "{\"id\":\"u\",\"owner\":\"admin\"}");

        var result = site.take(lines);

        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.refused())
                .extracting(RefusedLine::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(result.refused()).allSatisfy(one -> assertThat(one.reason().zh()).isNotBlank());
        assertThat(topics.all()).extracting(topic -> topic.nameZh).doesNotContain("不该出现的栏目");
        assertThat(site.item(good).content().title()).isEqualTo("好的一行");
    }

    @Test
    void allThatIsMissingIsToldAtOnceAndAnUnknownMemberIsNamed() throws IOException {
        var slug = world.slug("old");
        var unknown = line("u", slug, "多一个字段").replace("{\"id\"", "{\"owner\":1,\"id\"");

        var refused = site.take("{\"id\":\"x\",\"title\":\" \"}\n" + unknown).refused();

        assertThat(refused.getFirst().reason().zh()).contains("slug、title、bodyHtml、publishedAt");
        assertThat(refused.getFirst().reason().en())
                .isEqualTo("Missing: slug, title, bodyHtml, publishedAt. Please add.");
        assertThat(refused.getLast().reason().zh()).contains("owner", "id、slug、title、summary");
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedByItselfWithItsNumber() throws IOException {
        var good = world.slug("old");
        var lines = new ByteArrayOutputStream();
        lines.write((line("gbk", world.slug("old"), "旧文") + "\n").getBytes(Charset.forName("GBK")));
        lines.write(line(good.value(), good, "旧文").getBytes(StandardCharsets.UTF_8));

        var result = site.take(lines.toByteArray(), 7);

        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.refused()).hasSize(1);
        assertThat(result.refused().getFirst().line()).isEqualTo(7);
        assertThat(result.refused().getFirst().reason().zh()).contains("UTF-8");
    }

    @Test
    void whatIsTooLongIsRefusedByItsNameInBothLanguages() throws IOException {
        var good = world.slug("old");
        var old = world.slug("old");
        var lines =
                String.join(
                        "\n",
                        withBody(old, "<h2>开头</h2>" + paragraphs(1, 100_001)),
                        withBody(old, paragraphs(5, 99_999)),
                        withBody(old, "<p>" + "<!-- -->".repeat(250_000)),
                        line(good.value(), good, "好的一行"),
                        line("title", old, "长".repeat(120_000)),
                        "{\"%s\":1}".formatted("x".repeat(100_000)));

        var result = site.take(lines);

        assertThat(result.imported()).isEqualTo(1);
        var reasons = result.refused().stream().map(RefusedLine::reason).toList();
        assertThat(result.refused())
                .extracting(RefusedLine::line)
                .containsExactly(1L, 2L, 3L, 5L, 6L);
        assertThat(reasons.get(0).zh()).contains("bodyHtml", "第 2 块（以“字字字", "100001", "分成几段");
        assertThat(reasons.get(0).en()).startsWith("Block 2 of what bodyHtml becomes");
        assertThat(reasons.get(1).zh()).contains("bodyHtml", "字节", "请拆成几篇");
        assertThat(reasons.get(1).en()).contains("bodyHtml becomes 15", "at most 1000000");
        assertThat(reasons.get(2).zh()).contains("这一行有 2000", "最多 2000000 个");
        assertThat(reasons.get(2).en()).contains("This line has 2000");
        assertThat(reasons.get(3).zh()).contains("标题有 120000 个字", "/title");
        assertThat(reasons.get(4).zh()).contains("字段名").doesNotContain("exceeds");
        assertThat(site.found(old)).isEmpty();
    }

    @Test
    void moreThanTenTopicsAreRefusedAndNotDropped() throws IOException {
        var ten = world.slug("old");
        var eleven = world.slug("old");

        var result = site.take(withTags(ten, 9) + "\n" + withTags(eleven, 10));

        assertThat(site.item(ten).content().topics()).hasSize(10);
        assertThat(result.refused()).extracting(RefusedLine::line).containsExactly(2L);
        assertThat(result.refused().getFirst().reason().zh()).contains("有 11 个，最多 10 个");
        assertThat(result.refused().getFirst().reason().en()).contains("11 together, at most 10");
        assertThat(site.found(eleven)).isEmpty();
    }

    @Test
    void aTableThatIsTooLargeIsRefusedAndNotCut() throws IOException {
        var slug = world.slug("old");
        var table = "<table>" + "<tr><td>一<td>二</tr>".repeat(501) + "</table>";

        var refused =
                site.take(line(slug.value(), slug, "大表").replace("<p>旧文正文</p>", table)).refused();

        assertThat(refused.getFirst().reason().zh()).contains("500 行");
    }
}
