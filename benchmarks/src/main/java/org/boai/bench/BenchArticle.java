package org.boai.bench;

import java.util.List;
import java.util.Map;

/** Articles that a benchmark writes through the management API. */
final class BenchArticle {
    private BenchArticle() {}

    /** What is posted to begin one. */
    static Map<String, Object> request(String slug, String title, List<String> paragraphs) {
        var content =
                Map.of(
                        "type",
                        "article",
                        "title",
                        title,
                        "summary",
                        "一篇用来测速的文章。",
                        "byline",
                        "测速",
                        "source",
                        Map.of("name", "测速"),
                        "topics",
                        List.of("first-aid"),
                        "body",
                        blocks(paragraphs));
        return Map.of("kind", "article", "lang", "zh-CN", "slug", slug, "content", content);
    }

    /** Paragraphs as a body holds them. */
    static List<Map<String, Object>> blocks(List<String> paragraphs) {
        return paragraphs.stream()
                .<Map<String, Object>>map(
                        text -> Map.of("type", "paragraph", "text", List.of(Map.of("text", text))))
                .toList();
    }
}
