package org.boai.desk.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of the desk, never another site. */
final class LocalPath {
    private static final Pattern DESK = Pattern.compile("/admin(/[A-Za-z0-9_-]+)*/?");
    private static final String HOME = "/admin/";

    private LocalPath() {}

    /** The wish when it is a page of the desk, else the first page. */
    static String of(@Nullable String wish) {
        return wish != null && wish.length() <= 200 && DESK.matcher(wish).matches() ? wish : HOME;
    }
}
