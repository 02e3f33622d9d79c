package org.boai.desk;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.boai.audit.Audit;
import org.boai.audit.AuditEvent;
import org.boai.content.check.Finding;
import org.boai.editing.Drafts;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.outbox.Undelivered;
import org.boai.publishing.Due;
import org.boai.wording.Wording;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;

/** What things are called at the desk: {@code {stage.label}} in a template. */
@TemplateExtension
public final class Labels {
    /** The days of the society. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private static final Wording WORDS = DeskWords.of("labels");

    private Labels() {}

    /** A moment by the clock of the society, for both languages. */
    public static String time(Instant time) {
        return TIME.format(time);
    }

    /** What a value of a closed set is called. */
    @TemplateExtension(matchName = "label")
    public static String of(Enum<?> value) {
        return DeskLanguage.say(WORDS.of(value));
    }

    /** Where a draft stands; the one that is still what was published has nothing under way. */
    static String draft(Drafts.Line line) {
        if (line.stage() == DraftStage.WRITING && line.untouched()) {
            return say("draftUntouched");
        }
        return line.returned() == null ? of(line.stage()) : say("draftReturned");
    }

    /** A text as it can stand in the query of an address. */
    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An output that published documents are delivered to. */
    static String output(Undelivered.Line line) {
        return say(
                WORDS.has("output." + line.target()) ? "output." + line.target() : "output.site");
    }

    /** A text that comes from outside the desk. */
    static String said(Bilingual text) {
        return DeskLanguage.say(text);
    }

    /** A title that can be clicked, whatever was typed. */
    public static String orUntitled(String title) {
        return title.isBlank() ? say("untitled") : title;
    }

    /** What a check found. */
    static String said(Finding finding) {
        return DeskLanguage.say(new Bilingual(finding.zh(), finding.en()));
    }

    /** Who acted, as they were called then; what the clock does is done by the system. */
    public static String by(AuditEvent event) {
        return event.actorId == null ? say("system") : event.actor;
    }

    /** Why somebody acted, in the language of who reads; empty where nothing was said. */
    static String reason(AuditEvent event) {
        var zh = event.detail.getOrDefault(Audit.REASON, "");
        return DeskLanguage.say(
                new Bilingual(zh, event.detail.getOrDefault(Audit.REASON_IN_ENGLISH, zh)));
    }

    /** Which level was signed; empty for another act. */
    static String level(AuditEvent event) {
        return event.action.equals("sign-off") ? of(Level.valueOf(event.detail.get("level"))) : "";
    }

    /** Whether the clock did it, in the name of whoever set the time. */
    static boolean byTheClock(AuditEvent event) {
        return Due.BY_THE_CLOCK.entrySet().stream()
                .allMatch(one -> one.getValue().equals(event.detail.get(one.getKey())));
    }

    /** An act of the audit log. */
    static String act(String action) {
        return WORDS.has("act." + action) ? say("act." + action) : action;
    }

    /** What a language calls itself. */
    public static String ownName(Language language) {
        return switch (language) {
            case ZH -> "中文";
            case EN -> "English";
        };
    }

    private static String say(String key, Object... values) {
        return DeskLanguage.say(WORDS.get(key, values));
    }
}
