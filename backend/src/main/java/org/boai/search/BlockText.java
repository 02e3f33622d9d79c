package org.boai.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.content.Block;
import org.boai.content.Span;

/** The text of blocks; headings count more and are taken apart from here. */
final class BlockText {
    private BlockText() {}

    static Stream<String> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(text(paragraph.text()));
            case Block.Heading _ -> Stream.empty();
            case Block.Items list -> list.items().stream().flatMap(BlockText::item);
            case Block.Quote quote -> Stream.of(text(quote.text()), quote.attribution());
            case Block.Table table ->
                    Stream.concat(
                            Stream.of(table.caption()), table.rows().stream().map(BlockText::row));
            case Block.Figure figure ->
                    Stream.of(figure.image().alt(), figure.caption(), figure.credit());
            case Block.Video video -> Stream.of(video.title(), video.transcript());
            case Block.Download download -> Stream.of(download.title());
            case Block.Callout callout -> Stream.of(callout.title(), text(callout.text()));
            // A card of another document, which is found by itself.
            case Block.Embed _ -> Stream.empty();
        };
    }

    private static Stream<String> item(Block.Item item) {
        return Stream.concat(
                Stream.of(text(item.text())), item.items().stream().flatMap(BlockText::item));
    }

    private static String row(Block.Row row) {
        return SearchText.beside(row.cells().stream().map(Block.Cell::text));
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
