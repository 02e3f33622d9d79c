package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.boai.content.check.Dictionary;
import org.boai.content.check.Term;

/** The dictionary, for people to look at and for texts to be searched with (PUB-06). */
@ApplicationScoped
public class Words {
    private static final int PAGE = 100;

    private final EntityManager database;
    private volatile Ready ready = new Ready(0, Dictionary.EMPTY);

    Words(EntityManager database) {
        this.database = database;
    }

    /** A dictionary and the revision of the list that it was made of. */
    private record Ready(long revision, Dictionary dictionary) {}

    /** The dictionary as it is now; made anew only when somebody changed the list. */
    @Transactional
    public Dictionary dictionary() {
        var now = ready;
        var revision = revision();
        if (now.revision() != revision) {
            now = new Ready(revision, new Dictionary(terms()));
            ready = now;
        }
        return now.dictionary();
    }

    private static List<Term> terms() {
        return Word.<Word>streamAll().map(Word::term).toList();
    }

    private long revision() {
        return (Long)
                database.createNativeQuery("select revision from word_list", Long.class)
                        .getSingleResult();
    }

    /** Every node makes its dictionary anew; of two who change the list, one waits. */
    void changed() {
        database.createNativeQuery("update word_list set revision = revision + 1").executeUpdate();
    }

    /**
     * Up to a hundred entries, those that block first.
     *
     * @param holding what the entry or its replacement holds; empty for any
     */
    @Transactional
    public List<Word> list(String holding) {
        return Word.<Word>find(
                        """
                        locate(?1, lower(text)) > 0 or locate(?1, lower(instead)) > 0
                        order by severity, text
                        """,
                        holding.toLowerCase(Locale.ROOT))
                .page(0, PAGE)
                .list();
    }

    @Transactional
    public long count() {
        return Word.count();
    }

    @Transactional
    public Optional<Word> find(String text) {
        return Word.findByIdOptional(text);
    }
}
