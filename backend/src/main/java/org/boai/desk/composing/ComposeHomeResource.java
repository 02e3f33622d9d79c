package org.boai.desk.composing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.boai.composing.ComposeHome;
import org.boai.composing.ComposeHome.Wanted;
import org.boai.content.check.Characters;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where staff choose what opens the site. */
@Path("/admin/home-page")
@Authenticated
public class ComposeHomeResource {
    private static final String HERE = "/admin/home-page";

    private final ComposeHome compose;
    private final ShowSlots show;
    private final CurrentActor current;
    private final Frame.Frames frames;

    ComposeHomeResource(
            ComposeHome compose, ShowSlots show, CurrentActor current, Frame.Frames frames) {
        this.compose = compose;
        this.show = show;
        this.current = current;
        this.frames = frames;
    }

    /**
     * @param looking what titles were looked for
     * @param revision what the form was made from
     */
    @CheckedTemplate(
            basePath = "desk/composing",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComposePage(
            Frame frame,
            ContentLocale locale,
            String looking,
            long revision,
            List<SlotView> slots,
            String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance page(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String done) {
        ComposeHome.requireRight(current.get());
        return show.composed(frames.saying(done), locale(lang), looking(title));
    }

    @POST
    public RestResponse<String> compose(
            @RestForm @Nullable String lang,
            @RestForm @Nullable String revision,
            @RestForm @Nullable String lead,
            @RestForm @Nullable List<String> featured) {
        ComposeHome.requireRight(current.get());
        var locale = locale(lang);
        var typed = typed(lead, featured);
        try {
            compose.as(current.get(), wanted(locale, revision, typed));
            return Redirect.to(HERE + "?lang=" + locale.tag() + "&done=" + Done.COMPOSED.code());
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    show.typed(
                            frames.quiet(),
                            locale,
                            typed,
                            DeskLanguage.say(no.refusal().message())));
        }
    }

    private static List<String> typed(@Nullable String lead, @Nullable List<String> featured) {
        var typed = new ArrayList<String>();
        typed.add(lead == null ? "" : lead);
        typed.addAll(featured == null ? List.of() : featured);
        return typed;
    }

    private static Wanted wanted(
            ContentLocale locale, @Nullable String revision, List<String> typed) {
        try {
            var lead = typed.getFirst();
            return new Wanted(
                    locale,
                    Long.parseLong(revision == null ? "" : revision),
                    lead.isEmpty() ? null : document(lead),
                    typed.stream()
                            .skip(1)
                            .filter(one -> !one.isEmpty())
                            .map(ComposeHomeResource::document)
                            .toList());
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "slot",
                            new Bilingual(
                                    "表单不完整。请从列表中重新选择。",
                                    "The form is not complete. Choose from the lists again.")));
        }
    }

    private static DocumentId document(String id) {
        return new DocumentId(UUID.fromString(id));
    }

    private static ContentLocale locale(@Nullable String lang) {
        return ContentLocale.find(lang == null ? "" : lang).orElse(ContentLocale.ZH_CN);
    }

    private static String looking(@Nullable String title) {
        return title == null ? "" : Characters.beginning(title.strip(), 100);
    }
}
