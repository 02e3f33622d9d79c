package org.boai.desk.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.content.Block.Item;
import org.boai.content.ContentJson;
import org.boai.content.Span;
import org.boai.content.StoredBounds;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.document.ContentId;
import org.boai.document.Slug;

/** Between the text of a field and the stored value that it stands for. */
final class TextForms {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,3})?");
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<ContentId>> IDS = new TypeReference<>() {};

    private final References references;

    TextForms(References references) {
        this.references = references;
    }

    /** Says what is wrong with a text. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    JsonNode read(TextForm form, String text) throws Unreadable {
        if (form.isOneText() && text.length() > StoredBounds.MAX_TEXT) {
            throw new Unreadable(DeskLanguage.say(StoredBounds.tooLong(text.length())));
        }
        var typed = text.strip();
        return switch (form) {
            case PLAIN -> TextNode.valueOf(text);
            case INTEGER -> integer(typed);
            case DECIMAL -> matching(DECIMAL, typed, DeskWords.say("form", "decimal"));
            case DATE -> date(typed);
            case DATE_TIME -> dateTime(typed);
            case SLUG -> slug(typed);
            case RICH -> json(RichText.parse(text));
            case OUTLINE -> json(Outline.parse(text));
            case LINES ->
                    json(
                            Lines.split(text).stream()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList());
            case DOCUMENT -> json(document(typed));
            case DOCUMENTS -> documents(text);
        };
    }

    String print(TextForm form, JsonNode value) {
        return switch (form) {
            case PLAIN, INTEGER, DECIMAL, DATE, DATE_TIME, SLUG -> value.asText();
            case RICH -> RichText.print(spans(value));
            case OUTLINE -> Outline.print(items(value));
            case LINES -> Lines.join(as(value, STRINGS));
            case DOCUMENT -> references.name(ContentId.of(value.asText()));
            case DOCUMENTS ->
                    as(value, IDS).stream().map(references::name).collect(Collectors.joining("\n"));
        };
    }

    List<Span> spans(JsonNode value) {
        return as(value, SPANS);
    }

    List<Item> items(JsonNode value) {
        return as(value, ITEMS);
    }

    private static JsonNode integer(String text) throws Unreadable {
        try {
            return IntNode.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new Unreadable(DeskWords.say("form", "integer"));
        }
    }

    private static JsonNode date(String text) throws Unreadable {
        try {
            return TextNode.valueOf(LocalDate.parse(text).toString());
        } catch (DateTimeParseException _) {
            throw new Unreadable(DeskWords.say("form", "date"));
        }
    }

    private static JsonNode dateTime(String text) throws Unreadable {
        try {
            return TextNode.valueOf(LocalDateTime.parse(text).toString());
        } catch (DateTimeParseException _) {
            throw new Unreadable(DeskWords.say("form", "dateTime"));
        }
    }

    private static JsonNode slug(String text) throws Unreadable {
        if (!Slug.isValid(text)) {
            throw new Unreadable(DeskWords.say("form", "slug"));
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode matching(Pattern pattern, String text, String message)
            throws Unreadable {
        if (!pattern.matcher(text).matches()) {
            throw new Unreadable(message);
        }
        return TextNode.valueOf(text);
    }

    private JsonNode documents(String text) throws Unreadable {
        var found = ContentJson.mapper().createArrayNode();
        for (var line : text.split("\n")) {
            if (!line.isBlank()) {
                found.add(json(document(line.strip())));
            }
        }
        return found;
    }

    private ContentId document(String typed) throws Unreadable {
        return references
                .document(typed)
                .orElseThrow(() -> new Unreadable(DeskWords.say("form", "noDocument", typed)));
    }

    private static JsonNode json(Object value) {
        return ContentJson.mapper().valueToTree(value);
    }

    private static <T> T as(JsonNode value, TypeReference<T> type) {
        return ContentJson.mapper().convertValue(value, type);
    }
}
