package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.StoredBounds;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.media.AdmitAssets;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Admits a content into a working copy: bounded, so that what is stored can be read again, filed
 * under topics that exist, and with files that are stored.
 */
@ApplicationScoped
class DraftContent {
    private final Topics topics;
    private final AdmitAssets assets;

    DraftContent(Topics topics, AdmitAssets assets) {
        this.topics = topics;
        this.assets = assets;
    }

    /**
     * @throws Refused {@code invalid-input} when it or a text of it is too large, a list nests too
     *     deep, it names an unknown topic, or refers to a file that is not stored or does not
     *     belong where it stands
     */
    Content admit(Content content) {
        StoredBounds.exceeded(content)
                .ifPresent(
                        excess -> {
                            throw new Refused(
                                    new Refusal.InvalidInput(
                                            "content" + excess.where(), excess.why()));
                        });
        if (ContentJson.canonical(content).length > StoredBounds.MAX_BYTES) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "content",
                            new Bilingual(
                                    "文稿超过 1 MB。请拆成几篇，或把长表格做成附件。",
                                    "The document is larger than 1 MB. Split it, or attach its long tables as files.")));
        }
        var unknown = new HashSet<>(content.topics());
        unknown.removeAll(topics.slugs());
        if (!unknown.isEmpty()) {
            var slug = unknown.stream().map(Slug::value).sorted().findFirst().orElseThrow();
            throw new Refused(
                    new Refusal.InvalidInput(
                            "topics",
                            new Bilingual(
                                            "没有「%s」这个主题。请从列表中选择。",
                                            "There is no topic “%s”. Choose one from the list.")
                                    .with(slug)));
        }
        return assets.in(content);
    }
}
