package org.boai.importing;

import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Whether a piece of Markdown begins or ends with a character that no space stands beside. */
final class ChineseEdge {
    private ChineseEdge() {}

    static boolean beginsWith(@Nullable Node node) {
        return innermost(node, Node::getFirstChild) instanceof Text text
                && !text.getLiteral().isEmpty()
                && isWide(text.getLiteral().codePointAt(0));
    }

    static boolean endsIn(@Nullable Node node) {
        return innermost(node, Node::getLastChild) instanceof Text text
                && !text.getLiteral().isEmpty()
                && isWide(text.getLiteral().codePointBefore(text.getLiteral().length()));
    }

    private static @Nullable Node innermost(@Nullable Node node, UnaryOperator<Node> inner) {
        var at = node;
        while (at != null && inner.apply(at) != null) {
            at = inner.apply(at);
        }
        return at;
    }

    private static boolean isWide(int character) {
        var block = Character.UnicodeBlock.of(character);
        return Character.isIdeographic(character)
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || "“”‘’—…·".indexOf(character) >= 0;
    }
}
