package org.boai.operations;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/**
 * A long work told line by line as JSON: {@code {"progress":…}} while it goes on, at last {@code
 * {"done":…}} or {@code {"failed":"…"}}.
 */
public final class ProgressLines {
    /** The media type of JSON lines. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(ProgressLines.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OutputStream out;

    private ProgressLines(OutputStream out) {
        this.out = out;
    }

    /** What is done; its result stands in the last line. */
    @FunctionalInterface
    public interface Work {
        Object run(ProgressLines lines) throws IOException, InterruptedException;
    }

    /** Answers with the lines of a work; a client that goes away ends it at its next line. */
    public static StreamingOutput of(Work work) {
        return out -> new ProgressLines(out).run(work);
    }

    /** Tells how far the work is. */
    public void progress(Object progress) throws IOException {
        line("progress", progress);
    }

    /** Tells what was refused while the rest goes on. */
    public void refused(Object refused) throws IOException {
        line("refused", refused);
    }

    private void run(Work work) throws IOException {
        try {
            line("done", work.run(this));
        } catch (Refused no) {
            line("failed", no.refusal().message());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            line("failed", "服务正在停止，请稍后重试。");
        } catch (RuntimeException e) {
            LOG.error("A work for the launcher failed", e);
            line("failed", "内部错误，详情见服务日志。");
        }
    }

    private void line(String name, Object value) throws IOException {
        out.write(MAPPER.writeValueAsBytes(Map.of(name, value)));
        out.write('\n');
        out.flush();
    }
}
