package org.boai.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** The notes of a Markdown text, and what of it refers to them. */
final class Footnotes extends AbstractVisitor {
    private final Set<String> referred = new HashSet<>();
    private final List<FootnoteDefinition> notes = new ArrayList<>();

    private Footnotes() {}

    /**
     * A note that no word refers to, or a second one of the same name, would not be written; it
     * stays where it stands, as text.
     */
    static void keepUnused(Node document) {
        var found = new Footnotes();
        document.accept(found);
        found.unused().forEach(Footnotes::becomeText);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            referred.add(folded(reference.getLabel()));
        }
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition note) {
            notes.add(note);
        }
        visitChildren(block);
    }

    private List<FootnoteDefinition> unused() {
        var first = new HashSet<String>();
        return notes.stream()
                .filter(
                        note ->
                                !referred.contains(folded(note.getLabel()))
                                        || !first.add(folded(note.getLabel())))
                .toList();
    }

    private static void becomeText(FootnoteDefinition note) {
        for (var child = note.getFirstChild(); child != null; child = note.getFirstChild()) {
            note.insertBefore(child);
        }
        note.unlink();
    }

    private static String folded(String label) {
        return FileFacts.line(label).toLowerCase(Locale.ROOT);
    }
}
