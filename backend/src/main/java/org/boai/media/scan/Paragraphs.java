package org.boai.media.scan;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of one part of a text document or a presentation, also those that were struck out
 * or hidden (ECMA-376 part 1, ODF 1.3 part 3).
 */
final class Paragraphs implements Markup.Reader {
    private static final Set<String> PARAGRAPH = Set.of("p", "h");
    private static final Set<String> GAP = Set.of("tab", "br", "s", "line-break", "cr");
    private static final int LONGEST = 100_000;

    private final String part;
    private final Pieces pieces;
    private final StringBuilder text = new StringBuilder();
    private int number;

    /**
     * @param part what people call it
     */
    Paragraphs(String part, Pieces pieces) {
        this.part = part;
        this.pieces = pieces;
    }

    @Override
    public void at(XMLStreamReader cursor) {
        switch (cursor.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(cursor.getText());
            case XMLStreamConstants.START_ELEMENT -> {
                if (GAP.contains(cursor.getLocalName())) {
                    add(" ");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (PARAGRAPH.contains(cursor.getLocalName())) {
                    end();
                }
            }
            case XMLStreamConstants.END_DOCUMENT -> end();
            default -> {}
        }
    }

    private void add(String more) {
        text.append(more);
        if (text.length() > LONGEST) {
            look();
        }
    }

    private void end() {
        number++;
        look();
    }

    private void look() {
        if (!text.isEmpty()) {
            pieces.take("%s第 %d 段".formatted(part, Math.max(1, number)), text);
            text.setLength(0);
        }
    }
}
