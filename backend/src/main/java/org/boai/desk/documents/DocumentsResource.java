package org.boai.desk.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.desksearch.DeskSearch;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.editing.FreshSlug;
import org.boai.http.Cut;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.TypedSlug;
import org.boai.workflow.DraftStage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All documents, and how to begin one. */
@Path("/admin/documents")
@Authenticated
public class DocumentsResource {
    private final Drafts drafts;
    private final DeskSearch search;
    private final CreateDocument create;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    DocumentsResource(
            Drafts drafts,
            DeskSearch search,
            CreateDocument create,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.drafts = drafts;
        this.search = search;
        this.create = create;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /**
     * Documents that hold the words elsewhere than in their titles, best first.
     *
     * @param down whether the search cannot answer now
     */
    record InText(List<Drafts.Line> lines, boolean down) {
        static final InText NOT_ASKED = new InText(List.of(), false);
        static final InText NOT_NOW = new InText(List.of(), true);
    }

    @CheckedTemplate(
            basePath = "desk/documents",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentsPage(
            Frame frame,
            Filter filter,
            List<Kind> kinds,
            List<DraftStage> stages,
            List<Drafts.Line> lines,
            String older,
            InText inText)
            implements TemplateInstance {}

    /** What was typed for a new document. */
    record Typed(String kind, String locale, String title, String slug) {}

    @CheckedTemplate(
            basePath = "desk/documents",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewPage(
            Frame frame, List<Kind> kinds, List<ContentLocale> locales, Typed typed, String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String mine,
            @RestQuery @Nullable String before) {
        rights.requireReading(current.get());
        var filter = Filter.of(kind, stage, title, mine, before);
        var page = Cut.of(drafts.list(filter.query(current.get().id())), Filter.PAGE);
        return new DocumentsPage(
                frames.quiet(),
                filter,
                List.of(Kind.values()),
                List.of(DraftStage.values()),
                page.items(),
                page.more().map(filter::after).orElse(""),
                inText(filter));
    }

    /** Beside the titles, once: on the first page. */
    private InText inText(Filter filter) {
        if (filter.title().isEmpty() || filter.before() != null) {
            return InText.NOT_ASKED;
        }
        return switch (search.with(filter.title())) {
            case DeskSearch.Found.NotNow _ -> InText.NOT_NOW;
            case DeskSearch.Found.Documents(var documents) ->
                    new InText(drafts.among(documents, filter.query(current.get().id())), false);
        };
    }

    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable String kind) {
        return newPage(new Typed(kind == null ? "" : kind, "", "", ""), "");
    }

    @POST
    public RestResponse<String> create(
            @RestForm @Nullable String kind,
            @RestForm @Nullable String locale,
            @RestForm @Nullable String title,
            @RestForm @Nullable String slug) {
        var typed = new Typed(text(kind), text(locale), text(title), text(slug));
        try {
            var id = create.as(current.get(), wanted(typed));
            return Redirect.to("/admin/documents/" + id + "/edit", Done.CREATED);
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(), newPage(typed, DeskLanguage.say(no.refusal().message())));
        }
    }

    private static NewDocument wanted(Typed typed) {
        var kind =
                Arrays.stream(Kind.values())
                        .filter(one -> one.code().equals(typed.kind()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "kind",
                                                new Bilingual(
                                                        "请选择文稿的种类。",
                                                        "Choose the kind of the document.")));
        var locale =
                ContentLocale.find(typed.locale())
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "locale",
                                                new Bilingual(
                                                        "请选择文稿的语言。",
                                                        "Choose the language of the document.")));
        if (typed.title().isEmpty()) {
            throw invalid(
                    "title",
                    new Bilingual("请填写标题，以后还可以改。", "Enter a title; you can change it later."));
        }
        requireLength(typed.title());
        var slug = typed.slug().isEmpty() ? FreshSlug.made() : TypedSlug.of(typed.slug());
        return new NewDocument(
                new ContentId(UUID.randomUUID()),
                new Address(kind, locale, slug),
                FirstContent.of(kind, typed.title()));
    }

    private static void requireLength(String title) {
        var length = title.codePointCount(0, title.length());
        if (length > Content.MAX_TITLE) {
            throw invalid(
                    "title",
                    new Bilingual(
                                    "标题有 %d 个字，最多 %d 个。请缩短。",
                                    "The title has %d characters, at most %d. Shorten it.")
                            .with(length, Content.MAX_TITLE));
        }
    }

    private static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }

    private NewPage newPage(Typed typed, String error) {
        return new NewPage(
                frames.quiet(),
                writable(current.get()),
                List.of(ContentLocale.values()),
                typed,
                error);
    }

    private List<Kind> writable(Actor actor) {
        return Arrays.stream(Kind.values()).filter(kind -> rights.mayWrite(actor, kind)).toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
