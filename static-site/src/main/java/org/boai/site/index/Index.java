package org.boai.site.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.SitePath;

/** Every live item as a card, found by group, address, content and reference. */
public final class Index {

    private static final Comparator<Entry> LATEST =
            Comparator.comparingLong(Entry::version)
                    .thenComparing(entry -> entry.document().value());

    private final Map<DocumentId, Entry> entries = new HashMap<>();
    private final Map<Group, CardList> groups = new HashMap<>();
    private final Map<Address, List<Entry>> current = new HashMap<>();
    private final Map<Address, List<Entry>> former = new HashMap<>();
    private final Map<ContentId, List<Card>> contents = new HashMap<>();
    private final Map<ContentId, Set<DocumentId>> referrers = new HashMap<>();
    private final Map<SitePath, Set<DocumentId>> replaced = new HashMap<>();

    /** An index of these, faster than adding them one by one. */
    public static Index of(Collection<Entry> entries) {
        var index = new Index();
        Stream.<Runnable>of(() -> entries.forEach(index::link), () -> index.group(entries))
                .parallel()
                .forEach(Runnable::run);
        return index;
    }

    public Optional<Entry> entry(DocumentId document) {
        return Optional.ofNullable(entries.get(document));
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public CardList cards(Group group) {
        return groups.getOrDefault(group, CardList.EMPTY);
    }

    /** The addresses that hold something, now or as a former address. */
    public Set<Address> addresses() {
        var all = new HashSet<>(current.keySet());
        all.addAll(former.keySet());
        return all;
    }

    /** The topics that have a card in this language. */
    public boolean hasTopic(ContentLocale locale, SiteTopic topic) {
        return cards(new Group.OfTopic(locale, topic.slug())).size() > 0;
    }

    /** What an address holds: a document before one that left it, the latest of several. */
    public Optional<Occupant> at(Address address) {
        var here = current.getOrDefault(address, List.of());
        if (here.size() == 1 && here.getFirst() instanceof Card only) {
            return Optional.of(new Occupant.Live(only));
        }
        var live = here.stream().filter(Card.class::isInstance).max(LATEST);
        if (live.isPresent()) {
            return Optional.of(new Occupant.Live((Card) live.get()));
        }
        var gone = here.stream().max(LATEST);
        if (gone.isPresent()) {
            return Optional.of(new Occupant.Removed((Gone) gone.get()));
        }
        return former.getOrDefault(address, List.of()).stream()
                .max(LATEST)
                .map(Occupant.Moved::new);
    }

    /** The live document of a content in a language. */
    public Optional<Card> live(ContentId content, ContentLocale locale) {
        var all = contents.getOrDefault(content, List.of());
        if (all.size() == 1) {
            return Optional.of(all.getFirst()).filter(card -> card.address().locale() == locale);
        }
        return all.stream().filter(card -> card.address().locale() == locale).max(LATEST);
    }

    /** The documents whose pages show a card of this content. */
    public Set<DocumentId> referrers(ContentId content) {
        return referrers.getOrDefault(content, Set.of());
    }

    /** The withdrawn documents that send their readers to this path. */
    public Set<DocumentId> replacedBy(SitePath path) {
        return replaced.getOrDefault(path, Set.of());
    }

    public void put(Entry entry) {
        remove(entry.document());
        link(entry);
        if (entry instanceof Card card) {
            Group.of(card).forEach(group -> group(group).add(card));
        }
    }

    public void remove(DocumentId document) {
        var entry = entries.remove(document);
        if (entry == null) {
            return;
        }
        drop(current, entry.address(), entry);
        entry.formerAddresses().forEach(address -> drop(former, address, entry));
        switch (entry) {
            case Gone gone -> {
                if (gone.replacement() != null) {
                    replaced.get(gone.replacement()).remove(document);
                }
            }
            case Card card -> {
                drop(contents, card.contentId(), card);
                card.facts().refers().forEach(content -> referrers.get(content).remove(document));
                Group.of(card).forEach(group -> leave(group, card));
            }
        }
    }

    private void link(Entry entry) {
        entries.put(entry.document(), entry);
        keep(current, entry.address(), entry);
        entry.formerAddresses().forEach(address -> keep(former, address, entry));
        switch (entry) {
            case Gone gone -> {
                if (gone.replacement() != null) {
                    note(replaced, gone.replacement(), gone.document());
                }
            }
            case Card card -> {
                keep(contents, card.contentId(), card);
                card.facts().refers().forEach(content -> note(referrers, content, card.document()));
            }
        }
    }

    /** Touches nothing that {@link #link} does. */
    private void group(Collection<Entry> entries) {
        for (var entry : entries) {
            if (entry instanceof Card card) {
                Group.of(card).forEach(group -> group(group).addUnordered(card));
            }
        }
        groups.values().parallelStream().forEach(CardList::order);
    }

    private CardList group(Group group) {
        return groups.computeIfAbsent(group, _ -> new CardList());
    }

    private void leave(Group group, Card card) {
        var cards = group(group);
        cards.remove(card);
        if (cards.size() == 0) {
            groups.remove(group);
        }
    }

    private static <K> void note(Map<K, Set<DocumentId>> map, K key, DocumentId document) {
        map.computeIfAbsent(key, _ -> new TreeSet<>(Comparator.comparing(DocumentId::value)))
                .add(document);
    }

    /** Hardly ever is there more than one of a key, so each has the smallest list. */
    private static <K, V> void keep(Map<K, List<V>> map, K key, V value) {
        map.merge(key, List.of(value), Index::joined);
    }

    private static <V> List<V> joined(List<V> some, List<V> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static <K, V> void drop(Map<K, List<V>> map, K key, V value) {
        map.computeIfPresent(
                key,
                (_, values) -> {
                    var left = values.stream().filter(one -> !one.equals(value)).toList();
                    return left.isEmpty() ? null : left;
                });
    }
}
