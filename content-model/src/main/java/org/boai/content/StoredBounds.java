package org.boai.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.boai.language.Bilingual;

/**
 * How much a content may hold, so that its stored form can be read again. Far wider than what the
 * checks let go public: a draft may be too long for a while, but what is stored must open.
 */
public final class StoredBounds {
    /** The longest single text, in UTF-16 units, as the reader of JSON counts them. */
    public static final int MAX_TEXT = 100_000;

    /** The largest content, in bytes of its canonical form. */
    public static final int MAX_BYTES = 1_000_000;

    /** How many levels a list may have, its own entries being the first. */
    public static final int MAX_LEVELS = 5;

    /**
     * How deep JSON may nest; only lists go deeper than a fixed number of steps, by two for each
     * level, and so {@link #MAX_LEVELS} leaves room for what contents are kept in.
     */
    static final int MAX_DEPTH = 40;

    private StoredBounds() {}

    /**
     * What is too much.
     *
     * @param where JSON pointer into the stored form (RFC 6901)
     * @param why what is wrong and what to do
     */
    public record Excess(String where, Bilingual why) {}

    /** The first place of a content that is too much to be stored; empty when there is none. */
    public static Optional<Excess> exceeded(Content content) {
        return lists("/body", content.body()).or(() -> texts("", ContentJson.tree(content)));
    }

    /** The same of blocks that are in no content yet, by pointers into their list. */
    public static Optional<Excess> exceeded(List<Block> blocks) {
        return lists("", blocks).or(() -> texts("", ContentJson.mapper().valueToTree(blocks)));
    }

    /** Says of a text of this length that it cannot be stored. */
    public static Bilingual tooLong(int length) {
        return new Bilingual(
                        "这段文字有 %d 个字符，最多 %d 个。请缩短，或分成几段。",
                        "This text has %d characters, at most %d can be kept. Shorten it, or split it into several.")
                .with(length, MAX_TEXT);
    }

    /** Says of a list that it has more levels than can be stored. */
    public static Bilingual tooDeep() {
        return new Bilingual(
                        "列表超过 %d 层，不能保存。请减少层级，或改成小标题。",
                        "A list with more than %d levels cannot be kept. Use fewer levels, or subheadings.")
                .with(MAX_LEVELS);
    }

    /** Looked at before anything is written: what nests without end cannot even become a tree. */
    private static Optional<Excess> lists(String where, List<Block> blocks) {
        return first(
                IntStream.range(0, blocks.size())
                        .mapToObj(
                                at ->
                                        blocks.get(at) instanceof Block.Items list
                                                ? level(where + "/" + at, list.items(), 1)
                                                : Optional.empty()));
    }

    private static Optional<Excess> level(String above, List<Block.Item> items, int level) {
        var where = above + "/items";
        if (level > MAX_LEVELS && !items.isEmpty()) {
            return Optional.of(new Excess(where, tooDeep()));
        }
        return first(
                IntStream.range(0, items.size())
                        .mapToObj(at -> level(where + "/" + at, items.get(at).items(), level + 1)));
    }

    private static Optional<Excess> texts(String where, JsonNode value) {
        if (value.isTextual()) {
            int length = value.textValue().length();
            return length > MAX_TEXT
                    ? Optional.of(new Excess(where, tooLong(length)))
                    : Optional.empty();
        }
        return value.isArray()
                ? first(
                        IntStream.range(0, value.size())
                                .mapToObj(at -> texts(where + "/" + at, value.get(at))))
                : first(
                        value.properties().stream()
                                .map(one -> texts(where + "/" + one.getKey(), one.getValue())));
    }

    private static Optional<Excess> first(Stream<Optional<Excess>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }
}
