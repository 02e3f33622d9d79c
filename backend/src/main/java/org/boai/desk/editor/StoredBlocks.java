package org.boai.desk.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.ContentJson;

/** Blocks in their stored form, as the editor takes them. */
final class StoredBlocks {
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private StoredBlocks() {}

    /** With the type of every block, which a bare list would leave out. */
    static JsonNode tree(List<Block> blocks) {
        var json = ContentJson.mapper();
        try {
            return json.readTree(json.writerFor(BLOCKS).writeValueAsString(blocks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Blocks can be written", e);
        }
    }
}
