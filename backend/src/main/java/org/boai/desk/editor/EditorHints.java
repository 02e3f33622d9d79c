package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.check.Checks;
import org.boai.content.check.Finding;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.desk.form.FieldFault;
import org.boai.desk.form.FieldNames;
import org.boai.desk.form.FillForm;
import org.boai.desk.form.ShowForm;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;

/** Says what to look at in a draft, by the names that its fields have on the page. */
@ApplicationScoped
class EditorHints {
    private final StoredReferences references;
    private final LiveItems live;

    EditorHints(StoredReferences references, LiveItems live) {
        this.references = references;
        this.live = live;
    }

    /** What is to be said of one form. */
    record Named(FieldNames names) {
        List<Hint> findings(Content content) {
            return Checks.of(content).stream().map(this::hint).toList();
        }

        List<Hint> faults(List<FieldFault> faults) {
            return faults.stream()
                    .map(fault -> hint("", true, fault.where(), fault.message()))
                    .toList();
        }

        private Hint hint(Finding finding) {
            return hint(
                    finding.rule(),
                    finding.severity() == Finding.Severity.BLOCK,
                    finding.where(),
                    finding.zh());
        }

        private Hint hint(String rule, boolean blocks, String where, String message) {
            return new Hint(names.nearest(where), names.called(where), message, rule, blocks);
        }
    }

    Named of(Drafts.Draft draft) {
        return new Named(
                FieldNames.of(
                        ShowForm.of(
                                draft.line().address().kind(),
                                FillForm.with(draft.content(), references),
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
