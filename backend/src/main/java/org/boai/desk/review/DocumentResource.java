package org.boai.desk.review;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.boai.desk.Answer;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.ReturnToWriting;
import org.boai.reviewing.SignOffEdition;
import org.boai.workflow.Level;
import org.boai.workflow.Ticks;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading and reviewing one document. */
@Path(DocumentParam.PATH)
@Authenticated
public class DocumentResource {
    private final DocumentView view;
    private final SignOffEdition signOff;
    private final ReturnToWriting back;
    private final ActPage page;
    private final CurrentActor current;
    private final Frame.Frames frames;

    DocumentResource(
            DocumentView view,
            SignOffEdition signOff,
            ReturnToWriting back,
            ActPage page,
            CurrentActor current,
            Frame.Frames frames) {
        this.view = view;
        this.signOff = signOff;
        this.back = back;
        this.page = page;
        this.current = current;
        this.frames = frames;
    }

    @GET
    public RestResponse<String> read(@RestPath String id, @RestQuery @Nullable String done) {
        return Answer.page(
                view.of(
                        DocumentParam.of(id),
                        current.get(),
                        frames.saying(done),
                        "",
                        DocumentPage.Typed.NOTHING));
    }

    @POST
    @Path("sign-off")
    public RestResponse<String> sign(
            @RestPath String id,
            @RestForm @Nullable String level,
            @RestForm @Nullable String hash,
            @RestForm @Nullable String contentReviewed,
            @RestForm @Nullable String proofread,
            @RestForm @Nullable String secrecyChecked,
            @RestForm @Nullable String privacyChecked,
            @RestForm @Nullable String comment) {
        var ticks =
                new Ticks(
                        contentReviewed != null,
                        proofread != null,
                        secrecyChecked != null,
                        privacyChecked != null);
        var said = comment == null ? "" : comment;
        return page.after(
                id,
                Done.SIGNED,
                DocumentPage.Typed.signing(said),
                document ->
                        signOff.as(
                                current.get(),
                                document,
                                new SignOffEdition.Approval(
                                        level(level), hash(hash), ticks, said)));
    }

    @POST
    @Path("send-back")
    public RestResponse<String> sendBack(@RestPath String id, @RestForm @Nullable String reason) {
        var why = reason == null ? "" : reason;
        return page.after(
                id,
                Done.SENT_BACK,
                DocumentPage.Typed.returning(why),
                document -> back.sendBack(current.get(), document, why));
    }

    @POST
    @Path("take-back")
    public RestResponse<String> takeBack(@RestPath String id) {
        return page.after(
                id,
                Done.TAKEN_BACK,
                DocumentPage.Typed.NOTHING,
                document -> back.takeBack(current.get(), document));
    }

    private static Level level(@Nullable String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                invalid(
                                        "level",
                                        new Bilingual(
                                                "没有这一级审核。请刷新页面后重试。",
                                                "There is no such level of review. Refresh the page and try again.")));
    }

    private static Sha256 hash(@Nullable String hex) {
        try {
            return new Sha256(hex == null ? "" : hex);
        } catch (IllegalArgumentException _) {
            throw invalid(
                    "hash",
                    new Bilingual(
                            "页面不完整。请刷新页面，重新阅读后再签。",
                            "The page is not complete. Refresh it, read the text again and then sign."));
        }
    }

    private static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
