package org.boai.desk.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.boai.desk.Answer;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.sharing.SharePreview;
import org.boai.site.view.SiteSettings;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Links that show an edition to somebody without an account. */
@Path(DocumentParam.PATH)
@Authenticated
public class ShareResource {
    private final SharePreview share;
    private final ActPage page;
    private final SiteSettings site;
    private final CurrentActor current;
    private final Frame.Frames frames;

    ShareResource(
            SharePreview share,
            ActPage page,
            SiteSettings site,
            CurrentActor current,
            Frame.Frames frames) {
        this.share = share;
        this.page = page;
        this.site = site;
        this.current = current;
        this.frames = frames;
    }

    /**
     * @param link the whole address, which is told this once
     */
    @CheckedTemplate(
            basePath = "desk/review",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharedPage(Frame frame, DocumentId document, String link, SharePreview.Shared shared)
            implements TemplateInstance {}

    @POST
    @Path("share")
    public RestResponse<String> share(@RestPath String id, @RestForm @Nullable String days) {
        return page.after(
                id,
                DocumentPage.Typed.NOTHING,
                document -> {
                    var shared = share.as(current.get(), document, days(days));
                    var link = site.publicUrl() + "/preview/" + shared.secret().text();
                    return Answer.page(new SharedPage(frames.quiet(), document, link, shared));
                });
    }

    @POST
    @Path("share/{link}/revoke")
    public RestResponse<String> revoke(@RestPath String id, @RestPath String link) {
        return page.after(
                id,
                Done.LINK_REVOKED,
                DocumentPage.Typed.NOTHING,
                document -> share.revoke(current.get(), document, which(link)));
    }

    private static int days(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static UUID which(String link) {
        try {
            return UUID.fromString(link);
        } catch (IllegalArgumentException _) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这个预览链接", "this preview link")));
        }
    }
}
