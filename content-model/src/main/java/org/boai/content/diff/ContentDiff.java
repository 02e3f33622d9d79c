package org.boai.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.jspecify.annotations.Nullable;

/**
 * What was changed between two contents of one kind: field by field in the order of the record, and
 * a list such as the body entry by entry. Two contents without a change have the same hash.
 */
public final class ContentDiff {
    /** Entries of one type that have at least this in common are one entry that was changed. */
    private static final double ALIKE = 0.3;

    private ContentDiff() {}

    /**
     * @throws IllegalArgumentException when they are of different kinds
     */
    public static List<Change> of(Content before, Content after) {
        if (before.kind() != after.kind()) {
            throw new IllegalArgumentException("Contents of different kinds cannot be compared");
        }
        var old = ContentJson.tree(before);
        var now = ContentJson.tree(after);
        var changes = new ArrayList<Change>();
        for (var field : fields(after)) {
            var one = old.get(field);
            var other = now.get(field);
            if (!Objects.equals(one, other)) {
                add(changes, field, one, other);
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> fields(Content content) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static void add(
            List<Change> changes,
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        if (isEntries(before) && isEntries(after)) {
            entries(changes, field, list(before), list(after));
        } else {
            changes.add(new Change.OfField(field, before, after));
        }
    }

    /** A list of records; an empty one is left out of the stored form. */
    static boolean isEntries(@Nullable JsonNode node) {
        return node == null || (node.isArray() && node.valueStream().allMatch(JsonNode::isObject));
    }

    static List<JsonNode> list(@Nullable JsonNode node) {
        return node == null ? List.of() : node.valueStream().toList();
    }

    private static void entries(
            List<Change> changes, String field, List<JsonNode> old, List<JsonNode> now) {
        for (var step : Alignment.of(old, now, ContentDiff::alike)) {
            switch (step) {
                case Step.Same _ -> {}
                case Step.Removed(var at) ->
                        changes.add(new Change.Removed(field, at, old.get(at)));
                case Step.Added(var at) -> changes.add(new Change.Added(field, at, now.get(at)));
                case Step.Changed(var at, var to) ->
                        changes.add(new Change.Changed(field, to, old.get(at), now.get(to)));
            }
        }
    }

    static boolean alike(JsonNode one, JsonNode other) {
        return Objects.equals(one.get("type"), other.get("type"))
                && TextDiff.likeness(words(one), words(other)) >= ALIKE;
    }

    /** All values in it but its type, one after the other. */
    private static String words(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        var parts =
                node.isObject()
                        ? node.propertyStream()
                                .filter(part -> !part.getKey().equals("type"))
                                .map(Map.Entry::getValue)
                        : node.valueStream();
        return parts.map(ContentDiff::words).collect(Collectors.joining(" "));
    }
}
