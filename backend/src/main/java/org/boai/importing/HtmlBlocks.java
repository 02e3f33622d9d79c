package org.boai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.content.check.Characters;
import org.boai.content.check.Links;
import org.boai.document.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns HTML of an older site into blocks by an allow-list: what is not known becomes its text, and
 * what could run or load something is dropped. No word that readers saw is lost: a table or picture
 * that cannot stand where it stood follows after it. Nothing is fetched.
 */
public final class HtmlBlocks {
    private static final int MAX_DEPTH = 200;

    private final List<Block> blocks = new ArrayList<>();
    private final Runs runs = new Runs();
    private int lastHeading = 1;

    private final Function<Sha256, Optional<AssetRef>> stored;

    private HtmlBlocks(Function<Sha256, Optional<AssetRef>> stored) {
        this.stored = stored;
    }

    /** The blocks of an HTML fragment; empty when it holds no text. */
    public static List<Block> of(String html) {
        return of(html, _ -> Optional.empty());
    }

    /**
     * The same where pictures may have been uploaded already: they say so by {@code data-sha256}.
     *
     * @param stored what is known of an uploaded file
     */
    public static List<Block> of(String html, Function<Sha256, Optional<AssetRef>> stored) {
        return of(Jsoup.parseBodyFragment(html).body(), stored);
    }

    /**
     * The blocks of a page that was read already.
     *
     * @param body is changed
     */
    static List<Block> of(Element body, Function<Sha256, Optional<AssetRef>> stored) {
        TidyHtml.tidy(body);
        var reader = new HtmlBlocks(stored);
        reader.children(body, List.of(), "", 0);
        reader.endParagraph();
        return List.copyOf(reader.blocks);
    }

    private void children(Element parent, List<Mark> marks, String href, int depth) {
        for (var child : parent.childNodes()) {
            node(child, marks, href, depth + 1);
        }
    }

    private void node(Node node, List<Mark> marks, String href, int depth) {
        if (node instanceof TextNode text) {
            runs.add(clean(words(text)), marks, href);
        } else if (node instanceof Element element) {
            if (depth < MAX_DEPTH) {
                element(element, marks, href, depth);
            } else if (!HtmlElements.DROPPED.contains(element.normalName())) {
                runs.add(clean(element.text()), marks, href);
            }
        }
    }

    /** The lines of a preformatted text stay lines. */
    private static String words(TextNode text) {
        var preformatted = text.parent() instanceof Element parent && parent.closest("pre") != null;
        return preformatted ? text.getWholeText() : text.text();
    }

    private void element(Element element, List<Mark> marks, String href, int depth) {
        var name = element.normalName();
        if (HtmlElements.DROPPED.contains(name)) {
            return;
        }
        switch (name) {
            case "br" -> runs.add("\n", marks, href);
            case "strong", "b" -> children(element, Runs.with(marks, Mark.STRONG), href, depth);
            case "em", "i" -> children(element, Runs.with(marks, Mark.EMPHASIS), href, depth);
            case "a" -> children(element, marks, link(element, href), depth);
            case "img" -> picture(element, marks, href);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol" -> list(element, name);
            case "blockquote" -> quote(element);
            case "table" -> table(element);
            default -> {
                if (HtmlElements.BLOCKS.contains(name)) {
                    endParagraph();
                    children(element, marks, href, depth);
                    endParagraph();
                } else {
                    children(element, marks, href, depth);
                }
            }
        }
    }

    private void endParagraph() {
        if (runs.isBlank()) {
            runs.take();
        } else {
            blocks.add(new Block.Paragraph(runs.take()));
        }
    }

    /** Levels are brought into order: the first is 2, and none skips one (WCAG 2.2, 1.3.1). */
    private void heading(Element element, int level) {
        endParagraph();
        var text = clean(element.text()).strip();
        if (!text.isEmpty()) {
            lastHeading = Math.clamp(level, 2, Math.min(4, lastHeading + 1));
            blocks.add(new Block.Heading(lastHeading, text));
        }
        pictures(element);
    }

