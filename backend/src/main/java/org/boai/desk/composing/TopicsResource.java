package org.boai.desk.composing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.document.Kind;
import org.boai.editing.AddTopic;
import org.boai.editing.AddTopic.NewTopic;
import org.boai.editing.ChangeTopic;
import org.boai.editing.EditingRights;
import org.boai.editing.Topic;
import org.boai.editing.Topics;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.TypedSlug;
import org.boai.site.index.SiteTopic;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The managed list of topics, and which of them are sections of the menu. */
@Path("/admin/topics")
@Authenticated
public class TopicsResource {
    private static final String HERE = "/admin/topics";

    private final Topics topics;
    private final AddTopic add;
    private final ChangeTopic change;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    TopicsResource(
            Topics topics,
            AddTopic add,
            ChangeTopic change,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.topics = topics;
        this.add = add;
        this.change = change;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /**
     * @param changes whether the person may change what is there
     */
    @CheckedTemplate(
            basePath = "desk/composing",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TopicsPage(
            Frame frame,
            List<Topic> topics,
            List<SiteTopic.Section> sections,
            boolean changes,
            String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        return page(frames.saying(done), "");
    }

    @POST
    public RestResponse<String> add(
            @RestForm @Nullable String slug,
            @RestForm @Nullable String nameZh,
            @RestForm @Nullable String nameEn) {
        rights.requireWriting(current.get(), Kind.ARTICLE);
        return changed(
                () ->
                        add.as(
                                current.get(),
                                new NewTopic(
                                        TypedSlug.of(typed(slug)), typed(nameZh), typed(nameEn))));
    }

    @POST
    @Path("{slug}")
    public RestResponse<String> change(
            @RestPath String slug,
            @RestForm @Nullable String nameZh,
            @RestForm @Nullable String nameEn,
            @RestForm @Nullable String position,
            @RestForm @Nullable String section,
            @RestForm @Nullable String aboutZh,
            @RestForm @Nullable String aboutEn) {
        return changed(
                () ->
                        change.as(
                                current.get(),
                                TypedSlug.of(slug),
                                new ChangeTopic.Wanted(
                                        typed(nameZh),
                                        typed(nameEn),
                                        position(typed(position)),
                                        section(typed(section)),
                                        typed(aboutZh),
                                        typed(aboutEn))));
    }

    private RestResponse<String> changed(Runnable act) {
        try {
            act.run();
            return Redirect.to(HERE, Done.TOPIC_SAVED);
        } catch (Refused no) {
            rights.requireReading(current.get());
            return Answer.refused(
                    no.refusal(), page(frames.quiet(), DeskLanguage.say(no.refusal().message())));
        }
    }

    private TopicsPage page(Frame frame, String error) {
        return new TopicsPage(
                frame,
                topics.all(),
                List.of(SiteTopic.Section.values()),
                ChangeTopic.mayChange(current.get()),
                error);
    }

    /** What is no number of at most nine digits is out of range. */
    private static int position(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static SiteTopic.Section section(String text) {
        return Arrays.stream(SiteTopic.Section.values())
                .filter(section -> section.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                invalid(
                                        "section",
                                        new Bilingual(
                                                "请选择它在菜单中的位置。", "Choose its place in the menu.")));
    }

    private static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
