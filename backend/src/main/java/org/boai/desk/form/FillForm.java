package org.boai.desk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.boai.content.Block;
import org.boai.content.Block.Row;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.desk.form.Shape.Group;
import org.boai.document.Kind;

/** Puts a content into the fields of its form. */
public final class FillForm {
    /** The value of the hidden field that says that an entry is there. */
    static final String THERE = "1";

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final TextForms forms;

    private FillForm(References references) {
        forms = new TextForms(references);
    }

    public static FormValues with(Content content, References references) {
        var fill = new FillForm(references);
        fill.group(Shapes.of(content.kind()), "", ContentJson.tree(content));
        return FormValues.of(fill.texts);
    }

    /**
     * The same form with a body that came as JSON laid out in the fields of its blocks, as far as
     * it can be read.
     */
    public static FormValues laidOut(Kind kind, FormValues values, References references) {
        var fill = new FillForm(references);
        for (var part : Shapes.of(kind).parts()) {
            var where = "/" + part.name();
            if (part.shape() instanceof Shape.Blocks && values.has(where)) {
                blocks(values.text(where)).ifPresent(list -> fill.part(part.shape(), where, list));
            }
        }
        return values.with(fill.texts);
    }

    private static Optional<JsonNode> blocks(String json) {
        try {
            var blocks = ContentJson.mapper().readValue(json, BLOCKS);
            return Optional.of(
                    ContentJson.mapper()
                            .readTree(
                                    ContentJson.mapper()
                                            .writerFor(BLOCKS)
                                            .writeValueAsString(blocks)));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private void group(Group group, String where, JsonNode value) {
        for (var part : group.parts()) {
            var inner = value.get(part.name());
            if (inner != null && !inner.isNull()) {
                part(part.shape(), where + "/" + part.name(), inner);
            }
        }
    }

    private void part(Shape shape, String where, JsonNode value) {
        switch (shape) {
            case Shape.Text(var form) -> put(where, forms.print(form, value));
            case Shape.Tick _ -> {
                if (value.asBoolean()) {
                    put(where, THERE);
                }
            }
            case Shape.Choice _ -> put(where, value.asText());
            case Shape.Choices _, Shape.TopicChoices _ -> texts.put(where, list(value));
            case Shape.Rows _ -> rows(where, ContentJson.mapper().convertValue(value, ROWS));
            case Shape.Asset _ -> {
                put(where + "/sha256", value.path("sha256").asText());
                put(where + "/fileName", value.path("fileName").asText());
            }
            case Group group -> group(group, where, value);
            case Shape.Repeated(var entry) -> {
                for (int at = 0; at < value.size(); at++) {
                    put(where + "/" + at, THERE);
                    group(entry, where + "/" + at, value.get(at));
                }
            }
            case Shape.Blocks(var types) -> {
                for (int at = 0; at < value.size(); at++) {
                    var type = value.get(at).path("type").asText();
                    put(where + "/" + at + "/type", type);
                    group(types.get(type), where + "/" + at, value.get(at));
                }
            }
        }
    }

    private void rows(String where, List<Row> rows) {
        var grid = Grid.of(rows);
        put(where, grid.text());
        if (grid.firstRow()) {
            put(where + "/firstRow", THERE);
        }
        if (grid.firstColumn()) {
            put(where + "/firstColumn", THERE);
        }
    }

    private void put(String where, String text) {
        texts.put(where, List.of(text));
    }

    private static List<String> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
