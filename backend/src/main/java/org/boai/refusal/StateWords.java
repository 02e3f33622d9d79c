package org.boai.refusal;

import org.boai.language.Bilingual;
import org.boai.wording.Wording;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** What the states of a document are called by those who work with it. */
public final class StateWords {
    private static final Wording WORDS = Wording.of("labels");

    private StateWords() {}

    public static Bilingual of(DraftStage stage) {
        return WORDS.of(stage);
    }

    public static Bilingual of(PublicState state) {
        return WORDS.of(state);
    }
}
