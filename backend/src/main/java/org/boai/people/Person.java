package org.boai.people;

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
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.language.Language;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;
import org.jspecify.annotations.Nullable;

/** An account of one person; never deleted, because sign-offs name it. */
@Entity
public class Person extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public String login;

    @Column(nullable = false)
    public String displayName;

    /** A bcrypt hash, or null until the person chose a password. */
    public @Nullable String passwordHash;

    @Column(nullable = false)
    public boolean active;

    /** In which the desk speaks to this person. */
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Language language = Language.ZH;

    @Column(nullable = false)
    public Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    public Set<Role> roles;

    /** Keeps the roles of a person as they are until the end of this transaction. */
    static void keepRoles(PersonId id) {
        getEntityManager()
                .createNativeQuery("select id from person where id = :id for share", UUID.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    static Optional<Person> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    Actor actor() {
        return new Actor(new PersonId(id), login, displayName, roles);
    }
}
