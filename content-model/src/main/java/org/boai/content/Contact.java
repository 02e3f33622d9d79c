package org.boai.content;

/** Whom to turn to: an office or a person on duty. */
public record Contact(String name, String phone, String email) {
    public Contact {
        name = Missing.text(name);
        phone = Missing.text(phone);
        email = Missing.text(email);
    }
}
