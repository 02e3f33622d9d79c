package org.boai.search;

import java.util.stream.Stream;
import org.boai.content.Contact;
import org.boai.content.Content;
import org.boai.content.Money;
import org.boai.content.Quantity;
import org.jspecify.annotations.Nullable;

/** The text of what several kinds share beside the body. */
final class CommonText {
    private CommonText() {}

    static Stream<String> of(Content content) {
        var source = content.source();
        return source == null ? Stream.empty() : Stream.of(source.name(), source.originalTitle());
    }

    static Stream<String> contact(@Nullable Contact contact) {
        return contact == null
                ? Stream.empty()
                : Stream.of(contact.name(), contact.phone(), contact.email());
    }

    static String money(@Nullable Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }

    static String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "" : quantity.amount().toPlainString() + quantity.unit();
    }
}
