package org.boai.media.scan;

import static org.boai.media.scan.Markup.attribute;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What people wrote beside the cells of one sheet, in notes and in talks. */
final class CellComments implements Markup.Reader {
    private final String sheet;
    private final Pieces pieces;
    private final StringBuilder text = new StringBuilder();
    private String cell = "";

    CellComments(String sheet, Pieces pieces) {
        this.sheet = sheet;
        this.pieces = pieces;
    }

    @Override
    public void at(XMLStreamReader cursor) {
        switch (cursor.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (isComment(cursor)) {
                    cell = attribute(cursor, "ref");
                    text.setLength(0);
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                pieces.spend(cursor.getTextLength());
                text.append(cursor.getText());
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (isComment(cursor)) {
                    pieces.take("%s %s 的批注".formatted(sheet, cell), text);
                    text.setLength(0);
                }
            }
            default -> {}
        }
    }

    private static boolean isComment(XMLStreamReader cursor) {
        var name = cursor.getLocalName().toLowerCase(Locale.ROOT);
        return name.equals("comment") || name.equals("threadedcomment");
    }
}
