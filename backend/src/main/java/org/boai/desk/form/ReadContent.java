package org.boai.desk.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.form.ReadingView.Bullet;
import org.boai.desk.form.ReadingView.Run;
import org.boai.desk.form.Shape.Group;
import org.boai.desk.form.Shape.Option;
import org.boai.document.Kind;

/** Lays out all of a content for reading: what a reviewer signs, no field left out. */
public final class ReadContent {
    private final References references;
    private final TextForms forms;

    ReadContent(References references) {
        this.references = references;
        this.forms = new TextForms(references);
    }

    public static List<ReadingView> of(Content content, References references) {
        return of(content, references, Margin.EMPTY);
    }

    /** The same with something beside the fields and the entries of lists. */
    public static List<ReadingView> of(Content content, References references, Margin margin) {
        var reading = new ReadContent(references);
        var tree = ContentJson.tree(content);
        var views = new ArrayList<ReadingView>();
        for (var part : Shapes.of(content.kind()).parts()) {
            var value = tree.get(part.name());
            if (value != null && !value.isNull()) {
                reading.part(part.shape(), part.words().label(), value).stream()
                        .map(view -> annotated(part, value, view, margin))
                        .forEach(views::add);
            }
        }
        return views;
    }

    /** One entry of a list of a content, where it stands alone. */
    public static List<ReadingView> entry(
            Kind kind, String field, JsonNode entry, References references) {
        return new ReadContent(references).entry(kind, field, entry);
    }

    private static ReadingView annotated(
            Shape.Part part, JsonNode value, ReadingView view, Margin margin) {
        var label = part.words().label();
        if (!isEntries(part.shape()) || !(view instanceof ReadingView.Section(var _, var parts))) {
            return annotated(
                    view,
                    part.name(),
                    margin.changed(part.name(), null),
                    margin.beside(part.name(), null, label));
        }
        var entries = new ArrayList<ReadingView>();
        for (int at = 0; at < parts.size(); at++) {
            entries.add(
                    annotated(
                            parts.get(at),
                            part.name() + "-" + at,
                            margin.changed(part.name(), at),
                            margin.beside(
                                    part.name(), at, label + " › " + number(at, value.get(at)))));
        }
        return new ReadingView.Section(label, entries);
    }

    private static boolean isEntries(Shape shape) {
        return shape instanceof Shape.Blocks || shape instanceof Shape.Repeated;
    }

    private static ReadingView annotated(
            ReadingView view, String place, boolean changed, Optional<TemplateInstance> beside) {
        if (!changed && beside.isEmpty()) {
            return view;
        }
        var margin = beside.map(TemplateInstance::render).orElse("");
        return new ReadingView.Annotated("at-" + place, view, changed, new RawString(margin));
    }

    /** What people call an entry of a list. */
    public static String number(int at, JsonNode entry) {
        var type =
                Words.find("block." + entry.path("type").asText())
                        .map(DeskLanguage::say)
                        .orElse("");
        return DeskWords.say("form", "number", at + 1, type).strip();
    }

    /** What a component of a content is called. */
    public static String label(Kind kind, String field) {
        return part(kind, field).words().label();
    }

