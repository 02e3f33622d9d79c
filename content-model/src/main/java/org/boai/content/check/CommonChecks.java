package org.boai.content.check;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.Image;
import org.boai.content.Source;
import org.jspecify.annotations.Nullable;

/** What every kind needs: title, summary, source, a body, and a cover that can be read aloud. */
final class CommonChecks {
    private static final int MAX_TITLE = 120;
    private static final int MAX_SUMMARY = 300;
    private static final int MAX_TOPICS = 10;

    private CommonChecks() {}

    static List<Finding> of(Content content) {
        var findings = new ArrayList<Finding>();
        TextChecks.required("PUB-08", "/title", "标题", content.title(), MAX_TITLE, findings);
        TextChecks.required("PUB-08", "/summary", "摘要", content.summary(), MAX_SUMMARY, findings);
        source(content.source(), findings);
        if (content.body().isEmpty()) {
            findings.add(
                    Finding.block(
                            "PUB-08",
                            "/body",
                            "正文是空的。请至少写一段。",
                            "The body is empty. Write at least one paragraph."));
        }
        if (content.topics().size() > MAX_TOPICS) {
            findings.add(
                    Finding.block("PUB-08", "/topics", "主题最多选 10 个。", "Choose at most 10 topics."));
        }
        if (content.cover() != null) {
            findings.addAll(image("/cover", content.cover()));
        }
        return findings;
    }

    private static void source(@Nullable Source source, List<Finding> findings) {
        if (source == null || source.name().isBlank()) {
            findings.add(
                    Finding.block(
                            "PUB-08",
                            "/source/name",
                            "没有写来源。请填写来源,本单位的稿件填本单位名称。",
                            "The source is missing. For your own text name your society."));
            return;
        }
        TextChecks.optional("/source/name", "来源", source.name(), 100, findings);
        TextChecks.optional("/source/originalTitle", "原标题", source.originalTitle(), 200, findings);
        if (!source.url().isEmpty()) {
            Links.check("/source/url", source.url(), findings);
        }
    }

    /** An image has a file and either a text alternative or the mark of decoration. */
    static List<Finding> image(String where, Image image) {
        var findings = new ArrayList<Finding>();
        if (image.asset() == null) {
            findings.add(
                    Finding.block(
                            "WCAG-1.1.1",
                            where + "/asset",
                            "还没有选图片。请上传图片,或删去这一块。",
                            "No picture is chosen. Upload one or remove this block."));
        }
        if (!image.decorative() && image.alt().isBlank()) {
            findings.add(
                    Finding.block(
                            "WCAG-1.1.1",
                            where + "/alt",
                            "图片没有替代文字。请用一句话写出图中内容,或勾选“仅作装饰”。",
                            "The picture has no text alternative. Describe it, or tick decorative."));
        }
        TextChecks.optional(where + "/alt", "替代文字", image.alt(), 300, findings);
        return findings;
    }
}
