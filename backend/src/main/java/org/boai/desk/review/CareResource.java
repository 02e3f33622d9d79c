package org.boai.desk.review;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.boai.checking.AllowWord;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.MarkSensitive;
import org.boai.reviewing.Reread;
import org.boai.reviewing.Rereads;
import org.boai.workflow.Office;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The care that a document needs: sensitive material, the emergency lane, and words that stand by
 * exception (PUB-03, PUB-04, PUB-06).
 */
@Path(DocumentParam.PATH)
@Authenticated
public class CareResource {
    private final MarkSensitive sensitive;
    private final DeclareUrgent urgent;
    private final Rereads rereads;
    private final AllowWord allow;
    private final ActPage page;
    private final CurrentActor current;

    CareResource(
            MarkSensitive sensitive,
            DeclareUrgent urgent,
            Rereads rereads,
            AllowWord allow,
            ActPage page,
            CurrentActor current) {
        this.sensitive = sensitive;
        this.urgent = urgent;
        this.rereads = rereads;
        this.allow = allow;
        this.page = page;
        this.current = current;
    }

    @POST
    @Path("sensitive")
    public RestResponse<String> mark(
            @RestPath String id,
            @RestForm @Nullable String office,
            @RestForm @Nullable String reference) {
        return page.after(
                id,
                Done.SENSITIVE,
                DocumentPage.Typed.NOTHING,
                document ->
                        sensitive.as(
                                current.get(),
                                document,
                                one(Office.values(), office, "office"),
                                reference == null ? "" : reference));
    }

    @POST
    @Path("not-sensitive")
    public RestResponse<String> unmark(@RestPath String id) {
        return page.after(
                id,
                Done.NOT_SENSITIVE,
                DocumentPage.Typed.NOTHING,
                document -> sensitive.undo(current.get(), document));
    }

    @POST
    @Path("urgent")
    public RestResponse<String> urge(@RestPath String id, @RestForm @Nullable String because) {
        return page.after(
                id,
                Done.URGENT,
                DocumentPage.Typed.NOTHING,
                document -> urgent.as(current.get(), document, because == null ? "" : because));
    }

    @POST
    @Path("not-urgent")
    public RestResponse<String> calm(@RestPath String id) {
        return page.after(
                id,
                Done.NOT_URGENT,
                DocumentPage.Typed.NOTHING,
                document -> urgent.undo(current.get(), document));
    }

    @POST
    @Path("reread")
    public RestResponse<String> reread(
            @RestPath String id,
            @RestForm @Nullable Integer number,
            @RestForm @Nullable String finding,
            @RestForm @Nullable String note) {
        return page.after(
                id,
                Done.REREAD,
                DocumentPage.Typed.NOTHING,
                document ->
                        rereads.done(
                                current.get(),
                                document,
                                number == null ? 0 : number,
                                one(Reread.Finding.values(), finding, "finding"),
                                note == null ? "" : note));
    }

    @POST
    @Path("allow-word")
    public RestResponse<String> allowWord(
            @RestPath String id,
            @RestForm @Nullable String word,
            @RestForm @Nullable String reason) {
        return page.after(
                id,
                Done.WORD_ALLOWED,
                DocumentPage.Typed.NOTHING,
                document ->
                        allow.as(
                                current.get(),
                                document,
                                word == null ? "" : word,
                                reason == null ? "" : reason));
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.InvalidInput(
                                                field,
                                                new Bilingual(
                                                        "请从给出的选项里选一个。",
                                                        "Choose one of the options."))));
    }
}
