package org.boai.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields between two lines of {@code ---} at the beginning of a Markdown file, in YAML. What is
 * not such fields stays part of the text.
 *
 * @param text what follows them
 */
record FrontMatter(FileFacts facts, String text) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern FENCED =
            Pattern.compile(
                    "\\A---[ \\t]*\\n(.*?\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Set<String> TITLES = Set.of("title", "标题");
    private static final Set<String> SUMMARIES =
            Set.of("summary", "description", "excerpt", "摘要", "简介");
    private static final Set<String> TAGS =
            Set.of("tags", "tag", "keywords", "categories", "category", "标签", "关键词", "分类");

    static FrontMatter of(String markdown) {
        var fenced = FENCED.matcher(markdown);
        return fenced.find()
                ? fields(fenced.group(1))
                        .map(
                                fields ->
                                        new FrontMatter(
                                                facts(fields), markdown.substring(fenced.end())))
                        .orElse(new FrontMatter(FileFacts.NONE, markdown))
                : new FrontMatter(FileFacts.NONE, markdown);
    }

    private static Optional<ObjectNode> fields(String yaml) {
        try {
            return YAML.readTree(yaml) instanceof ObjectNode fields
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static FileFacts facts(ObjectNode fields) {
        var title = "";
        var summary = "";
        var tags = new ArrayList<String>();
        var others = new LinkedHashMap<String, String>();
        for (var field : fields.properties()) {
            var name = field.getKey().toLowerCase(Locale.ROOT).strip();
            var text = text(field.getValue());
            if (TITLES.contains(name) && title.isEmpty()) {
                title = text;
            } else if (SUMMARIES.contains(name) && summary.isEmpty()) {
                summary = text;
            } else if (TAGS.contains(name)) {
                tags.addAll(FileFacts.tags(text));
            } else if (!text.isBlank()) {
                others.put(FileFacts.line(field.getKey()), FileFacts.line(text));
            }
        }
        return new FileFacts(title, summary, List.copyOf(tags), others);
    }

    private static String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY ->
                    value.valueStream().map(FrontMatter::text).collect(Collectors.joining("、"));
            case NULL, MISSING -> "";
            case OBJECT, POJO, BINARY -> value.toString();
            case STRING, NUMBER, BOOLEAN -> value.asText();
        };
    }
}
