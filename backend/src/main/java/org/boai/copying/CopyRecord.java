package org.boai.copying;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The object in the bucket that names all others with what they were made from. Written last: what
 * it names is there. Compressed lines, with a first one that tells the version of their form and of
 * the headers that objects are sent with.
 */
final class CopyRecord {
    /** Its key; no file of a site begins with a dot. */
    static final String KEY = ".boai-copy";

    static final String MEDIA_TYPE = "application/gzip";

    private static final String VERSION = "boai site copy 1";
    private static final int FIELDS = 4;

    private CopyRecord() {}

    static byte[] bytes(Map<String, Stored> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var lines = new GZIPOutputStream(out)) {
            lines.write((VERSION + "\n").getBytes(StandardCharsets.UTF_8));
            for (var object : new TreeMap<>(objects).entrySet()) {
                lines.write(line(object.getKey(), object.getValue()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] line(String key, Stored stored) {
        var line = new StringBuilder(key);
        for (var field :
                List.of(stored.fingerprint(), Long.toString(stored.bytes()), stored.etag())) {
            line.append('\t').append(field);
        }
        stored.uses().forEach(used -> line.append('\t').append(used));
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of another version, or broken, it says nothing: all is sent again then. */
    static Map<String, Stored> read(byte[] bytes) {
        var objects = new HashMap<String, Stored>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new ByteArrayInputStream(bytes)),
                                StandardCharsets.UTF_8))) {
            if (VERSION.equals(lines.readLine())) {
                lines.lines()
                        .map(line -> line.split("\t", -1))
                        .forEach(line -> read(line, objects));
            }
            return objects;
        } catch (IOException | RuntimeException _) {
            return Map.of();
        }
    }

    private static void read(String[] fields, Map<String, Stored> objects) {
        var uses = List.of(fields).subList(FIELDS, fields.length);
        objects.put(fields[0], new Stored(fields[1], Long.parseLong(fields[2]), fields[3], uses));
    }
}
