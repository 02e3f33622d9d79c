package org.boai.media.scan;

import static org.boai.media.scan.Markup.attribute;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The cells of one sheet, row by row: a number may say in the next cell what it is. */
final class Cells implements Markup.Reader {
    private static final int LONGEST_NUMBER = 20;

    private final String sheet;
    private final List<String> shared;
    private final Pieces pieces;
    private final StringBuilder text = new StringBuilder();
    private String cell = "";
    private String type = "";
    private boolean inValue;

    Cells(String sheet, List<String> shared, Pieces pieces) {
        this.sheet = sheet;
        this.shared = shared;
        this.pieces = pieces;
    }

    @Override
    public void at(XMLStreamReader cursor) {
        switch (cursor.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begin(cursor);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inValue) {
                    pieces.spend(cursor.getTextLength());
                    text.append(cursor.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(cursor.getLocalName());
            default -> {}
        }
    }

    private void begin(XMLStreamReader cursor) {
        switch (cursor.getLocalName()) {
            case "c" -> {
                pieces.spend(Pieces.ENTRY);
                cell = attribute(cursor, "r");
                type = attribute(cursor, "t");
                text.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "oddHeader", "oddFooter" -> {
                cell = "页眉页脚";
                type = "str";
                text.setLength(0);
                inValue = true;
            }
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "v", "t" -> inValue = false;
            case "c", "oddHeader", "oddFooter" -> {
                inValue = false;
                pieces.take(sheet + " " + cell, shown());
            }
            default -> {}
        }
    }

    private String shown() {
        var value = text.toString();
        return switch (type) {
            case "s" -> sharedString(value);
            case "inlineStr", "str", "e", "b", "d" -> value;
            default -> number(value);
        };
    }

    private String sharedString(String place) {
        try {
            return shared.get(Integer.parseInt(place.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            return "";
        }
    }

    /** A telephone number that is kept as 1.38E10 is shown as one. */
    private static String number(String value) {
        try {
            var number = new BigDecimal(value.strip());
            return Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER
                    ? value
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return value;
        }
    }
}
