package org.boai.editing;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;

/** What may be said of a topic; readers see all of it. */
final class TopicText {
    private static final int MAX_NAME = 40;
    private static final int MAX_ABOUT = 300;

    private TopicText() {}

    /** 1 to 40 characters. */
    static String name(String field, String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            field,
                            new Bilingual(
                                    "主题名称须为 1–40 个字符。",
                                    "The name of a topic has 1 to 40 characters.")));
        }
        return VisibleText.line(field, name);
    }

    /** At most 300 characters, which may be none. */
    static String about(String field, String about) {
        if (about.length() > MAX_ABOUT) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            field,
                            new Bilingual(
                                    "栏目说明最长 300 个字符。请写短一些。",
                                    "The description of a section has at most 300 characters. Make it shorter.")));
        }
        return about.isBlank() ? "" : VisibleText.line(field, about);
    }
}
