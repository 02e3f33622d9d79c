package org.boai.operations;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/**
 * A long work told line by line as JSON, in one language: {@code {"progress":…}} while it goes on,
 * at last {@code {"done":…}} or {@code {"failed":"…"}}.
 */
public final class ProgressLines {
    /** The media type of JSON lines. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(ProgressLines.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OutputStream out;
    private final Language language;

    private ProgressLines(OutputStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** What is done; its result stands in the last line. */
    @FunctionalInterface
    public interface Work {
        Object run(ProgressLines lines) throws IOException, InterruptedException;
    }

    /** Answers with the lines of a work; a client that goes away ends it at its next line. */
    public static StreamingOutput of(Language language, Work work) {
        return out -> new ProgressLines(out, language).run(work);
    }

    /** Tells how far the work is. */
    public void progress(Bilingual progress) throws IOException {
        line("progress", progress.in(language));
    }

    private void failed(Bilingual why) throws IOException {
        line("failed", why.in(language));
    }

    private void run(Work work) throws IOException {
        try {
            line("done", work.run(this));
        } catch (Refused no) {
            failed(no.refusal().message());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(new Bilingual("服务正在停止，请稍后重试。", "The service is stopping. Try again later."));
        } catch (RuntimeException e) {
            LOG.error("A work for the launcher failed", e);
            failed(
                    new Bilingual(
                            "内部错误，详情见服务日志。",
                            "An internal error; the log of the service tells more."));
        }
    }

    private void line(String name, Object value) throws IOException {
        out.write(MAPPER.writeValueAsBytes(Map.of(name, value)));
        out.write('\n');
        out.flush();
    }
}
