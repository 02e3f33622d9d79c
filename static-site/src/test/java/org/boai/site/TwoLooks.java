package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.liveitem.Published;
import org.boai.site.files.Neighbours;
import org.boai.site.view.SiteSettings;

/** A site of thirty-one articles that two versions make, each with its own society in the foot. */
final class TwoLooks {
    static final String PAST = "青禾县红十字会旧版";
    static final String TODAY = "青禾县红十字会新版";

    private final Path folder;
    private final MemorySource source = new MemorySource();

    TwoLooks(Path folder) {
        this.folder = folder;
        for (int number = 1; number <= 30; number++) {
            source.put(SampleSite.article("旧闻 " + number, "old-" + number, number, "youth"));
        }
        source.put(SampleSite.article("独一无二的标题", "unique", 100, "relief"));
    }

    Site open(String society) throws IOException {
        var settings = SampleSite.SETTINGS;
        return Site.open(
                folder,
                new SiteSettings(
                        settings.nameZh(),
                        settings.nameEn(),
                        settings.publicUrl(),
                        settings.audience(),
                        new SiteSettings.Footer(society, "青禾镇人民路 1 号", "", "1", "a@b", "号", "")),
                source,
                SampleSite.TODAY,
                Neighbours.NONE);
    }

    void publish(Site site, Published item) throws IOException {
        source.put(item);
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
    }

    void withdraw(Site site, String slug) throws IOException {
        assertThat(site.apply(withdrawn(slug))).isEmpty();
    }

    /** Withdraws it where live items are kept; which documents the site has yet to read again. */
    Set<DocumentId> withdrawn(String slug) {
        var item = (Published) source.items.get(document(slug));
        source.put(SampleSite.withdrawn(item));
        return Set.of(item.document());
    }

    private static DocumentId document(String slug) {
        return SampleSite.document(slug, ContentLocale.ZH_CN);
    }

    List<String> naming(String text) throws IOException {
        return SampleSite.tree(folder).entrySet().stream()
                .filter(file -> file.getValue().contains(text))
                .map(file -> file.getKey())
                .toList();
    }

    long bytes() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(folder.resolve("current").toRealPath())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve("current").resolve(file));
    }
}
