package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.WorkingCopy;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;

/**
 * Lets a term of the dictionary stand in one document: a name that is written so, or a quotation.
 * Only the final reviewer may, with a reason, and not for their own text (PUB-06).
 */
@ApplicationScoped
public class AllowWord {
    private static final int MAX_REASON = 200;

    private final Audit audit;
    private final Clock clock;

    AllowWord(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param word as the dictionary has it
     * @param reason 1 to 200 characters
     * @throws Refused {@code not-found}, {@code forbidden}, {@code invalid-input}, {@code
     *     wrong-state} when it stands already
     */
    @Transactional
    public void as(Actor actor, DocumentId id, String word, String reason) {
        var document = Document.lock(id);
        if (!ChangeWords.mayChange(actor)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以放行词库拦下的用词。",
                                    "Only final reviewers may allow a term that the dictionary blocks.")));
        }
        if (WorkingCopy.of(document).writers.contains(actor.id().value())) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "您改过这篇文稿，须由另一位终审人员放行。",
                                    "You have changed this document. Another final reviewer must allow the term.")));
        }
        var why = VisibleText.lines("reason", reason);
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reason",
                            new Bilingual(
                                            "请写明放行的理由，最多 %d 个字。",
                                            "Say why the term is allowed, in at most %d characters.")
                                    .with(MAX_REASON)));
        }
        if (Word.findById(word) == null) {
            throw new Refused(
                    new Refusal.NotFound(new Bilingual("词库里的这个词", "this term in the dictionary")));
        }
        if (AllowedWord.findById(new AllowedWord.Key(id.value(), word)) != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("已经放行", "Allowed already"),
                            new Bilingual("再次放行", "allow it again")));
        }
        var allowed = new AllowedWord();
        allowed.documentId = id.value();
        allowed.text = word;
        allowed.reason = why;
        allowed.allowedBy = actor.name();
        allowed.allowedAt = clock.instant();
        allowed.persist();
        audit.record(actor, "allow-word", id, Map.of("word", word, "reason", why));
    }

    /** What may stand in a document, in the order in which it was let. */
    @Transactional
    public List<AllowedWord> of(DocumentId document) {
        return AllowedWord.list("documentId = ?1 order by allowedAt, text", document.value());
    }

    Set<String> wordsOf(DocumentId document) {
        return of(document).stream().map(one -> one.text).collect(Collectors.toSet());
    }
}
