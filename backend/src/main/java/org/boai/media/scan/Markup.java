package org.boai.media.scan;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of an office document, read as a stream: no part is held in memory whole, and no
 * entity leads anywhere.
 */
final class Markup {
    private static final XMLInputFactory FACTORY = factory();

    private Markup() {}

    /** Told of each element and text of a part, in order. */
    @FunctionalInterface
    interface Reader {
        /** The cursor stands at the start or the end of an element, or at text. */
        void at(XMLStreamReader cursor) throws XMLStreamException;
    }

    /**
     * @throws IOException when the part is damaged
     * @throws Pieces.TooMuch when the time is over, or the part would fill the memory
     */
    static void read(ZipFile zip, ZipEntry part, Pieces pieces, Reader reader) throws IOException {
        try (var in = new PartBytes(zip.getInputStream(part))) {
            var cursor = FACTORY.createXMLStreamReader(in);
            try {
                var names = new Names();
                while (cursor.hasNext()) {
                    cursor.next();
                    in.nextEvent();
                    pieces.spend(0);
                    names.at(cursor);
                    reader.at(cursor);
                }
            } finally {
                cursor.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("Damaged part " + part.getName(), e);
        }
    }

    /** An attribute by its name, whatever its namespace; empty when it is not there. */
    static String attribute(XMLStreamReader element, String name) {
        for (var at = 0; at < element.getAttributeCount(); at++) {
            if (element.getAttributeLocalName(at).equals(name)) {
                return element.getAttributeValue(at);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
