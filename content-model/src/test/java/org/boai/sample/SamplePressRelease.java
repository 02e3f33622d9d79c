package org.boai.sample;

import org.boai.content.PressRelease;
import org.boai.document.Slug;

/** The first release about an event. */
final class SamplePressRelease {
    private SamplePressRelease() {}

    static PressRelease complete() {
        return new PressRelease(
                "关于捐赠物资去向的情况通报(第1号)",
                Samples.summary(),
                Samples.cover(),
                Samples.topics(),
                Samples.source(),
                Samples.paragraphs("今日上午,本会获知有关网帖。"),
                PressRelease.Type.SITUATION_REPORT,
                1,
                new PressRelease.Event(new Slug("supplies-2027"), "捐赠物资去向"),
                "陈言",
                Samples.contact(),
                Samples.hour(3, 2, 10),
                Samples.hour(3, 2, 18),
                new PressRelease.Situation("物资在库。", "转运时间。", "核对台账。", "以本会发布为准。"));
    }
}
