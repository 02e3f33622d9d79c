package org.boai.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Kind;
import org.boai.document.Sha256;

/** One document file of the demo, its references resolved to stand-ins of the right shape. */
record DemoDocument(String file, Kind kind, ObjectNode head, String body) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Every document, in no particular order. */
    static List<DemoDocument> all() {
        var documents = new ArrayList<DemoDocument>();
        for (var kind : Kind.values()) {
            try (var files = Files.list(root().resolve(kind.code()))) {
                files.sorted().forEach(file -> documents.add(read(file, kind)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    static DemoDocument notice(String slug) {
        return all().stream()
                .filter(one -> one.kind() == Kind.DISCLOSURE_NOTICE && one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** The folder of the demo on the class path. */
    static Path root() {
        try {
            var readme = DemoDocument.class.getResource("/demo/README.md");
            return Path.of(readme.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static DemoDocument read(Path file, Kind kind) {
        try {
            var parts = Files.readString(file).split("(?m)^---\n", 3);
            return new DemoDocument(
                    file.getFileName().toString(),
                    kind,
                    (ObjectNode) YAML.readTree(parts[1]),
                    parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String slug() {
        return head.get("document").get("slug").asText();
    }

    String locale() {
        return head.get("document").get("locale").asText();
    }

    String title() {
        return head.get("title").asText();
    }

    @Override
    public String toString() {
        return kind.code() + "/" + file;
    }

    /** The content that an editor would have written. */
    Content content() {
        var tree = head.deepCopy();
        tree.remove("document");
        tree.put("type", kind.code());
        resolve(tree);
        var mapper = ContentJson.mapper();
        try {
            var blocks = MarkdownBlocks.of(body, source -> Optional.of(picture(source)));
            var typed = mapper.writerFor(new TypeReference<List<Block>>() {});
            tree.set("body", mapper.readTree(typed.writeValueAsString(blocks)));
            return ContentJson.read(mapper.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + ": " + e.getOriginalMessage(), e);
        }
    }

    private static void resolve(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("illustration")) {
                var name = object.remove("illustration").asText();
                object.set("asset", ContentJson.mapper().valueToTree(picture(name)));
                object.put("decorative", false);
            } else if (object.path("asset").has("file")) {
                var name = object.get("asset").get("file").asText();
                object.set("asset", ContentJson.mapper().valueToTree(asset(name)));
            }
            object.properties()
                    .forEach(
                            field -> {
                                if (isReference(field.getValue())) {
                                    field.setValue(anId(object, field.getValue()));
                                }
                            });
        }
        if (node.isArray()) {
            var array = (ArrayNode) node;
            for (int at = 0; at < array.size(); at++) {
                if (isReference(array.get(at))) {
                    array.set(at, anId(array, array.get(at)));
                }
            }
        }
        node.forEach(DemoDocument::resolve);
    }

    private static boolean isReference(JsonNode node) {
        return node.isObject() && node.size() == 2 && node.has("kind") && node.has("slug");
    }

    private static JsonNode anId(ContainerNode<?> parent, JsonNode reference) {
        return parent.textNode(
                UUID.nameUUIDFromBytes(reference.toString().getBytes(UTF_8)).toString());
    }

    private static AssetRef picture(String name) {
        var drawing = name.replace("illustration:", "");
        return new AssetRef(hash(drawing), drawing + ".png", "image/png", 1, 1600, 900);
    }

    private static AssetRef asset(String path) {
        var name = Path.of(path).getFileName().toString();
        return new AssetRef(hash(path), name, "application/octet-stream", 1, null, null);
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(UTF_8));
    }
}
