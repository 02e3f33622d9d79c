package org.boai.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.content.AssetRef;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.media.StoreAsset;

/** Makes a content of a demo text: files and drawings are stored, references become identities. */
final class DemoContent {
    private static final String DRAWING = "illustration";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final StoreAsset store;
    private final DemoFiles files;
    private final Actor author;

    DemoContent(StoreAsset store, DemoFiles files, Actor author) {
        this.store = store;
        this.files = files;
        this.author = author;
    }

    Content of(DemoText text) throws JsonProcessingException {
        var tree = (ObjectNode) resolve(text.fields());
        tree.put("type", text.kind().code());
        var body = tree.putArray("body");
        for (var block : MarkdownBlocks.of(text.body(), this::picture)) {
            body.add(ContentJson.mapper().<JsonNode>valueToTree(block));
        }
        return ContentJson.read(tree);
    }

    private JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> resolveObject(object);
            case ArrayNode array -> {
                var resolved = NODES.arrayNode();
                array.forEach(entry -> resolved.add(resolve(entry)));
                yield resolved;
            }
            default ->
                    node.isNumber() && node.isFloatingPointNumber()
                            ? NODES.textNode(node.asText())
                            : node;
        };
    }

    private JsonNode resolveObject(ObjectNode object) {
        if (object.has("kind") && object.has("slug")) {
            return NODES.textNode(DemoText.contentId(object).toString());
        }
        if (object.has("file")) {
            return asset(file(object.get("file").asText()));
        }
        var resolved = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (DRAWING.equals(field.getKey())) {
                resolved.set("asset", asset(drawing(field.getValue().asText())));
                resolved.put("decorative", false);
            } else {
                resolved.set(field.getKey(), resolve(field.getValue()));
            }
        }
        return resolved;
    }

    private Optional<AssetRef> picture(String address) {
        return address.startsWith(DRAWING + ":")
                ? Optional.of(drawing(address.substring(DRAWING.length() + 1)))
                : Optional.empty();
    }

    private AssetRef drawing(String name) {
        return store.as(author, name + ".png", Illustrations.png(name).orElseThrow());
    }

    private AssetRef file(String path) {
        try {
            return store.as(author, path.substring(path.lastIndexOf('/') + 1), files.bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode asset(AssetRef asset) {
        return ContentJson.mapper().valueToTree(asset);
    }
}
