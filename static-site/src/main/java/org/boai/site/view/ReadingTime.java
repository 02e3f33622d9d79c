package org.boai.site.view;

import java.util.List;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.document.ContentLocale;

/** How long a body takes to read. */
final class ReadingTime {

    private static final int CHARACTERS_ZH = 400;
    private static final int CHARACTERS_EN = 1200;

    private ReadingTime() {}

    /** In minutes, at least one. */
    static int minutes(List<Block> body, ContentLocale locale) {
        int characters = 0;
        for (var block : body) {
            characters += characters(block);
        }
        int speed =
                switch (locale) {
                    case ZH_CN -> CHARACTERS_ZH;
                    case EN -> CHARACTERS_EN;
                };
        return Math.max(1, Math.round((float) characters / speed));
    }

    private static int characters(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> spans(paragraph.text());
            case Block.Heading heading -> heading.text().length();
            case Block.Items list -> items(list.items());
            case Block.Quote quote -> spans(quote.text());
            case Block.Table table -> cells(table);
            case Block.Figure figure -> figure.caption().length();
            case Block.Callout callout -> spans(callout.text());
            case Block.Video _, Block.Download _, Block.Embed _ -> 0;
        };
    }

    private static int items(List<Block.Item> items) {
        int characters = 0;
        for (var item : items) {
            characters += spans(item.text()) + items(item.items());
        }
        return characters;
    }

    private static int cells(Block.Table table) {
        int characters = 0;
        for (var row : table.rows()) {
            for (var cell : row.cells()) {
                characters += cell.text().length();
            }
        }
        return characters;
    }

    private static int spans(List<Span> spans) {
        int characters = 0;
        for (var span : spans) {
            characters += span.text().length();
        }
        return characters;
    }
}
