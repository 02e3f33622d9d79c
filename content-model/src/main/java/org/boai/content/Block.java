package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.boai.document.ContentId;
import org.jspecify.annotations.Nullable;

/** One typed element of a body. Closed, so that every block is checked, rendered and indexed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Block.Video.class, name = "video"),
    @JsonSubTypes.Type(value = Block.Download.class, name = "file"),
    @JsonSubTypes.Type(value = Block.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed")
})
public sealed interface Block {

    record Paragraph(List<Span> text) implements Block {
        public Paragraph {
            text = Missing.list(text);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Span.plain(text)));
        }
    }

    /**
     * @param level 2 to 4; the title of the document is the only heading of level 1
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = Missing.text(text);
        }
    }

    /** A bulleted or numbered list. */
    record Items(ListStyle style, List<Item> items) implements Block {
        public Items {
            style = style == null ? ListStyle.BULLETED : style;
            items = Missing.list(items);
        }
    }

    /** One entry of a list, with the entries below it. */
    record Item(List<Span> text, List<Item> items) {
        public Item {
            text = Missing.list(text);
            items = Missing.list(items);
        }
    }

    enum ListStyle {
        @JsonProperty("bulleted")
        BULLETED,
        @JsonProperty("numbered")
        NUMBERED
    }

    record Quote(List<Span> text, String attribution) implements Block {
        public Quote {
            text = Missing.list(text);
            attribution = Missing.text(attribution);
        }
    }

    /** A data table; its first row or column holds header cells. */
    record Table(String caption, List<Row> rows) implements Block {
        public Table {
            caption = Missing.text(caption);
            rows = Missing.list(rows);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = Missing.list(cells);
        }
    }

    record Cell(String text, boolean header) {
        public Cell {
            text = Missing.text(text);
        }
    }

    record Figure(Image image, String caption, String credit) implements Block {
        public Figure {
            image = image == null ? new Image(null, "", false) : image;
            caption = Missing.text(caption);
            credit = Missing.text(credit);
        }
    }

    /** A film with its captions (WebVTT) and its transcript (WCAG 2.2, 1.2). */
    record Video(
            @Nullable AssetRef asset, @Nullable AssetRef captions, String title, String transcript)
            implements Block {
        public Video {
            title = Missing.text(title);
            transcript = Missing.text(transcript);
        }
    }

    /** A file to download. */
    record Download(@Nullable AssetRef asset, String title) implements Block {
        public Download {
            title = Missing.text(title);
        }
    }

    record Callout(CalloutStyle style, String title, List<Span> text) implements Block {
        public Callout {
            style = style == null ? CalloutStyle.NOTE : style;
            title = Missing.text(title);
            text = Missing.list(text);
        }
    }

    enum CalloutStyle {
        @JsonProperty("note")
        NOTE,
        @JsonProperty("important")
        IMPORTANT,
        @JsonProperty("warning")
        WARNING
    }

    /** Another document, shown as a card while it is live. */
    record Embed(@JsonProperty(required = true) ContentId document) implements Block {
        public Embed {
            Missing.refused(document, "document");
        }
    }
}
