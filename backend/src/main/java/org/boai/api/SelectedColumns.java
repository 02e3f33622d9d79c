package org.boai.api;

import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.boai.document.ContentLocale;

/**
 * SQL expressions over a live item, its outline and its topics that read no more than the fields
 * asked for. Composed of names of {@link ItemField} and of content records, never of a client's
 * text.
 */
final class SelectedColumns {
    private static final String BODY = "body";
    private static final String NOTHING = "cast(null as text)";

    private static final String TOPICS =
            """
            (select cast(jsonb_agg(jsonb_build_object('slug', filed.topic,
                        'name', coalesce(nullif(name.%s, ''), filed.topic))
                    order by name.position, filed.topic) as text)
             from live_topic filed left join live_topic_name name on name.slug = filed.topic
             where filed.document_id = item.document_id)""";

    private SelectedColumns() {}

    /** The stored live item, or those of its members that are needed. */
    static String body(Fields fields) {
        if (fields.equals(Fields.ALL)) {
            return "cast(item.body as text)";
        }
        var names = new LinkedHashSet<String>();
        fields.items().forEach(field -> names.addAll(field.stored()));
        return names.isEmpty()
                ? NOTHING
                : names.stream()
                        .map(name -> "'" + name + "', " + member(name, fields))
                        .collect(Collectors.joining(", ", "cast(json_build_object(", ") as text)"));
    }

    private static String member(String name, Fields fields) {
        if (!name.equals(ItemField.CONTENT.code())) {
            return "item.outline->'" + name + "'";
        }
        return fields.content().isEmpty()
                ? "item.body->'content'"
                : fields.content().stream()
                        .map(inner -> "'" + inner + "', " + ofContent(inner))
                        .collect(Collectors.joining(", ", "json_build_object(", ")"));
    }

    private static String ofContent(String name) {
        var column = name.equals(BODY) ? "item.body" : "item.outline";
        return column + "->'content'->'" + name + "'";
    }

    /** The topics of an item with their names in its language. */
    static String topics(Fields fields, ContentLocale locale) {
        var name =
                switch (locale) {
                    case ZH_CN -> "name_zh";
                    case EN -> "name_en";
                };
        return fields.items().contains(ItemField.TOPICS) ? TOPICS.formatted(name) : NOTHING;
    }
}
