package org.boai.desk.words;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.boai.checking.ChangeWords;
import org.boai.checking.Word;
import org.boai.checking.Words;
import org.boai.content.check.Characters;
import org.boai.content.check.Finding.Severity;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The dictionary: everybody who writes reads it, final reviewers change it (PUB-06). */
@Path("/admin/words")
@Authenticated
public class WordsResource {
    private static final String HERE = "/admin/words";
    private static final int MAX_QUERY = 60;
    private static final String BETWEEN = "[、,\\n]";

    private final Words words;
    private final ChangeWords change;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    WordsResource(
            Words words,
            ChangeWords change,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.words = words;
        this.change = change;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /**
     * What stands in the form.
     *
     * @param except parted by 、 or commas
     */
    record Typed(String text, String severity, String instead, String why, String except) {
        static final Typed NOTHING = new Typed("", Severity.WARN.name(), "", "", "");

        static Typed of(Word word) {
            return new Typed(
                    word.text,
                    word.severity.name(),
                    word.instead,
                    word.why,
                    String.join(DeskWords.say("words", "between"), word.exceptions()));
        }
    }

    /**
     * @param holding what the list was searched for
     * @param count of all entries, of which the page shows a hundred at most
     * @param changes whether the person may change the list
     */
    @CheckedTemplate(basePath = "desk/words", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordsPage(
            Frame frame,
            List<Word> words,
            String holding,
            long count,
            List<Severity> severities,
            boolean changes,
            Typed typed,
            String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String holding,
            @RestQuery @Nullable String edit,
            @RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        var typed = words.find(text(edit)).map(Typed::of).orElse(Typed.NOTHING);
        return page(frames.saying(done), text(holding), typed, "");
    }

    @POST
    public RestResponse<String> put(
            @RestForm @Nullable String text,
            @RestForm @Nullable String severity,
            @RestForm @Nullable String instead,
            @RestForm @Nullable String why,
            @RestForm @Nullable String except) {
        var typed = new Typed(text(text), text(severity), text(instead), text(why), text(except));
        return changed(typed, Done.WORD_SAVED, () -> change.put(current.get(), wanted(typed)));
    }

    @POST
    @Path("remove")
    public RestResponse<String> remove(@RestForm @Nullable String text) {
        return changed(
                Typed.NOTHING, Done.WORD_REMOVED, () -> change.remove(current.get(), text(text)));
    }

    private RestResponse<String> changed(Typed typed, Done done, Runnable act) {
        try {
            act.run();
            return Redirect.to(HERE, done);
        } catch (Refused no) {
            rights.requireReading(current.get());
            return Answer.refused(
                    no.refusal(),
                    page(frames.quiet(), "", typed, DeskLanguage.say(no.refusal().message())));
        }
    }

    private static ChangeWords.Wanted wanted(Typed typed) {
        var severity =
                Arrays.stream(Severity.values())
                        .filter(one -> one.name().equals(typed.severity()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.InvalidInput(
                                                        "severity",
                                                        new Bilingual(
                                                                "请选择拦下还是提醒。",
                                                                "Choose whether it blocks or warns."))));
        return new ChangeWords.Wanted(
                typed.text(),
                severity,
                typed.instead(),
                typed.why(),
                List.of(typed.except().split(BETWEEN)));
    }

    private WordsPage page(Frame frame, String holding, Typed typed, String error) {
        var shown = Characters.beginning(holding, MAX_QUERY);
        return new WordsPage(
                frame,
                words.list(shown),
                shown,
                words.count(),
                List.of(Severity.values()),
                ChangeWords.mayChange(current.get()),
                typed,
                error);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
