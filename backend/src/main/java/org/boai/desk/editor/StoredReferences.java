package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.boai.content.AssetRef;
import org.boai.desk.DeskLanguage;
import org.boai.desk.form.References;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.editing.DocumentNames;
import org.boai.editing.Topics;
import org.boai.language.Bilingual;
import org.boai.media.StoredAssets;

/** What forms refer to, as it is stored. */
@ApplicationScoped
public class StoredReferences implements References {
    private static final Pattern PATH =
            Pattern.compile("/(?<en>en/)?(?<segment>[a-z-]+)/(?<slug>[a-z0-9-]+)/?");

    private final DocumentNames documents;
    private final Topics topics;
    private final StoredAssets assets;

    StoredReferences(DocumentNames documents, Topics topics, StoredAssets assets) {
        this.documents = documents;
        this.topics = topics;
        this.assets = assets;
    }

    @Override
    public Optional<ContentId> document(String typed) {
        try {
            return Optional.of(new ContentId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return address(typed).flatMap(documents::at);
        }
    }

    private static Optional<Address> address(String typed) {
        try {
            var path = PATH.matcher(Optional.ofNullable(new URI(typed).getPath()).orElse(""));
            if (!path.matches() || !Slug.isValid(path.group("slug"))) {
                return Optional.empty();
            }
            var locale = path.group("en") == null ? ContentLocale.ZH_CN : ContentLocale.EN;
            return Kind.ofSegment(path.group("segment"))
                    .map(kind -> new Address(kind, locale, new Slug(path.group("slug"))));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    @Override
    public String name(ContentId document) {
        return documents.of(document).map(SitePath::value).orElse(document.toString());
    }

    @Override
    public Optional<AssetRef> asset(Sha256 hash) {
        return assets.reference(hash);
    }

    @Override
    public List<Topic> topics() {
        return topics.all().stream()
                .map(
                        topic ->
                                new Topic(
                                        topic.slug,
                                        DeskLanguage.say(
                                                new Bilingual(topic.nameZh, topic.nameEn))))
                .toList();
    }
}
