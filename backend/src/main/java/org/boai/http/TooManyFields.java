package org.boai.http;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * A form with more fields than the framework takes, which it says by a fault of no type of its own.
 */
final class TooManyFields {
    static final Refusal REFUSAL =
            new Refusal.InvalidInput(
                    "form",
                    new Bilingual(
                            "表单的项太多，没有办理。请只提交页面上有的项；内容太长时，请分成几篇。",
                            "The form has too many fields and nothing was done. Send those of the page only; part a content that is too long."));

    private TooManyFields() {}

    static boolean isCauseOf(RuntimeException fault) {
        var frames = fault.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().equals(FormData.class.getName());
    }
}
