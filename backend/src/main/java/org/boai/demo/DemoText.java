package org.boai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.workflow.DraftStage;

/**
 * One document of the demo as it is written.
 *
 * @param fields the stored form of the content without type and body, references not yet resolved
 * @param body in Markdown
 */
record DemoText(Kind kind, JsonNode document, ObjectNode fields, String body) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** The times of the society. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String RULE = "---\n";

    static DemoText parse(String kind, String text) throws IOException {
        var end = text.indexOf("\n" + RULE, RULE.length());
        if (!text.startsWith(RULE) || end < 0) {
            throw new IOException("A demo text begins with its fields between two lines of ---");
        }
        var fields = (ObjectNode) YAML.readTree(text.substring(RULE.length(), end));
        var document = fields.remove("document");
        return new DemoText(
                Kind.of(kind), document, fields, text.substring(end + 1 + RULE.length()));
    }

    String slug() {
        return document.get("slug").asText();
    }

    int order() {
        return document.get("order").asInt();
    }

    String author() {
        return document.get("author").asText();
    }

    /** Why its warnings stand; empty when it has none. */
    String reason() {
        return document.path("reason").asText();
    }

    /** Where it stays for the people of the desk to go on with, or empty when it goes public. */
    Optional<DraftStage> stops() {
        return Optional.ofNullable(document.get("stops"))
                .map(stage -> DraftStage.valueOf(stage.asText()));
    }

    /** In how many days a scheduled one goes public. */
    int inDays() {
        return document.get("inDays").asInt();
    }

    Address address() {
        return new Address(
                kind, ContentLocale.of(document.get("locale").asText()), new Slug(slug()));
    }

    /** Its own identity, or that of the text that it translates. */
    ContentId contentId() {
        var original = document.get("translates");
        return original == null ? contentId(kind.code(), slug()) : contentId(original);
    }

    /** The identity of the text that a {@code {kind, slug}} refers to. */
    static ContentId contentId(JsonNode reference) {
        return contentId(reference.get("kind").asText(), reference.get("slug").asText());
    }

    private static ContentId contentId(String kind, String slug) {
        var name = "demo/" + kind + "/" + slug;
        return new ContentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
