package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.checking.CheckContent;
import org.boai.content.Content;
import org.boai.content.check.Finding;
import org.boai.desk.DeskLanguage;
import org.boai.desk.editor.EditorPage.Fix;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.FieldNames;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.FormValues;
import org.boai.desk.form.ShowForm;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.language.Bilingual;
import org.boai.live.LiveItems;
import org.jspecify.annotations.Nullable;

/** Says what to look at in a draft, by the names that its fields have on the page. */
@ApplicationScoped
class EditorHints {
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
                                            names.nearest(fault.where()),
                                            names.called(fault.where()),
                                            fault.message(),
                                            "",
                                            true,
                                            null))
                    .toList();
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
    }

    /** What the checks say of a content that this document may have. */
    List<Hint> findings(Named named, DocumentId document, Content content) {
        return checks.of(document, content).stream().map(named::hint).toList();
    }

    private static @Nullable Fix fix(Finding finding) {
        var wording = finding.wording();
        return wording == null || wording.instead().isEmpty()
                ? null
                : new Fix(finding.where(), wording.found(), wording.instead());
    }

    Named of(Drafts.Draft draft) {
        return named(draft.line().address().kind(), FillForm.with(draft.content(), references));
    }

    /** By what was sent, which has fields that the stored draft does not have yet. */
    Named of(Drafts.Draft draft, Sent sent) {
        var kind = draft.line().address().kind();
        return named(kind, FillForm.laidOut(kind, sent.values(), references));
    }

    private Named named(Kind kind, FormValues values) {
        return new Named(FieldNames.of(ShowForm.of(kind, values, List.of(), references)));
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
