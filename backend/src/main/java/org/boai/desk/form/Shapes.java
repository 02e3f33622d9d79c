package org.boai.desk.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.Span;
import org.boai.desk.form.Shape.Group;
import org.boai.desk.form.Shape.Option;
import org.boai.desk.form.Shape.Part;
import org.boai.document.ContentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** Derives the shapes of the kinds from their records, once. */
final class Shapes {
    private static final Map<Class<?>, TextForm> TEXTS =
            Map.of(
                    String.class, TextForm.PLAIN,
                    int.class, TextForm.INTEGER,
                    Integer.class, TextForm.INTEGER,
                    BigDecimal.class, TextForm.DECIMAL,
                    LocalDate.class, TextForm.DATE,
                    LocalDateTime.class, TextForm.DATE_TIME,
                    Slug.class, TextForm.SLUG,
                    ContentId.class, TextForm.DOCUMENT);

    private static final Map<Class<?>, TextForm> LISTS =
            Map.of(
                    Span.class, TextForm.RICH,
                    Block.Item.class, TextForm.OUTLINE,
                    String.class, TextForm.LINES,
                    ContentId.class, TextForm.DOCUMENTS);

    private static final Map<String, Group> BLOCKS = ofTypes(Block.class);
    private static final Map<Kind, Group> KINDS = kinds();

    private Shapes() {}

    static Group of(Kind kind) {
        return KINDS.get(kind);
    }

    private static Map<Kind, Group> kinds() {
        var kinds = new EnumMap<Kind, Group>(Kind.class);
        ofTypes(Content.class).forEach((code, group) -> kinds.put(Kind.of(code), group));
        return kinds;
    }

    private static Map<String, Group> ofTypes(Class<?> sealed) {
        var types = new LinkedHashMap<String, Group>();
        for (var type : sealed.getAnnotation(JsonSubTypes.class).value()) {
            types.put(type.name(), group(type.value(), false));
        }
        return types;
    }

    private static Group group(Class<?> record, boolean optional) {
        return new Group(
                optional, Arrays.stream(record.getRecordComponents()).map(Shapes::part).toList());
    }

    private static Part part(RecordComponent component) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var key = key(component);
        var required = !nullable && component.getType() != String.class;
        return new Part(
                component.getName(), Words.of(key), required, shape(component, key, nullable));
    }

    /** What all kinds share is named once. */
    private static String key(RecordComponent component) {
        var own = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        var shared = "Content." + component.getName();
        return Content.class.isAssignableFrom(component.getDeclaringRecord())
                        && Words.find(own).isEmpty()
                ? shared
                : own;
    }

    private static Shape shape(RecordComponent component, String key, boolean nullable) {
        var type = component.getType();
        var named = NamedLists.of(key);
        if (named.isPresent()) {
            return type == List.class
                    ? new Shape.Choices(named.get())
                    : new Shape.Choice(TEXTS.get(type), named.get());
        }
        var choices = Words.find(key + ".choices");
        if (choices.isPresent()) {
            return new Shape.Choice(TEXTS.get(type), listed(choices.get()));
        }
        if (type == List.class) {
            return list(
                    ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        }
        if (type == boolean.class) {
            return new Shape.Tick();
        }
        if (type == AssetRef.class) {
            return new Shape.Asset();
        }
        if (type.isEnum()) {
            return new Shape.Choice(TextForm.PLAIN, options(type));
        }
        var form = TEXTS.get(type);
        return form == null ? group(type, nullable) : new Shape.Text(form);
    }

    private static Shape list(Type entry) {
        var type = (Class<?>) entry;
        if (type == Block.class) {
            return new Shape.Blocks(BLOCKS);
        }
        if (type == Block.Row.class) {
            return new Shape.Rows();
        }
        if (type == Slug.class) {
            return new Shape.TopicChoices();
        }
        if (type.isEnum()) {
            return new Shape.Choices(options(type));
        }
        var form = LISTS.get(type);
        return form == null ? new Shape.Repeated(group(type, false)) : new Shape.Text(form);
    }

    /** Of {@code value:name,value:name}, with the same values in both languages. */
    private static List<Option> listed(Bilingual choices) {
        var zh = named(choices.zh());
        var en = named(choices.en());
        return zh.entrySet().stream()
                .map(
                        one ->
                                new Option(
                                        one.getKey(),
                                        new Bilingual(one.getValue(), en.get(one.getKey()))))
                .toList();
    }

    private static Map<String, String> named(String choices) {
        var names = new LinkedHashMap<String, String>();
        for (var choice : choices.split(",")) {
            var parts = choice.split(":", 2);
            names.put(parts[0].strip(), parts[1].strip());
        }
        return names;
    }

    private static List<Option> options(Class<?> enumeration) {
        return Arrays.stream(enumeration.getFields())
                .filter(field -> field.isEnumConstant())
                .map(
                        field ->
                                new Option(
                                        stored(field),
                                        Words.require(
                                                enumeration.getSimpleName()
                                                        + "."
                                                        + field.getName())))
                .toList();
    }

    private static String stored(AnnotatedElement constant) {
        return constant.getAnnotation(JsonProperty.class).value();
    }
}
