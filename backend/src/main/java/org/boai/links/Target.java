package org.boai.links;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.boai.content.check.Characters;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;

/** What a link leads to. */
sealed interface Target {
    /** The longest address that is looked at, in characters. */
    int LONGEST = 2000;

    /** Of what no browser can follow so much is told; its characters may take three bytes each. */
    int LONGEST_BROKEN = 600;

    /** As people write it: an address elsewhere, or a path of ours. */
    String text();

    /** A page or file of the site. */
    record Own(String text) implements Target {}

    /** An uploaded file. */
    record Media(String text, Sha256 hash, String name) implements Target {}

    /** All files of a kit as one ZIP, made on request. */
    record Kit(String text, DocumentId document, String name) implements Target {}

    /** An address of others. */
    record Elsewhere(HttpUrl address) implements Target {
        @Override
        public String text() {
            return address.toString();
        }
    }

    /** Something that no browser can follow. */
    record Broken(String text) implements Target {}

    /**
     * What a browser would follow a link to; nothing for mail, telephone and places on the same
     * page.
     *
     * @param page the address of the page that has the link, on our own host
     */
    static Optional<Target> of(String link, HttpUrl page) {
        var text = link.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        var address = page.resolve(text);
        if (address == null) {
            return OTHER_SCHEME.matcher(text).lookingAt()
                    ? Optional.empty()
                    : Optional.of(new Broken(cut(text)));
        }
        var whole = address.newBuilder().fragment(null).build();
        if (whole.toString().length() > LONGEST) {
            return Optional.of(new Broken(cut(whole.toString())));
        }
        return Optional.of(
                whole.host().equals(page.host()) && whole.port() == page.port()
                        ? ours(whole)
                        : new Elsewhere(whole));
    }

    private static Target ours(HttpUrl address) {
        var path = address.encodedPath();
        var name = address.pathSegments().getLast();
        var media = MEDIA.matcher(path);
        if (media.matches()) {
            return new Media(path, new Sha256(media.group(1)), name);
        }
        var kit = KIT.matcher(path);
        return kit.matches()
                ? new Kit(path, new DocumentId(UUID.fromString(kit.group(1))), name)
                : new Own(path);
    }

    private static String cut(String text) {
        return Characters.beginning(text, LONGEST_BROKEN);
    }

    /** Such as mailto: and tel:, but not an address of the web that is written wrongly. */
    Pattern OTHER_SCHEME =
            Pattern.compile("(?!https?:)[a-z][a-z0-9+.-]*:", Pattern.CASE_INSENSITIVE);

    Pattern MEDIA = Pattern.compile("/media/([0-9a-f]{64})/[^/]+");

    Pattern KIT =
            Pattern.compile("/downloads/kits/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[^/]+");
}
