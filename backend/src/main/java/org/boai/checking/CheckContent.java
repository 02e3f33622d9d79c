package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.check.Background;
import org.boai.content.check.Checks;
import org.boai.content.check.Finding;
import org.boai.document.DocumentId;

/** All checks of a document's content, with what this society keeps for them. */
@ApplicationScoped
public class CheckContent {
    private final Words words;
    private final AllowWord allowed;

    CheckContent(Words words, AllowWord allowed) {
        this.words = words;
        this.allowed = allowed;
    }

    /** What is wrong with it; empty when nothing is. */
    @Transactional
    public List<Finding> of(DocumentId document, Content content) {
        return Checks.of(content, background(document));
    }

    /** Only what refuses submission and publication. */
    @Transactional
    public List<Finding> blocking(DocumentId document, Content content) {
        return Checks.blocking(content, background(document));
    }

    private Background background(DocumentId document) {
        return new Background(words.dictionary(), allowed.wordsOf(document));
    }
}
