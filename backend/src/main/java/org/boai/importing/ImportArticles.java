package org.boai.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.language.Bilingual;
import org.boai.publishing.TakeOverLegacy;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/**
 * Takes over a file of articles, one JSON object a line, idempotent by id: what is here already is
 * left alone, each refused line is told with its reason, no line is half imported (PUB-07).
 */
@ApplicationScoped
public class ImportArticles {
    private static final int BATCH = 250;
    private static final int MAX_SOURCE = 100;

    /**
     * How often lines are looked at when somebody else takes what they want in the same instant.
     */
    private static final int ATTEMPTS = 3;

    private final ImportBatch batches;

    ImportArticles(ImportBatch batches) {
        this.batches = batches;
    }

    /** Why a line was not imported; lines count from 1. */
    public record RefusedLine(long line, Bilingual reason) {}

    /** What became of the lines. */
    public record Result(long imported, long unchanged, List<RefusedLine> refused) {}

    /**
     * @param source the older site, as readers should see it, 1 to 100 characters
     * @param firstLine number of the first line in the stream, from 1
     * @throws Refused {@code forbidden} or {@code administrator-may-not-review} unless the actor
     *     holds the final review, {@code invalid-input} for a bad source
     */
    public Result as(Actor actor, String source, InputStream jsonl, long firstLine)
            throws IOException {
        TakeOverLegacy.requireRight(actor);
        if (source.isBlank() || source.length() > MAX_SOURCE) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "source",
                            new Bilingual(
                                    "来源须为 1–100 个字符。", "The source has 1 to 100 characters.")));
        }
        var shown = VisibleText.line("source", source);
        var tally = new Tally();
        var pending = new ArrayList<NumberedLine>();
        var line = firstLine;
        try (var lines = reader(jsonl)) {
            for (var read = lines.readLine(); read != null; read = lines.readLine()) {
                var text = line == 1 ? withoutMark(read) : read;
                if (!text.isBlank()) {
                    pending.add(new NumberedLine(line, text));
                }
                line++;
                if (pending.size() == BATCH) {
                    take(actor, shown, pending, tally);
                    pending.clear();
                }
            }
        }
        take(actor, shown, pending, tally);
        return tally.result();
    }

    /**
     * Nothing of a batch stays when an id or an address is taken between its look and its writing;
     * looked at again, the line that wants it is refused by its number.
     */
    private void take(Actor actor, String source, List<NumberedLine> lines, Tally tally) {
        for (int attempt = 1; ; attempt++) {
            try {
                tally.add(batches.take(actor, source, lines));
                return;
            } catch (ConstraintViolationException e) {
                if (e.getKind() != ConstraintKind.UNIQUE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Bytes that are not UTF-8 become U+FFFD, for which their line is refused. */
    private static BufferedReader reader(InputStream jsonl) {
        return new BufferedReader(new InputStreamReader(jsonl, StandardCharsets.UTF_8));
    }

    /** Editors on Windows begin a UTF-8 file with U+FEFF, which is no part of its text. */
    private static String withoutMark(String firstLine) {
        return firstLine.startsWith("\uFEFF") ? firstLine.substring(1) : firstLine;
    }

    /** A line of the file with its number. */
    record NumberedLine(long number, String text) {}

    /** Counts while a file is read. */
    static final class Tally {
        private long imported;
        private long unchanged;
        private final List<RefusedLine> refused = new ArrayList<>();

        void add(Tally other) {
            imported += other.imported;
            unchanged += other.unchanged;
            refused.addAll(other.refused);
        }

        void imported(int count) {
            imported += count;
        }

        void unchanged() {
            unchanged++;
        }

        void refused(long line, Bilingual reason) {
            refused.add(new RefusedLine(line, reason));
        }

        Result result() {
            refused.sort((a, b) -> Long.compare(a.line(), b.line()));
            return new Result(imported, unchanged, List.copyOf(refused));
        }
    }
}
