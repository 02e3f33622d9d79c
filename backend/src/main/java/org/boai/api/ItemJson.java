package org.boai.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.boai.document.Address;
import org.boai.document.Slug;
import org.boai.http.Cursor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes items as the API shows them. */
@ApplicationScoped
class ItemJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String root;
    private final AssetAddresses assets;

    ItemJson(@ConfigProperty(name = "boai.public-url") URI publicUrl) {
        this.root = publicUrl.toString().replaceAll("/+$", "");
        this.assets = new AssetAddresses(publicUrl);
    }

    byte[] item(ItemQuery query, PublicItems.Row row) {
        return bytes(object(query.address(), query.fields().items(), row));
    }

    byte[] page(ListQuery query, PublicItems.Page page) {
        var json = JSON.objectNode();
        var items = json.putArray("items");
        for (var row : page.rows()) {
            var address = new Address(query.kind(), query.locale(), new Slug(row.slug()));
            items.add(object(address, query.fields().items(), row));
        }
        json.put("next", page.more() ? next(query, page.rows().getLast()) : null);
        return bytes(json);
    }

    private static String next(ListQuery query, PublicItems.Row last) {
        return new Cursor<>(last.datedAt(), last.document()).write(query.list());
    }

    private ObjectNode object(Address address, Set<ItemField> fields, PublicItems.Row row) {
        var stored = row.body() == null ? JSON.objectNode() : read(row.body());
        var item = JSON.objectNode();
        for (var field : fields) {
            item.set(field.code(), member(field, address, row, stored));
        }
        return item;
    }

    private JsonNode member(ItemField field, Address at, PublicItems.Row row, JsonNode stored) {
        return switch (field) {
            case ID -> text(row.document());
            case CONTENT_ID -> text(row.contentId());
            case KIND -> text(at.kind().code());
            case LANG -> text(at.locale().tag());
            case SLUG -> text(row.slug());
            case URL -> text(root + at.path());
            case PATH -> text(at.path());
            case VERSION -> JSON.numberNode(row.version());
            case PUBLISHED_AT, FIRST_PUBLISHED_AT -> stored.path(field.code());
            case DATED_AT -> text(row.datedAt());
            case UPDATED_AT -> updatedAt(stored);
            case TOPICS -> row.topics() == null ? JSON.arrayNode() : read(row.topics());
            case ORIGIN -> stored.path("origin");
            case CHANGES -> stored.hasNonNull("changes") ? stored.get("changes") : JSON.arrayNode();
            case CONTENT -> content(stored);
        };
    }

    /** When readers last got something new: the newest noted change, or the first publication. */
    private static JsonNode updatedAt(JsonNode stored) {
        var newest = stored.path("changes").path(0).path("at");
        return newest.isMissingNode() ? stored.path("firstPublishedAt") : newest;
    }

    private JsonNode content(JsonNode stored) {
        var content = (ObjectNode) stored.path("content");
        content.properties().removeIf(member -> member.getValue().isNull());
        assets.addTo(content);
        return content;
    }

    private static JsonNode text(Object value) {
        return TextNode.valueOf(value.toString());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database gives JSON", e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every tree can be written", e);
        }
    }
}
