package org.boai.checking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.content.check.Finding.Severity;
import org.boai.sample.Samples;
import org.boai.testsupport.World;

/** Words that tests list, and texts that have them. */
@ApplicationScoped
class ListedWords {
    private final World world;
    private final ChangeWords change;
    private final Words words;

    ListedWords(World world, ChangeWords change, Words words) {
        this.world = world;
        this.change = change;
        this.words = words;
    }

    /**
     * @param except what the word may stand in
     */
    void put(String text, Severity severity, String instead, String... except) {
        change.put(
                world.publisher(),
                new ChangeWords.Wanted(text, severity, instead, "", List.of(except)));
    }

    void remove(String text) {
        if (words.find(text).isPresent()) {
            change.remove(world.publisher(), text);
        }
    }

    static Article article(String title, Span... text) {
        return Samples.article(title, List.of(new Block.Paragraph(List.of(text))));
    }
}
