package org.boai.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.boai.content.ContentJson;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import file.
 *
 * @param publishedAt ISO 8601 date, date-time, or date-time with offset; without one, Shanghai time
 */
record ImportLine(
        @Nullable String id,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String bodyHtml,
        @Nullable String publishedAt,
        @Nullable String category,
        @Nullable List<String> tags) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 2_000_000;
    private static final int MAX_NAME = 40;
    private static final int MAX_TOPICS = 10;

    /** As strict as contents are read, but for the length of a text: a body is one text here. */
    private static final ObjectReader READER =
            ContentJson.mapper()
                    .readerFor(ImportLine.class)
                    .with(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST)
                                                    .build())
                                    .build());

    /**
     * @throws Refused {@code invalid-input} when the line is no such object
     */
    static ImportLine parse(String line) {
        if (line.length() > LONGEST) {
            throw refused(
                    "line",
                    new Bilingual(
                                    "这一行有 %d 个字符，最多 %d 个。请把长文拆开，或去掉内嵌的图片数据。",
                                    "This line has %d characters, at most %d. Split the text, or take embedded pictures out.")
                            .with(line.length(), LONGEST));
        }
        try {
            ImportLine parsed = READER.readValue(line);
            if (parsed == null) {
                throw refused(
                        "line",
                        new Bilingual("这一行是 null，不是一个对象。", "This line is null, not an object."));
            }
            parsed.requireAll();
            return parsed;
        } catch (UnrecognizedPropertyException e) {
            throw refused(
                    "line",
                    new Bilingual(
                                    "不认识的字段 %s。可用的字段：%s。",
                                    "The field %s is not known. The fields are: %s.")
                            .with(
                                    e.getPropertyName(),
                                    Bilingual.list(
                                            Arrays.stream(ImportLine.class.getRecordComponents())
                                                    .map(RecordComponent::getName)
                                                    .toList())));
        } catch (StreamConstraintsException _) {
            throw refused(
                    "line",
                    new Bilingual(
                            "这一行有一个字段名或数字太长，不像是导入文件的字段。请删去或改正。",
                            "This line has a field name or a number that is too long to be one of an import file. Remove or correct it."));
        } catch (JsonProcessingException e) {
            throw refused(
                    "line",
                    new Bilingual("不是所要的 JSON 对象：%s", "Not the JSON object that is wanted: %s")
                            .with(
                                    e.getOriginalMessage()
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                            .replaceAll("`?org\\.boai[\\w.$]*`?", "object")));
        }
    }

    /** Tells everything that is missing at once. */
    private void requireAll() {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("id", id);
        given.put("slug", slug);
        given.put("title", title);
        given.put("bodyHtml", bodyHtml);
        given.put("publishedAt", publishedAt);
        var missing =
                given.entrySet().stream()
                        .filter(one -> one.getValue() == null || one.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    missing.getFirst(),
                    new Bilingual("缺少 %s。请补上。", "Missing: %s. Please add.")
                            .with(Bilingual.list(missing)));
        }
    }

    String requiredId() {
        var text = given(id);
        if (text.length() > 100) {
            throw refused("id", new Bilingual("id 最长 100 个字符。", "id has at most 100 characters."));
        }
        return VisibleText.line("id", text);
    }

    Slug requiredSlug() {
        try {
            return new Slug(given(slug));
        } catch (InvalidValue e) {
            throw refused("slug", e.why());
        }
    }

    String requiredTitle() {
        return given(title);
    }

    String requiredBody() {
        return given(bodyHtml);
    }

    /** The original date; never in the future. */
    Instant requiredDate(Instant now) {
        var at = date(given(publishedAt));
        if (at.isAfter(now)) {
            throw refused(
                    "publishedAt",
                    new Bilingual(
                            "publishedAt 在将来。历史稿件的日期应是它当年发布的日期。",
                            "publishedAt is in the future. Give the day on which the article was first published."));
        }
        if (at.isBefore(Instant.parse("1949-01-01T00:00:00Z"))) {
            throw refused(
                    "publishedAt",
                    new Bilingual(
                            "publishedAt 早于 1949 年。请检查年份。",
                            "publishedAt is before 1949. Check the year."));
        }
        return at;
    }

    private static Instant date(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(SHANGHAI).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(SHANGHAI).toInstant();
        } catch (DateTimeParseException _) {
            throw refused(
                    "publishedAt",
                    new Bilingual(
                            "publishedAt 应写成 2019-05-08 或 2019-05-08T09:30:00+08:00。",
                            "publishedAt is written as 2019-05-08 or 2019-05-08T09:30:00+08:00."));
        }
    }

    /** Names of the topics that it is filed under: the category first. */
    List<String> topicNames() {
        var names = new ArrayList<String>();
        if (category != null) {
            names.add(category.strip());
        }
        if (tags != null) {
            tags.stream().map(tag -> tag == null ? "" : tag.strip()).forEach(names::add);
        }
        names.removeIf(String::isEmpty);
        if (names.stream().anyMatch(name -> name.length() > MAX_NAME)) {
            throw refused(
                    "tags",
                    new Bilingual(
                                    "栏目和标签最长 %d 个字符。",
                                    "Categories and tags have at most %d characters.")
                            .with(MAX_NAME));
        }
        var different =
                names.stream().map(name -> VisibleText.line("tags", name)).distinct().toList();
        if (different.size() > MAX_TOPICS) {
            throw refused(
                    "tags",
                    new Bilingual(
                                    "栏目和标签合起来有 %d 个，最多 %d 个。请从 tags 中删去一些。",
                                    "Category and tags are %d together, at most %d. Take some out of tags.")
                            .with(different.size(), MAX_TOPICS));
        }
        return different;
    }

    /** A member that {@link #parse} has seen to be there. */
    private static String given(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }

    private static Refused refused(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
