package org.boai.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Articles of an older site, always the same for the same seed: about 7 KB of HTML each. */
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BODY_BYTES = 7_000;
    private static final int TOPICS = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final String[] WORDS =
            ("救护 志愿者 红十字会 社区 学校 急救 培训 物资 仓库 清单 捐赠 公示 台账 村民 老人 孩子 家长 教师 医生 护士"
                            + " 防灾 减灾 山洪 暴雨 地震 疏散 演练 背包 手电 饮用水 毛毯 帐篷 按压 呼吸 脉搏 除颤 包扎 止血 骨折 搬运"
                            + " 献血 造血干细胞 遗体 器官 登记 随访 感谢 传递 人道 博爱 奉献 公正 中立 独立 统一 普遍 河堤 桥梁 学期"
                            + " 班级 课堂 教案 学习单 答案 海报 视频 讲解 示范 分组 讨论 反馈 审核 签字 核对 数量 单价 运输 发放 签收"
                            + " 乡镇 街道 卫生院 应急局 消防 民政 监事 审计 报告 结余 用途 追踪 查询 回复 热线 值班 记录 归档 春天 夏天"
                            + " 秋天 冬天 清晨 傍晚 周末 今年 去年 明年 一起 认真 慢慢 及时 安全 平安 温暖 信任 责任 参与 学会 掌握")
                    .split(" ");

    private final Random random;
    private final int from;

    private Corpus(long seed, int from) {
        this.random = new Random(seed);
        this.from = from;
    }

    /**
     * Writes articles numbered {@code from} to {@code from + count - 1}, one JSON object a line.
     */
    static void write(Path file, int from, int count) throws IOException {
        var corpus = new Corpus(20_260_508L + from, from);
        try (var out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < count; n++) {
                out.write(JSON.writeValueAsString(corpus.article(n)));
                out.newLine();
            }
        }
    }

    private ObjectNode article(int n) {
        var number = from + n;
        var article = JSON.createObjectNode();
        article.put("id", "bench-" + number);
        article.put("slug", "bench-" + number);
        article.put("title", sentence(6) + " " + number);
        article.put("summary", sentence(20));
        article.put("bodyHtml", body());
        article.put("publishedAt", FIRST_DAY.plusDays(number % 4000).toString());
        article.put("category", "栏目" + random.nextInt(TOPICS));
        var tags = article.putArray("tags");
        for (int t = random.nextInt(3) + 1; t > 0; t--) {
            tags.add("栏目" + random.nextInt(TOPICS));
        }
        return article;
    }

    private String body() {
        var html = new StringBuilder();
        var bytes = 0;
        while (bytes < BODY_BYTES) {
            var part =
                    random.nextInt(5) == 0
                            ? "<h2>" + sentence(4) + "</h2>"
                            : "<p>" + sentence(40) + "<strong>" + sentence(3) + "</strong></p>";
            html.append(part);
            bytes += part.getBytes(StandardCharsets.UTF_8).length;
        }
        return html.toString();
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int n = 1; n <= words; n++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(n == words ? "" : n % 7 == 0 ? "," : "");
        }
        return text.append(words > 10 ? "。" : "").toString();
    }
}
