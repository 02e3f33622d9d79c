package org.boai.content.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a link may lead: the web, a mailbox, a telephone, or a path on this site. */
public final class Links {
    private static final int MAX_LENGTH = 2000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> OTHER = Set.of("mailto", "tel");

    private Links() {}

    /** Whether readers may be sent there. */
    public static boolean isAllowed(String target) {
        if (target.isEmpty()
                || target.length() > MAX_LENGTH
                || target.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            return false;
        }
        if (target.startsWith("/")) {
            return !target.startsWith("//") && !target.contains("/../") && isUri(target);
        }
        try {
            var uri = new URI(target);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return WEB.contains(scheme)
                    ? uri.getHost() != null && uri.getUserInfo() == null
                    : OTHER.contains(scheme) && !uri.getSchemeSpecificPart().isEmpty();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getScheme() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static void check(String where, String target, List<Finding> findings) {
        if (!isAllowed(target)) {
            findings.add(
                    Finding.block(
                            "SITE-05",
                            where,
                            "链接不能用。请写 https:// 开头的完整网址、本站以 / 开头的路径、mailto: 或 tel:。",
                            "The link cannot be used. Write a full https:// address, a path of this site, mailto: or tel:."));
        }
    }
}
