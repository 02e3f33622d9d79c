package org.boai.desk.editor;

import java.util.stream.Collectors;
import org.boai.content.Block;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.World;

/** Drafts of a few paragraphs, and what is stored of them. */
record ShortDrafts(World world, Drafts drafts) {
    DocumentId of(String... paragraphs) {
        return world.draft(Samples.article("四分钟", Samples.paragraphs(paragraphs)));
    }

    /** Somebody saves other paragraphs. */
    void change(DocumentId id, String... paragraphs) {
        world.change(
                id,
                Samples.article("四分钟", Samples.paragraphs(paragraphs)),
                world.address(id).slug(),
                "");
    }

    /** The paragraphs in lines. */
    String texts(DocumentId id) {
        return drafts.get(id).content().body().stream()
                .map(block -> ((Block.Paragraph) block).text().getFirst().text())
                .collect(Collectors.joining("\n"));
    }
}
