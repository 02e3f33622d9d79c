package org.boai.publishing;

import org.boai.editing.Document;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Outcome;
import org.boai.workflow.PublicAction;
import org.boai.workflow.PublicState;
import org.boai.workflow.Workflow;

/** Moves what the public sees of a document as the second workflow table says. */
final class PublicStates {
    private PublicStates() {}

    /**
     * @throws Refused {@code wrong-state}
     */
    static void move(Document document, PublicAction action, Bilingual actionInWords) {
        document.publicState =
                switch (Workflow.apply(document.publicState, action)) {
                    case Outcome.Moved<PublicState>(var to) -> to;
                    case Outcome.Refused<PublicState>(var at) ->
                            throw new Refused(new Refusal.WrongState(at, actionInWords));
                };
    }
}
