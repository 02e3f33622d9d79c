package org.boai.desk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.StoredBounds;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.form.Shape.Group;
import org.boai.desk.form.Shape.Part;
import org.boai.document.Kind;
import org.boai.language.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a content. Only fields of the kind's records are read; of an uploaded file only
 * its hash and its shown name, the rest is what the server knows.
 */
public final class ReadForm {
    private static final int MAX_ENTRIES = 500;

    private final FormValues values;
    private final References references;
    private final TextForms forms;
    private final Set<String> known = new HashSet<>();
    private List<FieldFault> faults = new ArrayList<>();

    private ReadForm(FormValues values, References references) {
        this.values = values;
        this.references = references;
        this.forms = new TextForms(references);
    }

    /** A content, or what keeps the form from being one. */
    public sealed interface Result {
        record Readable(Content content) implements Result {}

        record Unreadable(List<FieldFault> faults) implements Result {}
    }

    /** Reads all of it, or tells every field that cannot be read. */
    public static Result as(Kind kind, FormValues values, References references) {
        var reader = new ReadForm(values, references);
        var tree = reader.parts(Shapes.of(kind), "");
        tree.put("type", kind.code());
        reader.refuseUnknown();
        return reader.faults.isEmpty() ? content(tree) : new Result.Unreadable(reader.faults);
    }

    /** The body alone, as the editor takes it: a JSON array of the blocks that can be read. */
    public static String body(Kind kind, FormValues values, References references) {
        var reader = new ReadForm(values, references);
        return Shapes.of(kind).parts().stream()
                .filter(part -> part.shape() instanceof Shape.Blocks)
                .map(part -> String.valueOf(reader.part(part, "/" + part.name())))
                .findFirst()
                .orElse("[]");
    }

