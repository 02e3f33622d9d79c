package org.boai.refusal;

import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** What the states of a document are called by those who work with it. */
public final class StateWords {
    private StateWords() {}

    public static String zh(DraftStage stage) {
        return switch (stage) {
            case WRITING -> "撰写中";
            case FIRST_REVIEW -> "待初审";
            case SECOND_REVIEW -> "待复审";
            case FINAL_REVIEW -> "待终审";
            case APPROVED -> "审签完成，待发布";
            case SCHEDULED -> "已定时";
        };
    }

    public static String zh(PublicState state) {
        return switch (state) {
            case NEVER -> "未公开";
            case LIVE -> "已公开";
            case WITHDRAWN -> "已撤稿";
        };
    }
}
