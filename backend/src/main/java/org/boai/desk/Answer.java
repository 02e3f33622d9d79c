package org.boai.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import org.boai.http.RefusalStatus;
import org.boai.refusal.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** A page as the answer to a form that was not accepted, with what was typed still in it. */
public final class Answer {
    private static final int UNPROCESSABLE = 422;

    private Answer() {}

    public static RestResponse<String> page(TemplateInstance page) {
        return page(RestResponse.StatusCode.OK, page);
    }

    public static RestResponse<String> unprocessable(TemplateInstance page) {
        return page(UNPROCESSABLE, page);
    }

    public static RestResponse<String> conflict(TemplateInstance page) {
        return page(RestResponse.StatusCode.CONFLICT, page);
    }

    /** The page with the status that fits a refusal about what was typed. */
    public static RestResponse<String> refused(Refusal refusal, TemplateInstance page) {
        return page(RefusalStatus.of(refusal).getStatusCode(), page);
    }

    private static RestResponse<String> page(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
