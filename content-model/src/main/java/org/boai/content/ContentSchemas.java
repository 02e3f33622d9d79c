package org.boai.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.boai.document.Kind;

/** The stored form of each kind as JSON Schema (draft 2020-12), for API clients. */
public final class ContentSchemas {
    private static final Map<Kind, ObjectNode> SCHEMAS = generate();

    private ContentSchemas() {}

    /** The schema of this kind; a copy that the caller may change. */
    public static ObjectNode of(Kind kind) {
        return SCHEMAS.get(kind).deepCopy();
    }

    private static Map<Kind, ObjectNode> generate() {
        var generator = new SchemaGenerator(config());
        var schemas = new EnumMap<Kind, ObjectNode>(Kind.class);
        for (var kind : Kind.values()) {
            var schema = generator.generateSchema(recordOf(kind));
            discriminate(schema, kind.code());
            for (var block : Block.class.getAnnotation(JsonSubTypes.class).value()) {
                var definition = schema.path("$defs").path(nameOf(block.value()));
                discriminate((ObjectNode) definition, block.name());
            }
            schemas.put(kind, schema);
        }
        return schemas;
    }

    private static Class<? extends Content> recordOf(Kind kind) {
        return switch (kind) {
            case ARTICLE -> Article.class;
            case CAMPAIGN -> Campaign.class;
            case PRESS_RELEASE -> PressRelease.class;
            case EDUCATION_KIT -> EducationKit.class;
            case DISCLOSURE_NOTICE -> DisclosureNotice.class;
            case PAGE -> Page.class;
        };
    }

    /** Says in a schema which {@code type} the stored object names. */
    private static void discriminate(ObjectNode schema, String type) {
        schema.withObjectProperty("properties").putObject("type").put("const", type);
        schema.withArrayProperty("required").add("type");
    }

    private static SchemaGeneratorConfig config() {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.PLAIN_DEFINITION_KEYS)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.RESPECT_JSONPROPERTY_REQUIRED,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(SchemaScalars::define)
                .withSubtypeResolver(
                        (type, context) ->
                                type.getErasedType() == Block.class
                                        ? Arrays.stream(Block.class.getPermittedSubclasses())
                                                .map(context.getTypeContext()::resolve)
                                                .toList()
                                        : null)
                .withDefinitionNamingStrategy(new NestedNames());
        return builder.build();
    }

    /** For example {@code Block.Figure}: the simple name alone is not unique. */
    private static String nameOf(Class<?> type) {
        var owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : nameOf(owner) + "." + type.getSimpleName();
    }

    private static final class NestedNames implements SchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return nameOf(key.getType().getErasedType());
        }
    }
}