    private void list(Element element, String name) {
        endParagraph();
        var lifted = new ArrayList<Block>();
        var items = items(element, 1, lifted);
        if (!items.isEmpty()) {
            blocks.add(
                    new Block.Items(
                            "ol".equals(name) ? Block.ListStyle.NUMBERED : Block.ListStyle.BULLETED,
                            items));
        }
        blocks.addAll(lifted);
    }

    private List<Block.Item> items(Element list, int depth, List<Block> lifted) {
        var items = new ArrayList<Block.Item>();
        for (var entry : list.children()) {
            var below = new ArrayList<Block.Item>();
            if (depth < 3) {
                for (var inner : entry.select("> ul, > ol")) {
                    below.addAll(items(inner, depth + 1, lifted));
                    inner.remove();
                }
            }
            var text = inline(entry, lifted);
            if (!text.isEmpty()) {
                items.add(new Block.Item(text, below));
            } else {
                items.addAll(below);
            }
        }
        return items;
    }

    private void quote(Element element) {
        endParagraph();
        var lifted = new ArrayList<Block>();
        var text = inline(element, lifted);
        if (!text.isEmpty()) {
            blocks.add(new Block.Quote(text, ""));
        }
        blocks.addAll(lifted);
    }

    private void table(Element element) {
        endParagraph();
        TableBlocks.of(element).ifPresent(blocks::add);
        pictures(element);
    }

    /** Those inside something that holds text only. */
    private void pictures(Element element) {
        element.select("img").forEach(picture -> picture(picture, List.of(), ""));
        endParagraph();
    }

    /** A picture that is not uploaded cannot be fetched here; its place is kept in words. */
    private void picture(Element element, List<Mark> marks, String href) {
        var source = element.attr("src").strip();
        var alt = clean(element.attr("alt")).strip();
        var uploaded = uploaded(element);
        if (uploaded.isPresent()) {
            endParagraph();
            blocks.add(new Block.Figure(new Image(uploaded.get(), alt, false), "", ""));
            return;
        }
        var target = href.isEmpty() && isWeb(source) ? source : href;
        if (!target.isEmpty() || !alt.isEmpty() || source.startsWith("file:")) {
            runs.add(alt.isEmpty() ? "[图片]" : "[图片：%s]".formatted(alt), marks, target);
        }
    }

    private Optional<AssetRef> uploaded(Element element) {
        try {
            return element.hasAttr("data-sha256")
                    ? stored.apply(new Sha256(element.attr("data-sha256")))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(String target) {
        return target.toLowerCase(Locale.ROOT).startsWith("http") && Links.isAllowed(target);
    }

    /**
     * The text of an element that holds no blocks, a line for each block in it.
     *
     * @param lifted takes what is no text
     */
    private List<Span> inline(Element element, List<Block> lifted) {
        var inner = new HtmlBlocks(stored);
        inner.children(element, List.of(), "", 0);
        inner.endParagraph();
        var joined = new Runs();
        for (var block : inner.blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> line(joined, paragraph.text());
                case Block.Heading heading -> line(joined, List.of(Span.plain(heading.text())));
                case Block.Quote quote -> line(joined, quote.text());
                case Block.Callout callout -> line(joined, callout.text());
                case Block.Items items -> items.items().forEach(item -> lines(joined, item));
                case Block.Table _,
                        Block.Figure _,
                        Block.Video _,
                        Block.Download _,
                        Block.Embed _ ->
                        lifted.add(block);
            }
        }
        return joined.take();
    }

    private static void lines(Runs joined, Block.Item item) {
        line(joined, item.text());
        item.items().forEach(below -> lines(joined, below));
    }

    private static void line(Runs joined, List<Span> text) {
        if (!joined.isBlank()) {
            joined.add("\n", List.of(), "");
        }
        text.forEach(span -> joined.add(span.text(), span.marks(), span.href()));
    }

    private static String link(Element element, String outer) {
        var target = element.attr("href").strip();
        return Links.isAllowed(target) ? target : outer;
    }

    /** Without the characters that the checks refuse. */
    public static String clean(String text) {
        return Characters.visible(text).replace('\u00A0', ' ');
    }
}
