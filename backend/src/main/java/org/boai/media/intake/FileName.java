package org.boai.media.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file without its folder: 1 to 120 characters of any script, without control, format
 * (bidirectional override) and file-system characters.
 */
public record FileName(String value) {
    public static final int MAX_LENGTH = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    public FileName {
        if (!clean(value).equals(value)) {
            throw new IllegalArgumentException("Not a clean file name");
        }
    }

    /** Makes the best of a name as it was sent. */
    public static FileName cleaned(String sent) {
        return new FileName(clean(sent));
    }

    /** Whether the text is a clean name as it stands. */
    public static boolean isValid(String text) {
        return clean(text).equals(text);
    }

    /** In lower case without the dot; empty when there is none. */
    public String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without its extension. */
    public String stem() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    /** The same name for a file of this type. */
    FileName asNameOf(FileType type) {
        return type.fits(this) ? this : cleaned(stem() + "." + type.extension());
    }

    private static String clean(String sent) {
        var name =
                FOLDERS.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC)).replaceFirst("");
        name = INVISIBLE.matcher(SPACE.matcher(name).replaceAll(" ")).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_");
        return bounded(EDGES.matcher(name).replaceAll(""));
    }

    private static String bounded(String name) {
        if (name.isEmpty()) {
            return "file";
        }
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        var end = MAX_LENGTH - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return EDGES.matcher(name.substring(0, end)).replaceAll("") + extension;
    }
}
