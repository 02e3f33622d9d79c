package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.check.Finding;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.Role;

/**
 * Keeps the dictionary. It decides what can go public, so it takes a holder of 终审, as publishing
 * does (PUB-06).
 */
@ApplicationScoped
public class ChangeWords {
    private static final int MAX_TEXT = 40;
    private static final int MAX_INSTEAD = 60;
    private static final int MAX_WHY = 100;
    private static final int MAX_EXCEPTIONS = 20;
    private static final int MAX_WORDS = 20_000;

    private final EntityManager database;
    private final Words words;
    private final Audit audit;
    private final Clock clock;

    ChangeWords(EntityManager database, Words words, Audit audit, Clock clock) {
        this.database = database;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry as it is to be.
     *
     * @param text 2 to 40 characters on one line
     * @param instead what to write, at most 60 characters, empty when there is no one answer
     * @param why what is wrong with it, at most 100 characters
     * @param except longer wordings that hold the text and are right, at most 20
     */
    public record Wanted(
            String text,
            Finding.Severity severity,
            String instead,
            String why,
            List<String> except) {}

    public static boolean mayChange(Actor actor) {
        return actor.has(Role.FINAL_REVIEWER) && !actor.has(Role.ADMIN);
    }

    static void requireRight(Actor actor) {
        if (!mayChange(actor)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以更改词库。",
                                    "Only final reviewers may change the dictionary.")));
        }
    }

    /**
     * Puts an entry in, in place of the one for the same text.
     *
     * @throws Refused {@code forbidden}, {@code invalid-input}
     */
    @Transactional
    public void put(Actor actor, Wanted wanted) {
        requireRight(actor);
        var text = line("text", new Bilingual("词", "The term"), wanted.text(), MAX_TEXT);
        if (text.length() < 2) {
            throw invalid("text", new Bilingual("词至少两个字。", "A term has at least two characters."));
        }
        var instead =
                line(
                        "instead",
                        new Bilingual("改为", "The replacement"),
                        wanted.instead(),
                        MAX_INSTEAD);
        if (instead.equals(text)) {
            throw invalid(
                    "instead",
                    new Bilingual(
                            "改为的写法与词相同。",
                            "The replacement is the same as the term. Write it differently, or leave it empty."));
        }
        var why = line("why", new Bilingual("说明", "The explanation"), wanted.why(), MAX_WHY);
        var except = exceptions(text, wanted.except());
        words.changed();
        Word word = Word.findById(text, LockModeType.PESSIMISTIC_WRITE);
        var isNew = word == null;
        if (isNew) {
            requireRoom();
            word = new Word();
            word.text = text;
        }
        word.severity = wanted.severity();
        word.instead = instead;
        word.why = why;
        word.exceptIn = except;
        word.changedBy = actor.name();
        word.changedAt = clock.instant();
        if (isNew) {
            word.persist();
        }
        audit.record(
                actor,
                "put-word",
                Map.of("word", text, "instead", instead, "severity", word.severity.name()));
    }

    /**
     * Takes an entry out. What was let stand in documents stays known.
     *
     * @throws Refused {@code forbidden}, {@code not-found}
     */
    @Transactional
    public void remove(Actor actor, String text) {
        requireRight(actor);
        words.changed();
        if (!Word.deleteById(text)) {
            throw new Refused(
                    new Refusal.NotFound(new Bilingual("词库里的这个词", "this term in the dictionary")));
        }
        database.flush();
        audit.record(actor, "remove-word", Map.of("word", text));
    }

    private static void requireRoom() {
        if (Word.count() >= MAX_WORDS) {
            throw invalid(
                    "text",
                    new Bilingual(
                                    "词库最多 %d 个词。请先删去不用的。",
                                    "The dictionary holds at most %d terms. Remove some that are not used first.")
                            .with(MAX_WORDS));
        }
    }

    private static String exceptions(String text, List<String> except) {
        var lines =
                except.stream()
                        .map(
                                one ->
                                        line(
                                                "except",
                                                new Bilingual("例外", "An exception"),
                                                one,
                                                MAX_INSTEAD))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        if (lines.size() > MAX_EXCEPTIONS) {
            throw invalid(
                    "except",
                    new Bilingual("例外最多 %d 个。", "At most %d exceptions.").with(MAX_EXCEPTIONS));
        }
        for (var one : lines) {
            if (!one.contains(text) || one.equals(text)) {
                throw invalid(
                        "except",
                        new Bilingual(
                                        "例外要含有这个词，并且比它长：%s",
                                        "An exception contains the term and is longer than it: %s")
                                .with(one));
            }
        }
        return String.join("\n", lines);
    }

    private static String line(String field, Bilingual name, String typed, int max) {
        var line = VisibleText.line(field, typed);
        if (line.length() > max) {
            throw invalid(
                    field,
                    new Bilingual("%s最多 %d 个字。", "%s has at most %d characters.").with(name, max));
        }
        return line;
    }

    private static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
