package org.boai.notifying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import java.util.UUID;
import org.boai.audit.Actor;

/** Where a person wants mail, and of what. */
@Entity
public class MailChoice extends PanacheEntityBase {
    @Id public UUID personId;

    @Column(nullable = false)
    public String address;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mail_choice_kind", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    public Set<NotificationKind> kinds;

    /** Whether a reviewer said that they want no mail even of emergencies. */
    @Column(nullable = false)
    public boolean withoutUrgent;

    /** Whether mail of this kind is wanted; reviewers are paged unless they said no (PUB-04). */
    boolean includes(NotificationKind kind, Actor person) {
        return kinds.contains(kind)
                || (kind == NotificationKind.URGENT
                        && !withoutUrgent
                        && MailChoices.reviews(person));
    }
}
