package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.boai.checking.CheckContent;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.check.Finding;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.editor.EditorPage.Fix;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.FieldNames;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.ShowForm;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.language.Bilingual;
import org.boai.live.LiveItems;
import org.boai.reviewing.SubmitForReview;
import org.jspecify.annotations.Nullable;

/** Says what to look at in a draft, by the names that its fields have on the page. */
@ApplicationScoped
class EditorHints {
    /** Fields about the document itself, whose words have the same names. */
    private static final Set<String> OWN = Set.of(Sent.SLUG, Sent.CHANGE_NOTE);

    private final StoredReferences references;
    private final LiveItems live;
    private final CheckContent checks;

    EditorHints(StoredReferences references, LiveItems live, CheckContent checks) {
        this.references = references;
        this.live = live;
        this.checks = checks;
    }

    /** What is to be said of one form. */
    record Named(FieldNames names) {
        List<Hint> faults(List<FieldFault> faults) {
            return faults.stream()
                    .map(
                            fault ->
                                    new Hint(
                                            anchor(fault.where()),
                                            called(fault.where()),
                                            fault.message(),
                                            "",
                                            true,
                                            null))
                    .toList();
        }

        private String anchor(String where) {
            return OWN.contains(where) ? where : names.nearest(where);
        }

        /** What people call the field that holds what a pointer points to. */
        String called(String where) {
            return OWN.contains(where) ? DeskWords.say("editor", where) : names.called(where);
        }

        private Hint ofChangeNote() {
            return new Hint(
                    Sent.CHANGE_NOTE,
                    called(Sent.CHANGE_NOTE),
                    DeskLanguage.say(SubmitForReview.CHANGE_NOTE),
                    "PUB-08",
                    true,
                    null);
        }

        private Hint hint(Finding finding) {
            return new Hint(
                    names.nearest(finding.where()),
                    names.called(finding.where()),
                    DeskLanguage.say(new Bilingual(finding.zh(), finding.en())),
                    finding.rule(),
                    finding.severity() == Finding.Severity.BLOCK,
                    fix(finding));
        }

        private @Nullable Fix fix(Finding finding) {
            var wording = finding.wording();
            return wording == null || wording.instead().isEmpty()
                    ? null
                    : new Fix(
                            finding.where(),
                            names.nearest(finding.where()),
                            wording.found(),
                            wording.instead(),
                            ContentJson.mapper().valueToTree(finding.places()).toString());
        }
    }

    /** What the checks say of a content, and of a change note, that this document may have. */
    List<Hint> findings(Named named, Drafts.Line line, String changeNote, Content content) {
        var own =
                SubmitForReview.lacksChangeNote(line.publicState(), changeNote)
                        ? Stream.of(named.ofChangeNote())
                        : Stream.<Hint>empty();
        return Stream.concat(checks.of(line.id(), content).stream().map(named::hint), own).toList();
    }

    /** The names of a form as a browser holds it. */
    Named of(Kind kind, FormValues values) {
        return new Named(
                FieldNames.of(
                        ShowForm.of(
                                kind,
                                FillForm.laidOut(kind, values, references),
                                List.of(),
                                references)));
    }

    /** The present public address, when a slug leaves it at the next publication; else empty. */
    String redirect(Drafts.Draft draft, String slug) {
        return live.find(draft.line().id())
                .map(item -> item.address())
                .filter(address -> !address.slug().value().equals(slug))
                .map(address -> address.path().value())
                .orElse("");
    }
}
