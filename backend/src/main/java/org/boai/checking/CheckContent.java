package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.content.check.Background;
import org.boai.content.check.Checks;
import org.boai.content.check.Finding;
import org.boai.document.DocumentId;
import org.boai.media.AssetScans;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** All checks of a document's content, with what this society keeps for them. */
@ApplicationScoped
public class CheckContent {
    private final Words words;
    private final AllowWord allowed;
    private final AssetScans scans;

    CheckContent(Words words, AllowWord allowed, AssetScans scans) {
        this.words = words;
        this.allowed = allowed;
        this.scans = scans;
    }

    /** What is wrong with it; empty when nothing is. */
    @Transactional
    public List<Finding> of(DocumentId document, Content content) {
        return Checks.of(content, background(document, content));
    }

    /**
     * What is found in a content that nothing blocks: its warnings.
     *
     * @throws Refused {@code invalid-content} with what blocks
     */
    public List<Finding> sound(DocumentId document, Content content) {
        var findings = of(document, content);
        var blocking = findings.stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new Refused(new Refusal.InvalidContent(blocking));
        }
        return findings;
    }

    /** Only what refuses submission and publication. */
    @Transactional
    public List<Finding> blocking(DocumentId document, Content content) {
        return Checks.blocking(content, background(document, content));
    }

    private Background background(DocumentId document, Content content) {
        return new Background(
                words.dictionary(), allowed.wordsOf(document), scans.of(Assets.of(content)));
    }
}
