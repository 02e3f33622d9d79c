package org.boai.site.view;

import java.util.stream.Stream;
import org.boai.content.Contact;

/** Whom to turn to, with links that call and write. */
final class ContactRows {

    private ContactRows() {}

    static Stream<Row> of(Contact contact, Words words) {
        return Stream.of(
                        Row.text(words.get("contactName"), contact.name()),
                        Row.link(words.get("phone"), contact.phone(), telephone(contact.phone())),
                        Row.link(words.get("email"), contact.email(), "mailto:" + contact.email()))
                .flatMap(rows -> rows);
    }

    static String telephone(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
