package org.boai.content.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.jspecify.annotations.Nullable;

/**
 * Two contents that began as the same one, joined (PUB-12): field by field, and a list such as the
 * body entry by entry. Nothing that either wrote is lost: it stands in the content or in a clash.
 */
public record Merge(Content content, List<Clash> clashes) {

    /**
     * @param base what both began with
     * @param mine what I made of it
     * @param theirs what they made of it; all three are of one kind
     */
    public static Merge of(Content base, Content mine, Content theirs) {
        if (base.kind() != mine.kind() || base.kind() != theirs.kind()) {
            throw new IllegalArgumentException("Contents of different kinds cannot be merged");
        }
        var clashes = new ArrayList<Clash>();
        var tree =
                merged(
                        ContentJson.tree(base),
                        ContentJson.tree(mine),
                        ContentJson.tree(theirs),
                        clashes);
        try {
            return new Merge(ContentJson.read(tree), List.copyOf(clashes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parts of contents are a content", e);
        }
    }

    private static ObjectNode merged(
            JsonNode base, JsonNode mine, JsonNode theirs, List<Clash> clashes) {
        var result = ContentJson.mapper().createObjectNode();
        var names = new LinkedHashSet<String>();
        mine.fieldNames().forEachRemaining(names::add);
        theirs.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var part = part("/" + name, base.get(name), mine.get(name), theirs.get(name), clashes);
            if (part != null) {
                result.set(name, part);
            }
        }
        return result;
    }

    private static @Nullable JsonNode part(
            String where,
            @Nullable JsonNode base,
            @Nullable JsonNode mine,
            @Nullable JsonNode theirs,
            List<Clash> clashes) {
        if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
            return mine;
        }
        if (Objects.equals(base, mine)) {
            return theirs;
        }
        if (isList(base) && isList(mine) && isList(theirs)) {
            return list(where, entries(base), entries(mine), entries(theirs), clashes);
        }
        clashes.add(new Clash.OfField(where, mine, theirs));
        return mine == null ? theirs : mine;
    }

    /** An empty list is left out of the stored form. */
    private static boolean isList(@Nullable JsonNode node) {
        return node == null || node instanceof ArrayNode;
    }

    private static JsonNode list(
            String where,
            List<JsonNode> base,
            List<JsonNode> mine,
            List<JsonNode> theirs,
            List<Clash> clashes) {
        var merged = MergedList.of(base, mine, theirs);
        for (var clash : merged.clashes()) {
            int middle = clash.at() + clash.mine();
            clashes.add(
                    new Clash.OfEntries(
                            where,
                            clash.at(),
                            array(merged.entries().subList(clash.at(), middle)),
                            array(merged.entries().subList(middle, middle + clash.theirs()))));
        }
        return array(merged.entries());
    }

    private static List<JsonNode> entries(@Nullable JsonNode list) {
        return list == null ? List.of() : list.valueStream().toList();
    }

    private static ArrayNode array(List<JsonNode> entries) {
        return ContentJson.mapper().createArrayNode().addAll(entries);
    }
}
