package org.boai.desk.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in or choosing a language: a page of the desk, never another site. */
final class LocalPath {
    private static final Pattern DESK = Pattern.compile("/admin(/[A-Za-z0-9_-]+)*/?");
    private static final Pattern QUERY =
            Pattern.compile("(?:[A-Za-z0-9_.~&=+:,/-]++|%[0-9A-Fa-f]{2})*+");
    private static final Pattern DONE = Pattern.compile("(^|&)done=[a-z-]*");
    private static final String HOME = "/admin/";
    private static final int LONGEST_QUERY = 2000;

    private LocalPath() {}

    /** The wish when it is a page of the desk, else the first page. */
    static String of(@Nullable String wish) {
        return wish != null && wish.length() <= 200 && DESK.matcher(wish).matches() ? wish : HOME;
    }

    /** The same with its query, but for what the page said that had just been done. */
    static String withQuery(@Nullable String wish) {
        var parts = (wish == null ? "" : wish).split("\\?", 2);
        var path = of(parts[0]);
        if (parts.length == 1 || !path.equals(parts[0]) || parts[1].length() > LONGEST_QUERY) {
            return path;
        }
        var query = DONE.matcher(parts[1]).replaceAll("").replaceFirst("^&", "");
        return query.isEmpty() || !QUERY.matcher(query).matches() ? path : path + "?" + query;
    }
}
