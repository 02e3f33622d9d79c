package org.boai.media.scan;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The names in one part: a parser remembers every name that it ever saw as long as it reads the
 * part. Real documents use some hundreds. How deep elements may nest is bounded by the parser.
 */
final class Names {
    private static final int MOST = 5_000;

    private final Set<String> names = new HashSet<>();

    /**
     * @throws Pieces.TooMuch when the part has more names than any document needs
     */
    void at(XMLStreamReader cursor) {
        switch (cursor.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> namesOf(cursor);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(cursor.getPITarget());
            default -> {}
        }
        if (names.size() > MOST) {
            throw new Pieces.TooMuch();
        }
    }

    private void namesOf(XMLStreamReader element) {
        names.add(element.getLocalName());
        for (var at = 0; at < element.getAttributeCount(); at++) {
            names.add(element.getAttributeLocalName(at));
        }
        for (var at = 0; at < element.getNamespaceCount(); at++) {
            names.add(element.getNamespacePrefix(at));
            names.add(element.getNamespaceURI(at));
        }
    }
}