    private static Shape.Part part(Kind kind, String field) {
        return Shapes.of(kind).parts().stream()
                .filter(part -> part.name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** One component of a content. */
    List<ReadingView> field(Kind kind, String field, JsonNode value) {
        return part(part(kind, field).shape(), "", value);
    }

    /** One entry of a component that is a list. */
    List<ReadingView> entry(Kind kind, String field, JsonNode entry) {
        var shape = part(kind, field).shape();
        return switch (shape) {
            case Shape.Blocks(var types) -> List.of(unnamed(block(types, entry)));
            case Shape.Repeated(var one) -> group(one, entry);
            case Shape.Text _,
                    Shape.Tick _,
                    Shape.Choice _,
                    Shape.Choices _,
                    Shape.TopicChoices _,
                    Shape.Rows _,
                    Shape.Asset _,
                    Group _ ->
                    part(shape, "", ContentJson.mapper().createArrayNode().add(entry));
        };
    }

    /** The type of a block is told beside it. */
    private static ReadingView unnamed(ReadingView block) {
        return block instanceof ReadingView.Section(var _, var parts)
                ? new ReadingView.Section("", parts)
                : block;
    }

    private List<ReadingView> group(Group group, JsonNode value) {
        var views = new ArrayList<ReadingView>();
        for (var part : group.parts()) {
            var inner = value.get(part.name());
            if (inner != null && !inner.isNull()) {
                views.addAll(part(part.shape(), part.words().label(), inner));
            }
        }
        return views;
    }

    private List<ReadingView> part(Shape shape, String label, JsonNode value) {
        return switch (shape) {
            case Shape.Text(var form) -> List.of(text(form, label, value));
            case Shape.Tick _ ->
                    value.asBoolean()
                            ? List.of(new ReadingView.Line(label, DeskWords.say("form", "yes")))
                            : List.of();
            case Shape.Choice(var _, var options) ->
                    List.of(new ReadingView.Line(label, label(value.asText(), options)));
            case Shape.Choices(var options) -> List.of(choices(label, value, options));
            case Shape.TopicChoices _ ->
                    List.of(
                            choices(
                                    label,
                                    value,
                                    references.topics().stream()
                                            .map(References.Topic::option)
                                            .toList()));
            case Shape.Rows _ -> List.of(new ReadingView.Table(label, List.of(rows(value))));
            case Shape.Asset _ -> List.of(file(label, value));
            case Group group -> List.of(new ReadingView.Section(label, group(group, value)));
            case Shape.Repeated(var entry) ->
                    List.of(
                            new ReadingView.Section(
                                    label,
                                    stream(value)
                                            .<ReadingView>map(
                                                    one ->
                                                            new ReadingView.Section(
                                                                    "", group(entry, one)))
                                            .toList()));
            case Shape.Blocks(var types) ->
                    List.of(
                            new ReadingView.Section(
                                    label,
                                    stream(value).map(block -> block(types, block)).toList()));
        };
    }

    private ReadingView block(Map<String, Group> types, JsonNode json) {
        return switch (ContentJson.mapper().convertValue(json, Block.class)) {
            case Block.Paragraph(var text) -> new ReadingView.Prose("", Run.of(text));
            case Block.Heading(var level, var text) ->
                    new ReadingView.Heading(Math.clamp(level, 2, 4), text);
            case Block.Items(var style, var items) ->
                    Bullet.of(style == Block.ListStyle.NUMBERED, items);
            case Block.Table table -> new ReadingView.Table(table.caption(), table.rows());
            case Block.Quote _,
                    Block.Figure _,
                    Block.Video _,
                    Block.Download _,
                    Block.Callout _,
                    Block.Embed _ -> {
                var type = json.path("type").asText();
                yield new ReadingView.Section(
                        DeskLanguage.say(Words.require("block." + type)),
                        group(types.get(type), json));
            }
        };
    }

    private ReadingView text(TextForm form, String label, JsonNode value) {
        return switch (form) {
            case RICH -> new ReadingView.Prose(label, Run.of(forms.spans(value)));
            case OUTLINE -> Bullet.of(false, forms.items(value));
            case PLAIN, INTEGER, DECIMAL, DATE, SLUG, LINES, DOCUMENT, DOCUMENTS ->
                    new ReadingView.Line(label, forms.print(form, value));
            case DATE_TIME ->
                    new ReadingView.Line(label, forms.print(form, value).replace('T', ' '));
        };
    }

    private static ReadingView file(String label, JsonNode value) {
        var asset = ContentJson.mapper().convertValue(value, AssetRef.class);
        return new ReadingView.File(
                label, asset.fileName(), StoredFiles.thumbnail(asset), StoredFiles.original(asset));
    }

    private static ReadingView choices(String label, JsonNode value, List<Option> options) {
        return new ReadingView.Line(
                label,
                stream(value)
                        .map(one -> label(one.asText(), options))
                        .collect(Collectors.joining(DeskWords.say("form", "between"))));
    }

    private static String label(String value, List<Option> options) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static Block.Row[] rows(JsonNode value) {
        return ContentJson.mapper().convertValue(value, Block.Row[].class);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
