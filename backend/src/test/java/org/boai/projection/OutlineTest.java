package org.boai.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boai.content.ContentJson;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.liveitem.LiveItem;
import org.boai.sample.SampleLiveItems;
import org.boai.sample.Samples;
import org.boai.site.index.Card;
import org.boai.site.index.Entry;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database keeps of a live item for who does not read its text. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class OutlineTest {
    @Inject World world;
    @Inject EntityManager database;
    @Inject LiveItemSource source;

    static List<LiveItem> items() {
        var items = new ArrayList<LiveItem>();
        Samples.contents()
                .forEach(content -> items.add(SampleLiveItems.published(content, "outline", 7)));
        items.add(SampleLiveItems.withdrawn(Kind.CAMPAIGN, "outline", 8));
        return items;
    }

    @ParameterizedTest
    @MethodSource("items")
    void anIndexKeepsTheSameOfAnOutlineAsOfTheWhole(LiveItem item) throws JsonProcessingException {
        var live = world.published(Samples.shortArticle("有提纲的一篇"));
        var before = source.find(Set.of(live)).items().get(live);
        store(live, item);
        try {
            assertThat(entry(live)).isEqualTo(Entry.of(item));
            assertThat(source.find(Set.of(live)).items()).containsEntry(live, item);
        } finally {
            store(live, before);
        }
    }

    @Test
    void keepsWhichDocumentsABodyEmbedsAndNoText() {
        var live = world.published(Samples.article());

        assertThat(entry(live))
                .isInstanceOfSatisfying(
                        Card.class, card -> assertThat(card.facts().refers()).isNotEmpty());
        assertThat(outline(live)).contains("\"embed\"").doesNotContain("paragraph");
    }

    private Entry entry(DocumentId document) {
        var entries = new ArrayList<Entry>();
        source.eachEntry(
                some ->
                        some.stream()
                                .filter(fetched -> fetched.document().equals(document))
                                .forEach(fetched -> entries.add(fetched.read())));
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private String outline(DocumentId document) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (String)
                                        database.createNativeQuery(
                                                        "select cast(outline as text) from live_item where document_id = :id",
                                                        String.class)
                                                .setParameter("id", document.value())
                                                .getSingleResult());
    }

    private void store(DocumentId document, LiveItem item) throws JsonProcessingException {
        var json = ContentJson.mapper().writerFor(LiveItem.class).writeValueAsString(item);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update live_item set body = cast(:json as json) where document_id = :id")
                                        .setParameter("json", json)
                                        .setParameter("id", document.value())
                                        .executeUpdate());
    }
}