    private void refuseUnknown() {
        values.names().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldFault(name, DeskWords.say("form", "noField", name)))
                .forEach(faults::add);
    }

    private static Result content(ObjectNode tree) {
        try {
            var content = ContentJson.read(tree);
            return StoredBounds.exceeded(content)
                    .<Result>map(excess -> new Result.Unreadable(List.of(fault(excess))))
                    .orElseGet(() -> new Result.Readable(content));
        } catch (JsonProcessingException e) {
            return new Result.Unreadable(List.of(fault(e)));
        }
    }

    private static FieldFault fault(StoredBounds.Excess excess) {
        return new FieldFault(excess.where(), DeskLanguage.say(excess.why()));
    }

    /** A value that its own record refuses, for example an amount with four decimals. */
    private static FieldFault fault(JsonProcessingException e) {
        var where =
                e instanceof JsonMappingException mapping
                        ? mapping.getPath().stream()
                                .map(
                                        step ->
                                                step.getFieldName() == null
                                                        ? Integer.toString(step.getIndex())
                                                        : step.getFieldName())
                                .collect(Collectors.joining("/", "/", ""))
                        : "";
        var message =
                e.getCause() instanceof InvalidValue refused
                        ? DeskLanguage.say(refused.why())
                        : DeskWords.say("form", "notAccepted");
        return new FieldFault(where, message);
    }

    private ObjectNode parts(Group group, String where) {
        var node = ContentJson.mapper().createObjectNode();
        for (var part : group.parts()) {
            var value = part(part, where + "/" + part.name());
            if (value != null) {
                node.set(part.name(), value);
            }
        }
        return node;
    }

    private @Nullable JsonNode part(Part part, String where) {
        return switch (part.shape()) {
            case Shape.Text(var form) -> text(part, form, where);
            case Shape.Choice(var form, var _) -> text(part, form, where);
            case Shape.Tick _ -> BooleanNode.valueOf(ticked(where));
            case Shape.Choices _, Shape.TopicChoices _ -> choices(where);
            case Shape.Rows _ -> rows(where);
            case Shape.Asset _ -> asset(where);
            case Group group -> group(group, where);
            case Shape.Repeated(var entry) -> repeated(entry, where);
            case Shape.Blocks blocks -> body(blocks, where);
        };
    }

    private @Nullable JsonNode text(Part part, TextForm form, String where) {
        known.add(where);
        var text = values.text(where);
        if (text.isBlank()) {
            var mustBeThere =
                    part.required()
                            && switch (form) {
                                case INTEGER, DECIMAL, DATE, DATE_TIME, SLUG, DOCUMENT -> true;
                                case PLAIN, RICH, OUTLINE, LINES, DOCUMENTS -> false;
                            };
            if (mustBeThere) {
                faults.add(
                        new FieldFault(
                                where, DeskWords.say("form", "missing", part.words().label())));
            }
            return null;
        }
        try {
            return forms.read(form, text);
        } catch (TextForms.Unreadable e) {
            faults.add(
                    new FieldFault(
                            where,
                            DeskWords.say("form", "faulty", part.words().label(), e.getMessage())));
            return null;
        }
    }

    private boolean ticked(String where) {
        known.add(where);
        return values.has(where);
    }

    private JsonNode choices(String where) {
        known.add(where);
        return ContentJson.mapper().valueToTree(values.all(where));
    }

    private JsonNode rows(String where) {
        known.add(where);
        var grid =
                new Grid(
                        values.text(where),
                        ticked(where + "/firstRow"),
                        ticked(where + "/firstColumn"));
        return ContentJson.mapper().valueToTree(grid.rows());
    }

    private @Nullable JsonNode asset(String where) {
        known.add(where + "/sha256");
        known.add(where + "/fileName");
        var typed = values.text(where + "/sha256").strip();
        if (typed.isEmpty()) {
            return null;
        }
        var stored = StoredFiles.hash(typed).flatMap(references::asset);
        if (stored.isEmpty()) {
            faults.add(new FieldFault(where, DeskWords.say("form", "noFile")));
            return null;
        }
        ObjectNode node = ContentJson.mapper().valueToTree(stored.get());
        var name = values.text(where + "/fileName").strip();
        return name.isEmpty() ? node : node.set("fileName", TextNode.valueOf(name));
    }

    private @Nullable JsonNode group(Group group, String where) {
        if (group.optional() && new Blank(values).is(group, where)) {
            var others = faults;
            faults = new ArrayList<>();
            parts(group, where);
            faults = others;
            return null;
        }
        return parts(group, where);
    }

    private JsonNode repeated(Group entry, String where) {
        var list = ContentJson.mapper().createArrayNode();
        for (var at : entries(where)) {
            known.add(where + "/" + at);
            list.add(parts(entry, where + "/" + at));
        }
        return list;
    }

    /** The body: as JSON in one field, which the editor sends, or as entries. */
    private JsonNode body(Shape.Blocks blocks, String where) {
        return values.has(where) ? written(where) : typed(blocks, where);
    }

    private JsonNode written(String where) {
        values.names().stream()
                .filter(name -> name.equals(where) || name.startsWith(where + "/"))
                .forEach(known::add);
        try {
            if (ContentJson.readerOfForms().readTree(values.text(where))
                    instanceof ArrayNode list) {
                return list;
            }
        } catch (JsonProcessingException _) {
            // Told below, as for any other text that is no list.
        }
        faults.add(new FieldFault(where, DeskWords.say("form", "bodyIncomplete")));
        return ContentJson.mapper().createArrayNode();
    }

    private JsonNode typed(Shape.Blocks blocks, String where) {
        var list = ContentJson.mapper().createArrayNode();
        for (var at : entries(where)) {
            var name = where + "/" + at + "/type";
            known.add(name);
            var type = blocks.types().get(values.text(name));
            if (type == null) {
                faults.add(new FieldFault(name, DeskWords.say("form", "noBlock")));
            } else {
                list.add(parts(type, where + "/" + at).put("type", values.text(name)));
            }
        }
        return list;
    }

    private Iterable<Integer> entries(String where) {
        var entries = values.entries(where);
        if (entries.size() > MAX_ENTRIES) {
            faults.add(new FieldFault(where, DeskWords.say("form", "tooMany", MAX_ENTRIES)));
            return List.of();
        }
        return entries;
    }
}
