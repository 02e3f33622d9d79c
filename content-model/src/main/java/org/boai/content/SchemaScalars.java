package org.boai.content;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.boai.document.ContentId;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/** The values whose JSON is not that of their record: identities, dates, money and quantities. */
final class SchemaScalars {
    private static final String MONEY = "^-?\\d{1,15}(\\.\\d{1,2})?$";
    private static final String QUANTITY = "^-?\\d{1,12}(\\.\\d{1,3})?$";
    private static final String DATE_TIME =
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$";

    private SchemaScalars() {}

    static @Nullable CustomDefinition define(ResolvedType type, SchemaGenerationContext context) {
        var schema = context.getGeneratorConfig().createObjectNode();
        var raw = type.getErasedType();
        if (raw == Slug.class) {
            pattern(schema, "^[a-z0-9]+(-[a-z0-9]+)*$").put("maxLength", Slug.MAX_LENGTH);
        } else if (raw == Sha256.class) {
            pattern(schema, "^[0-9a-f]{64}$");
        } else if (raw == ContentId.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (raw == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (raw == LocalDateTime.class) {
            pattern(schema, DATE_TIME).put("description", "local to Asia/Shanghai, without offset");
        } else if (raw == Money.class) {
            amount(schema, MONEY);
            pattern(schema.withObjectProperty("properties").putObject("currency"), "^[A-Z]{3}$");
            schema.withArrayProperty("required").add("currency");
        } else if (raw == Quantity.class) {
            amount(schema, QUANTITY);
            schema.withObjectProperty("properties").putObject("unit").put("type", "string");
        } else {
            return null;
        }
        return new CustomDefinition(
                schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static ObjectNode pattern(ObjectNode schema, String pattern) {
        return schema.put("type", "string").put("pattern", pattern);
    }

    private static void amount(ObjectNode schema, String pattern) {
        schema.put("type", "object").put("additionalProperties", false);
        pattern(schema.withObjectProperty("properties").putObject("amount"), pattern);
        schema.withArrayProperty("required").add("amount");
    }
}
