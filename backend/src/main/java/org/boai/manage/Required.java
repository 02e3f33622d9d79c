package org.boai.manage;

import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What a request must carry. */
final class Required {
    private Required() {}

    /**
     * @throws InvalidValue naming the member that is missing
     */
    static void member(@Nullable Object value, String name) {
        if (value == null) {
            throw new InvalidValue(new Bilingual("缺少 %s", "%s is missing").with(name));
        }
    }
}
