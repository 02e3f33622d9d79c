package org.boai.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.content.check.Links;
import org.boai.importing.HtmlBlocks;
import org.boai.importing.Runs;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Turns the Markdown of the demo texts (CommonMark with GFM tables) into blocks. HTML inside is
 * read as text. A paragraph {@code Table: caption} names the table after it; a quote that begins
 * with {@code [!NOTE]}, {@code [!IMPORTANT]} or {@code [!WARNING]} is a callout; a last line {@code
 * —— name} of a quote is its attribution.
 */
final class MarkdownBlocks {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern CAPTION = Pattern.compile("Table[:：]\\s*(.+)");
    private static final Pattern CALLOUT = Pattern.compile("\\[!(NOTE|IMPORTANT|WARNING)]\\s*(.*)");
    private static final Pattern ATTRIBUTION = Pattern.compile("——\\s*(.+)");

    private final Function<String, Optional<AssetRef>> pictures;
    private final List<Block> blocks = new ArrayList<>();
    private String caption = "";

    private MarkdownBlocks(Function<String, Optional<AssetRef>> pictures) {
        this.pictures = pictures;
    }

    /**
     * @param pictures the stored picture of an image address; where there is none, the figure lacks
     *     its file and a check says so
     */
    static List<Block> of(String markdown, Function<String, Optional<AssetRef>> pictures) {
        var reader = new MarkdownBlocks(pictures);
        for (var node = PARSER.parse(markdown).getFirstChild();
                node != null;
                node = node.getNext()) {
            reader.block(node);
        }
        return List.copyOf(reader.blocks);
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading ->
                    blocks.add(new Block.Heading(heading.getLevel(), textOf(heading)));
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list ->
                    blocks.add(new Block.Items(Block.ListStyle.BULLETED, items(list)));
            case OrderedList list ->
                    blocks.add(new Block.Items(Block.ListStyle.NUMBERED, items(list)));
            case BlockQuote quote -> quote(quote);
            case TableBlock table -> table(table);
            default -> {
                var text = textOf(node);
                if (!text.isBlank()) {
                    blocks.add(Block.Paragraph.of(text));
                }
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                && image.getNext() == null) {
            figure(image);
            return;
        }
        var named = CAPTION.matcher(textOf(paragraph));
        if (named.matches()) {
            caption = named.group(1).strip();
        } else {
            blocks.add(new Block.Paragraph(spans(paragraph)));
        }
    }

    private void figure(org.commonmark.node.Image image) {
        var alt = textOf(image);
        var title = image.getTitle() == null ? "" : image.getTitle();
        blocks.add(
                new Block.Figure(
                        new Image(
                                pictures.apply(image.getDestination()).orElse(null),
                                alt,
                                alt.isEmpty()),
                        title,
                        ""));
    }

    private List<Block.Item> items(Node list) {
        var items = new ArrayList<Block.Item>();
        for (var entry = list.getFirstChild(); entry != null; entry = entry.getNext()) {
            var runs = new Runs();
            var below = new ArrayList<Block.Item>();
            for (var child = entry.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof BulletList || child instanceof OrderedList) {
                    below.addAll(items(child));
                } else {
                    if (!runs.isBlank()) {
                        runs.add("\n", List.of(), "");
                    }
                    inline(child, List.of(), "", runs);
                }
            }
            items.add(new Block.Item(runs.take(), below));
        }
        return items;
    }

    private void quote(BlockQuote quote) {
        var lines = lines(quote);
        var callout = lines.isEmpty() ? null : CALLOUT.matcher(plain(lines.getFirst()));
        if (callout != null && callout.matches()) {
            blocks.add(
                    new Block.Callout(
                            Block.CalloutStyle.valueOf(callout.group(1)),
                            callout.group(2).strip(),
                            join(lines.subList(1, lines.size()))));
            return;
        }
        var last = lines.isEmpty() ? null : ATTRIBUTION.matcher(plain(lines.getLast()).strip());
        var signed = last != null && last.matches();
        blocks.add(
                new Block.Quote(
                        join(signed ? lines.subList(0, lines.size() - 1) : lines),
                        signed ? last.group(1).strip() : ""));
    }

    /** The lines of a quote, each as its runs. */
    private static List<List<Span>> lines(BlockQuote quote) {
        var lines = new ArrayList<List<Span>>();
        for (var child = quote.getFirstChild(); child != null; child = child.getNext()) {
            var runs = new Runs();
            for (var node = child.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                    lines.add(runs.take());
                } else {
                    inlineNode(node, List.of(), "", runs);
                }
            }
            lines.add(runs.take());
        }
        return lines;
    }

    private static List<Span> join(List<List<Span>> lines) {
        var runs = new Runs();
        for (var line : lines) {
            if (!runs.isBlank()) {
                runs.add("\n", List.of(), "");
            }
            line.forEach(span -> runs.add(span.text(), span.marks(), span.href()));
        }
        return runs.take();
    }

    private static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).reduce("", String::concat);
    }

    private void table(TableBlock table) {
        var rows = new ArrayList<Block.Row>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            var header = part instanceof TableHead;
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row, header));
                }
            }
        }
        blocks.add(new Block.Table(caption, rows));
        caption = "";
    }

    private static Block.Row row(Node row, boolean header) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(new Block.Cell(textOf(cell), header));
            }
        }
        return new Block.Row(cells);
    }

    private static List<Span> spans(Node parent) {
        var runs = new Runs();
        inline(parent, List.of(), "", runs);
        return runs.take();
    }

    private static String textOf(Node node) {
        return plain(spans(node));
    }

    private static void inline(Node parent, List<Mark> marks, String href, Runs runs) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inlineNode(node, marks, href, runs);
        }
    }

    private static void inlineNode(Node node, List<Mark> marks, String href, Runs runs) {
        switch (node) {
            case Text text -> runs.add(HtmlBlocks.clean(text.getLiteral()), marks, href);
            case Code code -> runs.add(HtmlBlocks.clean(code.getLiteral()), marks, href);
            case SoftLineBreak _ -> runs.add("\n", marks, href);
            case HardLineBreak _ -> runs.add("\n", marks, href);
            case StrongEmphasis strong -> inline(strong, Runs.with(marks, Mark.STRONG), href, runs);
            case Emphasis emphasis -> inline(emphasis, Runs.with(marks, Mark.EMPHASIS), href, runs);
            case Link link -> {
                var target = Links.isAllowed(link.getDestination()) ? link.getDestination() : href;
                inline(link, marks, target, runs);
            }
            default -> inline(node, marks, href, runs);
        }
    }
}
