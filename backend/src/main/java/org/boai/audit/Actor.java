package org.boai.audit;

import java.util.Set;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/** Who acts: a signed-in person with the roles of this moment. */
public record Actor(PersonId id, String login, String name, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether at least one of these roles is held. */
    public boolean hasAny(Role... some) {
        for (var role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
