package org.boai.commenting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.hibernate.annotations.Immutable;

/** What one person said: the first remark is the comment, the others answer it. */
@Entity
@Immutable
public class Remark extends PanacheEntityBase {
    private static final int MAX_TEXT = 1000;
    private static final int MAX_REMARKS = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false)
    public UUID commentId;

    @Column(nullable = false)
    public UUID authorId;

    @Column(nullable = false)
    public String text;

    @Column(nullable = false)
    public Instant writtenAt;

    /**
     * Adds a remark. The document is locked by the caller.
     *
     * @param text plain, 1 to 1,000 characters
     * @throws Refused {@code invalid-input}, also when the comment has 50 remarks already
     */
    static void add(Actor author, Comment comment, String text, Instant now) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "text",
                            new Bilingual(
                                    "请写下批注，1–1000 个字符。",
                                    "Write a comment of 1 to 1000 characters.")));
        }
        if (count("commentId", comment.id) >= MAX_REMARKS) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "text",
                            new Bilingual(
                                    "这条批注的回复太多了。请标为已处理，另写一条。",
                                    "This comment has too many answers. Mark it as resolved and write another.")));
        }
        var remark = new Remark();
        remark.commentId = comment.id;
        remark.authorId = author.id().value();
        remark.text = VisibleText.lines("text", text);
        remark.writtenAt = now;
        remark.persist();
    }
}
