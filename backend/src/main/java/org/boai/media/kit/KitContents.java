package org.boai.media.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.boai.content.AssetRef;
import org.boai.content.ContentJson;
import org.boai.content.EducationKit;
import org.boai.document.ContentLocale;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** The files of a kit under distinct names, and the two texts that go with them. */
record KitContents(EducationKit kit, List<NamedFile> files) {
    static final String README = "README.txt";
    static final String MANIFEST = "manifest.json";

    /** The default ends lines as the operating system does; these bytes must not depend on it. */
    private static final PrettyPrinter SAME_EVERYWHERE =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    /** A file of the kit under its name in the ZIP. */
    record NamedFile(String name, AssetRef asset, EducationKit.KitFile file) {}

    static KitContents of(EducationKit kit) {
        var taken = new HashSet<>(Set.of(key(README), key(MANIFEST)));
        var files = new ArrayList<NamedFile>();
        for (var file : kit.files()) {
            var asset = file.asset();
            if (asset != null) {
                files.add(new NamedFile(distinct(asset.fileName(), taken), asset, file));
            }
        }
        return new KitContents(kit, List.copyOf(files));
    }

    /** The second {@code a.pdf} becomes {@code a (2).pdf}; case does not tell files apart. */
    private static String distinct(String name, Set<String> taken) {
        var dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var extension = dot < 0 ? "" : name.substring(dot);
        var free = name;
        for (int number = 2; !taken.add(key(free)); number++) {
            free = stem + " (" + number + ")" + extension;
        }
        return free;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The files with their sizes and SHA-256, for programs (KIT-03). */
    String manifest() {
        var listed =
                files.stream()
                        .map(
                                one ->
                                        new Listed(
                                                one.name(),
                                                one.file().title(),
                                                one.file().role(),
                                                one.asset().mediaType(),
                                                one.asset().bytes(),
                                                one.asset().sha256()))
                        .toList();
        try {
            return ContentJson.mapper()
                            .writer(SAME_EVERYWHERE)
                            .writeValueAsString(
                                    new Manifest(
                                            kit.title(),
                                            kit.version(),
                                            kit.rights().license(),
                                            listed))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every manifest can be written", e);
        }
    }

    private record Manifest(String title, String version, String license, List<Listed> files) {}

    private record Listed(
            String name,
            String title,
            EducationKit.@Nullable ResourceType role,
            String mediaType,
            long bytes,
            Sha256 sha256) {}

    /** What a teacher reads first, without the site at hand. */
    String readme(ContentLocale locale) {
        return KitReadme.of(this, locale);
    }
}
