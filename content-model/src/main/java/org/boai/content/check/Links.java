package org.boai.content.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link may lead: the web, a mailbox, a telephone, or a path on this site. */
public final class Links {
    private static final int MAX_LENGTH = 2000;
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9().-]{3,30}");

    private Links() {}

    /** Whether readers may be sent there. */
    public static boolean isAllowed(String target) {
        return parse(target).filter(uri -> leadsSomewhere(target, uri)).isPresent();
    }

    /** Whether it is an absolute http or https address without a user name in it. */
    public static boolean isWebAddress(String target) {
        return parse(target).filter(Links::isOnTheWeb).isPresent();
    }

    /** Whether it is a plain e-mail address. */
    public static boolean isMailbox(String text) {
        return text.length() <= 254 && MAILBOX.matcher(text).matches();
    }

    private static boolean leadsSomewhere(String target, URI uri) {
        return switch (scheme(uri)) {
            case "http", "https" -> isOnTheWeb(uri);
            case "mailto" -> isMailbox(before('?', uri.getRawSchemeSpecificPart()));
            case "tel" -> TELEPHONE.matcher(uri.getRawSchemeSpecificPart()).matches();
            case "" -> target.startsWith("/") && !target.startsWith("//") && !hasDots(uri);
            default -> false;
        };
    }

    private static boolean isOnTheWeb(URI uri) {
        return (scheme(uri).equals("http") || scheme(uri).equals("https"))
                && uri.getHost() != null
                && uri.getUserInfo() == null;
    }

    /** Whether browsers would take a part of the path for a step upwards. */
    private static boolean hasDots(URI uri) {
        return Arrays.stream(uri.getPath().split("/"))
                .anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static Optional<URI> parse(String target) {
        if (target.isEmpty()
                || target.length() > MAX_LENGTH
                || target.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)
                || Characters.deceive(target)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(target));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String before(char end, String text) {
        var at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
