package org.boai.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.helper.HttpConnection;

/**
 * How long the pages of the desk take: the list of many documents, and a long one being written.
 */
final class DeskPages {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final int PARAGRAPHS = 100;
    private static final int SENTENCE = 20;
    private static final long WITHIN = 600_000_000_000L;
    private static final List<String> COMMON = List.of("救护", "志愿者 培训", "红十字会", "物资 清单", "献血 登记");

    private final RunningBoai boai;
    private final Client client;

    DeskPages(RunningBoai boai, Client client) {
        this.boai = boai;
        this.client = client;
    }

    /** Something that takes time. */
    private interface Act {
        void run(int round) throws IOException;
    }

    void measure(Figures figures, int documents) throws IOException, InterruptedException {
        var writer = DeskWindow.of(boai.root(), "writer", boai.passwordOf("writer"));
        awaitIndex(writer);
        var size = ", %,d documents".formatted(documents);
        var first = "/admin/documents";
        var older = writer.parsed(first).expectFirst("a[href*=before]").attr("href");
        time(figures, "desk, first page" + size, _ -> writer.open("/admin"));
        time(figures, "desk list" + size, _ -> writer.open(first));
        time(figures, "desk list, next page" + size, _ -> writer.open(older));
        time(
                figures,
                "desk list, rare stage" + size,
                _ -> writer.open(first + "?stage=FINAL_REVIEW"));
        time(
                figures,
                "desk list, rare kind" + size,
                _ -> writer.open(first + "?kind=press-release"));
        time(figures, "desk list, mine" + size, _ -> writer.open(first + "?mine=1"));
        time(
                figures,
                "desk search, common words" + size,
                round -> writer.open(search(COMMON.get(round % COMMON.size()))));
        time(
                figures,
                "desk search, one document" + size,
                round -> writer.open(search("河堤 " + (round * 97 % documents))));
        time(figures, "desk search, nothing found" + size, _ -> writer.open(search("极光望远镜")));
        whereUsed(figures, writer, size);
        writing(figures, writer);
    }

    /** Asked before something is withdrawn or deleted, and of all documents at once. */
    private void whereUsed(Figures figures, DeskWindow writer, String size)
            throws IOException, InterruptedException {
        var used = "/admin/documents/" + create("desk-used", "到处引用的文稿", List.of("一段。")) + "/uses";
        time(figures, "where a document is used" + size, _ -> writer.open(used));
        var files = Client.JSON.readTree(writer.json("/admin/media"));
        var file = "/admin/files/" + files.at("/items/0/sha256").asText();
        time(figures, "where a file is used" + size, _ -> writer.open(file));
    }

    private static String search(String words) {
        return "/admin/documents?title=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** What is written last is found last: the index has all of the corpus when it has that. */
    private void awaitIndex(DeskWindow writer) throws IOException, InterruptedException {
        var word = "末尾" + Long.toString(System.nanoTime(), 36);
        create("desk-last", "最后一篇", List.of(word));
        var began = System.nanoTime();
        while (!writer.parsed(search(word)).text().contains("最后一篇")) {
            if (System.nanoTime() - began > WITHIN) {
                throw new IOException("The index of the desk did not catch up");
            }
            Thread.sleep(500);
        }
    }

    private void writing(Figures figures, DeskWindow writer)
            throws IOException, InterruptedException {
        var paragraphs = new ArrayList<String>();
        for (int n = 0; n < PARAGRAPHS; n++) {
            paragraphs.add(("第" + n + "段，写给来上课的人。").repeat(SENTENCE).substring(0, 200));
        }
        var path = "/admin/documents/" + create("desk-long", "两万字的文稿", paragraphs);
        var length = ", %,d characters".formatted(PARAGRAPHS * 200);
        time(figures, "open in the editor" + length, _ -> writer.open(path + "/edit"));
        var fields =
                new ArrayList<>(
                        DeskWindow.form(writer.parsed(path + "/edit"), path + "/edit").formData());
        fields.removeIf(
                field ->
                        field.key().startsWith("/body")
                                || field.key().equals("revision")
                                || field.key().equals("do"));
        var revision = new long[] {1};
        time(
                figures,
                "save while writing" + length,
                round -> {
                    paragraphs.set(
                            round % PARAGRAPHS, "第 %03d 次改过。".formatted(round).repeat(SENTENCE));
                    var sent = new ArrayList<Connection.KeyVal>(fields);
                    sent.add(HttpConnection.KeyVal.create("do", "autosave"));
                    sent.add(HttpConnection.KeyVal.create("revision", "" + revision[0]));
                    sent.add(
                            HttpConnection.KeyVal.create(
                                    "/body",
                                    Client.JSON.writeValueAsString(
                                            BenchArticle.blocks(paragraphs))));
                    var answer = Client.JSON.readTree(writer.send(path + "/autosave", sent));
                    if (answer.path("revision").asLong() != revision[0] + 1) {
                        throw new IOException("Not saved: " + answer);
                    }
                    revision[0]++;
                });
    }

    private String create(String slug, String title, List<String> paragraphs)
            throws IOException, InterruptedException {
        var created =
                client.as("writer", "/documents", BenchArticle.request(slug, title, paragraphs));
        return created.path("document").path("id").asText();
    }

    private static void time(Figures figures, String measure, Act act) throws IOException {
        var millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var began = System.nanoTime();
            act.run(round + WARM_UP);
            if (round >= 0) {
                millis[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        figures.latencies(measure, millis);
    }
}
