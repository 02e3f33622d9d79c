package org.boai.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.boai.document.Sha256;

/** The files that the pages of the desk load: our own, and the modules of the editor. */
final class DeskAssets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** The modules of the editor that are ours. */
    private static final List<String> OWN =
            List.of(
                    "arriving",
                    "beside",
                    "blocks",
                    "cards",
                    "clashes",
                    "commands",
                    "comments",
                    "documents",
                    "dom",
                    "editor",
                    "files",
                    "fixing",
                    "frozen",
                    "handle",
                    "insert",
                    "joining",
                    "kept",
                    "keys",
                    "panel",
                    "paste",
                    "pictures",
                    "placing",
                    "presence",
                    "preview",
                    "remaining",
                    "replacing",
                    "rescue",
                    "rtf",
                    "saving",
                    "schema",
                    "server",
                    "signin",
                    "toolbar",
                    "undone",
                    "unsaved",
                    "words",
                    "words.en",
                    "words.zh",
                    "writing",
                    "written");

    /** The modules that are not ours, with the file of their WebJar. */
    private static final Map<String, String> MODULES =
            Map.ofEntries(
                    Map.entry("prosemirror-model", "dist/index.js"),
                    Map.entry("prosemirror-state", "dist/index.js"),
                    Map.entry("prosemirror-view", "dist/index.js"),
                    Map.entry("prosemirror-transform", "dist/index.js"),
                    Map.entry("prosemirror-commands", "dist/index.js"),
                    Map.entry("prosemirror-keymap", "dist/index.js"),
                    Map.entry("prosemirror-history", "dist/index.js"),
                    Map.entry("prosemirror-inputrules", "dist/index.js"),
                    Map.entry("prosemirror-schema-list", "dist/index.js"),
                    Map.entry("prosemirror-tables", "dist/index.js"),
                    Map.entry("prosemirror-dropcursor", "dist/index.js"),
                    Map.entry("prosemirror-gapcursor", "dist/index.js"),
                    Map.entry("orderedmap", "dist/index.js"),
                    Map.entry("rope-sequence", "dist/index.js"),
                    Map.entry("w3c-keyname", "index.js"));

    private static final Map<String, Asset> ASSETS = assets();

    /** Changes with any of the files. */
    static final String VERSION = version();

    /** Where this version of the files is. */
    static final String ROOT = "/admin/assets/" + VERSION;

    private DeskAssets() {}

    record Asset(byte[] bytes, String mediaType) {}

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ASSETS.get(name));
    }

    /** The names by which modules import each other, with their addresses. */
    static Map<String, String> imports() {
        var imports = new TreeMap<String, String>();
        MODULES.keySet().forEach(name -> imports.put(name, ROOT + "/" + name + ".js"));
        return imports;
    }

    private static Map<String, Asset> assets() {
        var assets = new TreeMap<String, Asset>();
        assets.put("desk.css", asset("/desk/desk.css", "text/css; charset=utf-8"));
        assets.put("editor.css", asset("/desk/editor/editor.css", "text/css; charset=utf-8"));
        assets.put("desk.js", asset("/desk/desk.js", SCRIPT));
        assets.put("sent.js", asset("/desk/sent.js", SCRIPT));
        assets.put("mark.svg", asset("/desk/mark.svg", "image/svg+xml"));
        assets.put("htmx.js", webJar("htmx.org", "dist/htmx.min.js"));
        OWN.forEach(
                name -> assets.put(name + ".js", asset("/desk/editor/" + name + ".js", SCRIPT)));
        MODULES.forEach((name, file) -> assets.put(name + ".js", webJar(name, file)));
        return assets;
    }

    /** A file of a WebJar in the version that the build names. */
    private static Asset webJar(String name, String file) {
        var facts = new Properties();
        try (var about = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            facts.load(about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folder = WEBJARS + name + "/" + facts.getProperty("version");
        return asset(folder + "/" + file, SCRIPT);
    }

    private static Asset asset(String path, String mediaType) {
        try (var file = open(path)) {
            return new Asset(file.readAllBytes(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(DeskAssets.class.getResourceAsStream(path), path);
    }

    private static String version() {
        var digest = Sha256.digest();
        ASSETS.forEach((_, asset) -> digest.update(asset.bytes()));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
