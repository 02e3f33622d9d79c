package org.boai.importing;

import java.util.List;
import org.boai.refusal.Refused;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Markdown (CommonMark with the tables of GFM and footnotes) as HTML, which is not yet clean: what
 * a file writes in HTML is in it as it stood.
 */
final class MarkdownHtml {
    private static final int DEEPEST = 100;
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownHtml() {}

    /**
     * @throws Refused {@code file-too-complex} for marks inside marks without end, {@code
     *     file-too-long}
     */
    static Document of(String markdown) {
        MarkdownBounds.require(markdown);
        var page = Jsoup.parseBodyFragment(html(markdown));
        page.select("a[data-footnote-backref]").remove();
        for (var reference : page.select("sup.footnote-ref")) {
            reference.replaceWith(new TextNode("[" + reference.text() + "]"));
        }
        return page;
    }

    /** The library descends once for each mark inside another; only a hostile file has so many. */
    private static String html(String markdown) {
        try {
            var document = PARSER.parse(markdown);
            document.accept(new JoinedLines());
            Footnotes.keepUnused(document);
            return RENDERER.render(document);
        } catch (StackOverflowError _) {
            throw UnreadableFile.tooComplex();
        }
    }

    /** Takes away line ends between Chinese characters, where readers would see a gap. */
    private static final class JoinedLines extends AbstractVisitor {
        @Override
        public void visit(SoftLineBreak end) {
            if (ChineseEdge.endsIn(end.getPrevious()) && ChineseEdge.beginsWith(end.getNext())) {
                end.unlink();
            }
        }
    }
}
