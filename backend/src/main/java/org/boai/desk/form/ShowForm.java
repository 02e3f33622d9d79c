package org.boai.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.boai.content.AssetRef;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.form.FieldView.Entry;
import org.boai.desk.form.FieldView.Head;
import org.boai.desk.form.Shape.Group;
import org.boai.desk.form.Shape.Option;
import org.boai.desk.form.Shape.Part;
import org.boai.document.Kind;
import org.boai.site.view.FileSize;

/** Makes the fields of a form from what it holds. */
public final class ShowForm {
    private final FormValues values;
    private final List<FieldFault> faults;
    private final References references;

    private ShowForm(FormValues values, List<FieldFault> faults, References references) {
        this.values = values;
        this.faults = faults;
        this.references = references;
    }

    public static List<FieldView> of(
            Kind kind, FormValues values, List<FieldFault> faults, References references) {
        return new ShowForm(values, faults, references).fields(Shapes.of(kind), "");
    }

    private List<FieldView> fields(Group group, String where) {
        return group.parts().stream().map(part -> field(part, where + "/" + part.name())).toList();
    }

    private FieldView field(Part part, String where) {
        return switch (part.shape()) {
            case Shape.Text(var form) -> text(part, form, where);
            case Shape.Tick _ -> new FieldView.TickField(leaf(part, where), values.has(where));
            case Shape.Choice(var _, var options) -> choice(part, where, options);
            case Shape.Choices(var options) -> choices(part, where, options);
            case Shape.TopicChoices _ -> topics(part, where);
            case Shape.Rows _ ->
                    new FieldView.GridField(
                            leaf(part, where),
                            values.text(where),
                            part.words().rows(),
                            values.has(where + "/firstRow"),
                            values.has(where + "/firstColumn"));
            case Shape.Asset _ -> asset(part, where);
            case Group group -> new FieldView.GroupField(group(part, where), fields(group, where));
            case Shape.Repeated(var entry) ->
                    new FieldView.ListField(group(part, where), entries(entry, where), List.of());
            case Shape.Blocks blocks ->
                    new FieldView.ListField(
                            group(part, where), blocks(blocks, where), types(blocks));
        };
    }

    private FieldView text(Part part, TextForm form, String where) {
        var type =
                switch (form) {
                    case INTEGER -> "number";
                    case DATE -> "date";
                    case DATE_TIME -> "datetime-local";
                    case PLAIN, DECIMAL, SLUG, DOCUMENT, RICH, OUTLINE, LINES, DOCUMENTS ->
                            part.words().rows() > 1 ? "textarea" : "text";
                };
        return new FieldView.TextField(
                leaf(part, where), value(part, where), type, part.words().rows());
    }

    private FieldView choice(Part part, String where, List<Option> offered) {
        var value = value(part, where);
        var options = new ArrayList<Option>();
        if (value.isEmpty() || !part.required()) {
            options.add(new Option("", DeskWords.of("form").get("unset")));
        }
        options.addAll(offered);
        if (!value.isEmpty() && offered.stream().noneMatch(one -> one.value().equals(value))) {
            options.add(Option.named(value, value));
        }
        return new FieldView.ChoiceField(leaf(part, where), value, options);
    }

    private FieldView choices(Part part, String where, List<Option> offered) {
        var chosen = new LinkedHashSet<>(values.all(where));
        var options = new LinkedHashSet<>(offered);
        chosen.forEach(value -> options.add(option(value, offered)));
        return new FieldView.ChoicesField(leaf(part, where), chosen, List.copyOf(options));
    }

    /** Those chosen stand first, as they are sent in the order in which they stand. */
    private FieldView topics(Part part, String where) {
        var offered = references.topics().stream().map(References.Topic::option).toList();
        var chosen = new LinkedHashSet<>(values.all(where));
        var options = new LinkedHashSet<Option>();
        chosen.forEach(value -> options.add(option(value, offered)));
        options.addAll(offered);
        return new FieldView.ChoicesField(leaf(part, where), chosen, List.copyOf(options));
    }

    private static Option option(String value, List<Option> offered) {
        return offered.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseGet(() -> Option.named(value, value));
    }

    private FieldView asset(Part part, String where) {
        var typed = values.text(where + "/sha256");
        var stored = StoredFiles.hash(typed).flatMap(references::asset);
        return new FieldView.AssetField(
                leaf(part, where),
                stored.isEmpty() ? "" : typed,
                values.text(where + "/fileName"),
                stored.map(ShowForm::facts).orElse(""),
                stored.map(StoredFiles::thumbnail).orElse(""),
                stored.map(StoredFiles::original).orElse(""));
    }

    private static String facts(AssetRef asset) {
        return asset.width() == null
                ? FileSize.describe(asset)
                : "%s, %d×%d".formatted(FileSize.describe(asset), asset.width(), asset.height());
    }

    private List<Entry> entries(Group entry, String where) {
        return values.entries(where).stream()
                .map(
                        at ->
                                new Entry(
                                        where + "/" + at,
                                        at + 1,
                                        "",
                                        "",
                                        fields(entry, where + "/" + at)))
                .toList();
    }

    private List<Entry> blocks(Shape.Blocks blocks, String where) {
        return values.entries(where).stream()
                .filter(at -> blocks.types().containsKey(values.text(where + "/" + at + "/type")))
                .map(
                        at -> {
                            var name = where + "/" + at;
                            var type = values.text(name + "/type");
                            return new Entry(
                                    name,
                                    at + 1,
                                    type,
                                    DeskLanguage.say(Words.require("block." + type)),
                                    fields(blocks.types().get(type), name));
                        })
                .toList();
    }

    private static List<Option> types(Shape.Blocks blocks) {
        return blocks.types().keySet().stream()
                .map(type -> new Option(type, Words.require("block." + type)))
                .toList();
    }

    private String value(Part part, String where) {
        return values.has(where) ? values.text(where) : part.words().initial();
    }

    /** A field that shows what is wrong with anything inside it. */
    private Head leaf(Part part, String where) {
        return head(part, where, fault -> fault.equals(where) || fault.startsWith(where + "/"));
    }

    /** A group shows only what is wrong with itself; its fields show the rest. */
    private Head group(Part part, String where) {
        return head(part, where, fault -> fault.equals(where));
    }

    private Head head(Part part, String where, Predicate<String> concerns) {
        return new Head(
                where,
                part.words().label(),
                part.words().hint(),
                faults.stream()
                        .filter(fault -> concerns.test(fault.where()))
                        .map(FieldFault::message)
                        .distinct()
                        .toList());
    }
}
