package org.boai.media.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.boai.content.check.FileScan;
import org.boai.media.intake.FileType;
import org.jboss.logging.Logger;

/**
 * Looks through the text inside a file for what tells of persons (PRV-06). At most two files are
 * open at once; one that takes too long or too much is given up, and said to be so.
 */
@ApplicationScoped
public class ScanFile {
    private static final Logger LOG = Logger.getLogger(ScanFile.class);
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ScanConfig config;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    ScanFile(ScanConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Takes text out of a file. */
    private interface Reader {
        void read(Path file, Pieces pieces) throws IOException;
    }

    /**
     * What is in a file, as far as it could be read; never fails for what the file is. Empty when
     * this file did not get its turn, so that nothing is known of it.
     *
     * @param begin is run once the turn has come, just before the file is read, by the same thread
     */
    public Optional<FileScan> of(FileType type, Path file, Runnable begin) {
        var reader = reader(type);
        try {
            return turns.tryAcquire(config.within().toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(inTurn(reader, file, begin))
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A library that does not come back keeps its turn and its thread, and nobody waits for it. */
    private FileScan inTurn(Reader reader, Path file, Runnable begin) throws InterruptedException {
        var pieces = new Pieces(clock, clock.instant().plus(config.within()), config.characters());
        var task =
                new FutureTask<>(
                        () -> {
                            try {
                                begin.run();
                                reader.read(file, pieces);
                                return pieces.whole();
                            } finally {
                                turns.release();
                            }
                        });
        Thread.ofPlatform().daemon().name("scan file").start(task);
        try {
            return task.get(config.within().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            LOG.infof("A file was not read to its end: %s", e.getCause());
        } catch (TimeoutException _) {
            task.cancel(true);
            LOG.warn("A file takes too long to be read and is given up");
        }
        return pieces.partly();
    }

    private static Reader reader(FileType type) {
        return switch (type) {
            case PDF -> PdfText::read;
            case DOCX, PPTX, ODT -> OfficeText::read;
            case XLSX -> SheetText::read;
            case TXT, CSV, VTT -> PlainText::read;
            case JPEG, PNG, WEBP, GIF, MP4 ->
                    throw new IllegalArgumentException("No text in a " + type);
        };
    }

    /** Whether files of this type hold text. */
    public static boolean isFor(FileType type) {
        return switch (type.kind()) {
            case DOCUMENT, CAPTIONS -> true;
            case IMAGE, VIDEO -> false;
        };
    }
}
