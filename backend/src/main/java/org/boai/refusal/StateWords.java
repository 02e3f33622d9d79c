package org.boai.refusal;

import org.boai.language.Bilingual;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** What the states of a document are called by those who work with it. */
public final class StateWords {
    private StateWords() {}

    public static Bilingual of(DraftStage stage) {
        return switch (stage) {
            case WRITING -> new Bilingual("撰写中", "Writing");
            case FIRST_REVIEW -> new Bilingual("待初审", "Awaiting first review");
            case SECOND_REVIEW -> new Bilingual("待复审", "Awaiting second review");
            case FINAL_REVIEW -> new Bilingual("待终审", "Awaiting final review");
            case APPROVED -> new Bilingual("审签完成，待发布", "Approved, awaiting publication");
            case SCHEDULED -> new Bilingual("已定时", "Scheduled");
        };
    }

    public static Bilingual of(PublicState state) {
        return switch (state) {
            case NEVER -> new Bilingual("未公开", "Not public");
            case LIVE -> new Bilingual("已公开", "Public");
            case WITHDRAWN -> new Bilingual("已撤稿", "Withdrawn");
        };
    }
}
