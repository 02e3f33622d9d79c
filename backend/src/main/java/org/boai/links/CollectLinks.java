package org.boai.links;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads all links out of the pages of a release. */
final class CollectLinks {
    /** Different targets; a site with more has its first ones looked at. */
    private static final int MOST = 200_000;

    private static final int NAMED = 5;

    static final String HOME = "/";

    /** They hold the same as the page beside them. */
    private static final Set<String> MARKERS = Set.of("gone.html", "moved.html");

    private final Path release;
    private final HttpUrl site;
    private final Map<Target, Uses> links = new LinkedHashMap<>();
    private int pages;

    private CollectLinks(Path release, HttpUrl site) {
        this.release = release;
        this.site = site;
    }

    /**
     * @param pages how many were read
     */
    record Found(Map<Target, Uses> links, int pages) {}

    /** The pages that have a link: how many, and some of their paths. */
    static final class Uses {
        private final List<String> pages = new ArrayList<>(1);
        private int count;

        private void add(String page) {
            count++;
            if (page.equals(HOME)) {
                pages.addFirst(page);
            } else if (pages.size() < NAMED) {
                pages.add(page);
            }
        }

        int count() {
            return count;
        }

        List<String> pages() {
            return List.copyOf(pages);
        }
    }

    /**
     * @param release its folder
     * @param site where readers reach it
     */
    static Found of(Path release, HttpUrl site) throws IOException {
        var collecting = new CollectLinks(release, site);
        Files.walkFileTree(
                release,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        collecting.read(file);
                        return FileVisitResult.CONTINUE;
                    }

                    /** It was published over, or withdrawn, just now. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
        return new Found(collecting.links, collecting.pages);
    }

    private void read(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.endsWith(".html") || MARKERS.contains(name)) {
            return;
        }
        String html;
        try {
            html = Files.readString(file);
        } catch (NoSuchFileException _) {
            return; // As in visitFileFailed.
        }
        pages++;
        var path =
                "/" + release.relativize(file).toString().replaceFirst("(^|/)index\\.html$", "$1");
        var address = site.resolve(path);
        for (var target : targets(html, address)) {
            if (links.containsKey(target) || links.size() < MOST) {
                links.computeIfAbsent(target, _ -> new Uses()).add(path);
            }
        }
    }

    static Set<Target> targets(String html, HttpUrl page) {
        var targets = new HashSet<Target>();
        for (var element : Jsoup.parse(html).select("[href], [src], [srcset]")) {
            for (var link : links(element)) {
                Target.of(link, page).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private static List<String> links(Element element) {
        var links = new ArrayList<>(List.of(element.attr("href"), element.attr("src")));
        for (var candidate : element.attr("srcset").split(",")) {
            links.add(candidate.strip().split("\\s", 2)[0]);
        }
        return links;
    }
}
