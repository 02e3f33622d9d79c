package org.boai.content.check;

import java.util.Set;
import org.boai.content.Content;
import org.boai.content.Source;
import org.jspecify.annotations.Nullable;

/** What every kind needs: title, summary, source, a body, and a cover that can be read aloud. */
final class CommonChecks {
    private static final int MAX_SUMMARY = 300;
    private static final int MAX_TOPICS = 10;

    private CommonChecks() {}

    static void check(Content content, Findings findings) {
        findings.requireLine("PUB-08", "/title", "标题", content.title(), Content.MAX_TITLE);
        findings.requireLine("PUB-08", "/summary", "摘要", content.summary(), MAX_SUMMARY);
        source(content.source(), findings);
        if (content.body().isEmpty()) {
            findings.block(
                    "PUB-08",
                    "/body",
                    "正文是空的。请至少写一段。",
                    "The body is empty. Write at least one paragraph.");
        }
        if (content.topics().size() > MAX_TOPICS) {
            findings.block("PUB-08", "/topics", "主题最多选 10 个。", "Choose at most 10 topics.");
        }
        if (content.topics().size() != Set.copyOf(content.topics()).size()) {
            findings.block("PUB-08", "/topics", "主题重复了。请删去一个。", "A topic is named twice.");
        }
        if (content.cover() != null) {
            ImageChecks.check("/cover", content.cover(), findings);
        }
    }

    private static void source(@Nullable Source source, Findings findings) {
        if (source == null || source.name().isBlank()) {
            findings.block(
                    "PUB-08",
                    "/source/name",
                    "没有写来源。请填写来源，本单位的稿件填本单位名称。",
                    "The source is missing. For your own text name your society.");
            return;
        }
        findings.line("/source/name", "来源", source.name(), 100);
        findings.line("/source/originalTitle", "原标题", source.originalTitle(), 200);
        findings.webAddress("/source/url", source.url());
    }
}
