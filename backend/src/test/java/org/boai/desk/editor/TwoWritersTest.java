package org.boai.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.boai.audit.Actor;
import org.boai.content.Article;
import org.boai.content.ContentJson;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EditorForm;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Two people write one document at the same time, as their editors save it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TwoWritersTest {
    private static final int EDITS_OF_EACH = 100;
    private static final int PARAGRAPHS = 30;

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;

    @Test
    @Covers("PUB-12")
    void in200EditsOfTwoAtOnceNoTextIsLostAndNoneIsThereTwice() throws Exception {
        var seed = System.nanoTime();
        System.out.println("Two writers, seed " + seed);
        var first = IntStream.range(0, PARAGRAPHS).mapToObj(number -> "起头 " + number).toList();
        var one = Samples.shortArticle("题");
        var id =
                world.draft(
                        new Article(
                                one.title(),
                                one.summary(),
                                null,
                                List.of(),
                                one.source(),
                                Samples.paragraphs(first.toArray(String[]::new)),
                                one.byline()));
        var start = new CyclicBarrier(2);
        var here = new Writing(id, world.writer(), "甲", new Random(seed), start);
        var there = new Writing(id, world.reviewer(Level.FIRST), "乙", new Random(~seed), start);

        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = List.of(pool.submit(here), pool.submit(there));
            for (var each : both) {
                each.get(5, TimeUnit.MINUTES);
            }
        }

        var touched = new HashSet<>(here.removed);
        touched.addAll(there.removed);
        var expected = new ArrayList<>(first);
        expected.addAll(here.added);
        expected.addAll(there.added);
        expected.removeAll(touched);
        var kept = texts(ContentJson.tree(drafts.get(id).content()).path("body").toString());
        assertThat(kept).as("seed %d", seed).containsAll(expected);
        assertThat(expected)
                .as("seed %d", seed)
                .allSatisfy(text -> assertThat(Collections.frequency(kept, text)).isEqualTo(1));
        assertThat(here.joins + there.joins).as("saves that were joined").isGreaterThan(20);
    }

    /** An editor of one of them: what it began with, what it holds, and what it sends. */
    private class Writing implements Runnable {
        private final DocumentId id;
        private final Actor actor;
        private final String mark;
        private final Random random;
        private final CyclicBarrier start;
        private final List<String> added = new ArrayList<>();
        private final Set<String> removed = new HashSet<>();
        private final String slug;
        private String title;
        private Map<String, List<String>> base;
        private List<String> texts;
        private long revision;
        private int joins;

        Writing(DocumentId id, Actor actor, String mark, Random random, CyclicBarrier start) {
            this.id = id;
            this.actor = actor;
            this.mark = mark;
            this.random = random;
            this.start = start;
            var draft = drafts.get(id);
            this.slug = draft.line().address().slug().value();
            this.title = draft.content().title();
            this.revision = draft.revision();
            this.texts = texts(ContentJson.tree(draft.content()).path("body").toString());
            this.base = fields();
        }

        private Map<String, List<String>> fields() {
            return Map.of(
                    "/title", List.of(title),
                    "/body", List.of(body(texts)),
                    "slug", List.of(slug),
                    "changeNote", List.of(""));
        }

        @Override
        public void run() {
            try {
                for (int edit = 0; edit < EDITS_OF_EACH; edit++) {
                    // Both begin from what they know, so that most saves meet.
                    start.await(1, TimeUnit.MINUTES);
                    change(mark + edit);
                    while (!isSaved()) {
                        join();
                    }
                }
            } catch (Exception e) {
                throw new IllegalStateException(mark, e);
            }
        }

        /** Puts a paragraph in, writes one anew, takes one out, or moves one. */
        private void change(String fresh) {
            int at = random.nextInt(texts.size());
            switch (random.nextInt(texts.size() > PARAGRAPHS ? 4 : 2)) {
                case 0 -> texts.add(at, fresh);
                case 1 -> {
                    removed.add(texts.set(at, fresh));
                }
                case 2 -> {
                    removed.add(texts.remove(at));
                    texts.add(random.nextInt(texts.size() + 1), fresh);
                }
                default -> {
                    removed.add(texts.remove(at));
                    removed.add(texts.remove(random.nextInt(texts.size())));
                    texts.add(fresh);
                }
            }
            added.add(fresh);
        }

        private RequestSpecification filled(RequestSpecification request) {
            request.multiPart("revision", revision);
            fields().forEach(
                            (name, all) ->
                                    request.multiPart(EditorForm.part(name, all.getFirst())));
            return request;
        }

        private boolean isSaved() {
            var answer =
                    filled(sessions.as(actor).header("Accept", "application/json"))
                            .post("/admin/documents/" + id + "/autosave");
            if (answer.statusCode() == 409) {
                return false;
            }
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            revision = answer.jsonPath().getLong("revision");
            base = fields();
            return true;
        }

        private void join() throws JsonProcessingException {
            joins++;
            var answer =
                    filled(sessions.as(actor))
                            .multiPart("do", "reconcile")
                            .multiPart(
                                    EditorForm.part(
                                            "base", ContentJson.mapper().writeValueAsString(base)))
                            .post("/admin/documents/" + id + "/edit");
            assertThat(answer.statusCode()).isEqualTo(200);
            var page = Jsoup.parse(answer.asString());
            revision = Long.parseLong(page.expectFirst("[name=revision]").val());
            texts = texts(page.expectFirst("[data-blocks]").attr("data-blocks"));
            var stored =
                    ContentJson.mapper()
                            .readTree(page.expectFirst("[data-stored]").attr("data-stored"));
            base =
                    Map.of(
                            "/title", List.of(title),
                            "/body", List.of(stored.at("/~1body/0").textValue()),
                            "slug", List.of(slug),
                            "changeNote", List.of(""));
        }
    }

    private static String body(List<String> texts) {
        return StoredBlocks.tree(Samples.paragraphs(texts.toArray(String[]::new))).toString();
    }

    private static List<String> texts(String body) {
        try {
            var blocks = ContentJson.mapper().readTree(body);
            return new ArrayList<>(
                    StreamSupport.stream(blocks.spliterator(), false)
                            .map(block -> block.at("/text/0/text").textValue())
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The desk writes JSON", e);
        }
    }
}
