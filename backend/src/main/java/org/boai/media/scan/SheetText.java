package org.boai.media.scan;

import static org.boai.media.scan.Markup.attribute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;

/**
 * The text of a workbook: every cell of every sheet, hidden ones too, and the comments on cells
 * (ECMA-376 part 1, 18).
 */
final class SheetText {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String FOLDER = "xl/worksheets/";

    private final ZipFile zip;
    private final Pieces pieces;

    private SheetText(ZipFile zip, Pieces pieces) {
        this.zip = zip;
        this.pieces = pieces;
    }

    /**
     * @throws IOException when it is damaged
     */
    static void read(Path file, Pieces pieces) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            new SheetText(zip, pieces).read();
        }
    }

    private void read() throws IOException {
        OfficeText.lookForOthers(zip, pieces);
        var shared = sharedStrings();
        var sheets = sheets();
        for (var sheet : sheets.entrySet()) {
            var part = zip.getEntry(sheet.getKey());
            if (part != null) {
                Markup.read(zip, part, pieces, new Cells(sheet.getValue(), shared, pieces));
                comments(sheet.getKey(), sheet.getValue());
            }
        }
        for (var part : OfficeText.parts(zip)) {
            Markup.read(zip, part, pieces, new Paragraphs("图形或属性", pieces));
        }
    }

    /** What people call the sheets, by the names of their parts, in their order. */
    private Map<String, String> sheets() throws IOException {
        var parts = relations("xl/_rels/workbook.xml.rels", "xl/");
        var sheets = new LinkedHashMap<String, String>();
        var workbook = zip.getEntry(WORKBOOK);
        if (workbook == null) {
            throw new IOException("No workbook");
        }
        Markup.read(
                zip,
                workbook,
                pieces,
                cursor -> {
                    if (cursor.getEventType() == XMLStreamConstants.START_ELEMENT
                            && cursor.getLocalName().equals("sheet")) {
                        var id =
                                cursor.getAttributeValue(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "id");
                        var part = parts.get(id == null ? attribute(cursor, "id") : id);
                        if (part != null) {
                            var name = attribute(cursor, "name");
                            pieces.spend(Pieces.ENTRY + name.length());
                            sheets.put(part, called(name, attribute(cursor, "state")));
                        }
                    }
                });
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(".xml"))
                .forEach(name -> sheets.putIfAbsent(name, "没有列出的工作表"));
        return sheets;
    }

    private static String called(String name, String state) {
        var hidden = state.equals("hidden") || state.equals("veryHidden");
        return (hidden ? "隐藏的工作表“%s”" : "工作表“%s”").formatted(name);
    }

    /** Where the relations of a part lead, by their ids. */
    private Map<String, String> relations(String part, String folder) throws IOException {
        var relations = new HashMap<String, String>();
        var entry = zip.getEntry(part);
        if (entry != null) {
            Markup.read(
                    zip,
                    entry,
                    pieces,
                    cursor -> {
                        if (cursor.getEventType() == XMLStreamConstants.START_ELEMENT
                                && cursor.getLocalName().equals("Relationship")) {
                            var id = attribute(cursor, "Id");
                            var target = attribute(cursor, "Target");
                            pieces.spend(Pieces.ENTRY + id.length() + target.length());
                            relations.put(id, absolute(folder, target));
                        }
                    });
        }
        return relations;
    }

    private static String absolute(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
    }

    private void comments(String sheet, String called) throws IOException {
        var rels = FOLDER + "_rels/" + sheet.substring(sheet.lastIndexOf('/') + 1) + ".rels";
        for (var part : relations(rels, FOLDER).values()) {
            var entry = zip.getEntry(part);
            if (entry != null && part.toLowerCase(Locale.ROOT).contains("comment")) {
                Markup.read(zip, entry, pieces, new CellComments(called, pieces));
            }
        }
    }

    private List<String> sharedStrings() throws IOException {
        var strings = new ArrayList<String>();
        var part = zip.getEntry(STRINGS);
        if (part != null) {
            var text = new StringBuilder();
            Markup.read(
                    zip,
                    part,
                    pieces,
                    cursor -> {
                        if (cursor.getEventType() == XMLStreamConstants.CHARACTERS) {
                            pieces.spend(cursor.getTextLength());
                            text.append(cursor.getText());
                        } else if (cursor.getEventType() == XMLStreamConstants.END_ELEMENT
                                && cursor.getLocalName().equals("si")) {
                            pieces.spend(Pieces.ENTRY);
                            strings.add(text.toString().strip());
                            text.setLength(0);
                        }
                    });
        }
        return strings;
    }
}
