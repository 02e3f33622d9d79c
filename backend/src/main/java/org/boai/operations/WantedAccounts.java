package org.boai.operations;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.boai.demo.LoadDemo.DemoAccount;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;
import org.jspecify.annotations.Nullable;

/** The accounts to make, as the launcher keeps them. */
record WantedAccounts(@Nullable List<@Nullable Wanted> accounts) {
    private static final BodyForm FORM =
            new BodyForm(
                    new Bilingual(
                            "{\"accounts\":[{\"user\":\"账号\",\"password\":\"密码\",\"roles\":[\"角色\"]}]}",
                            "{\"accounts\":[{\"user\":\"login\",\"password\":\"password\",\"roles\":[\"ROLE\"]}]}"));

    /** One of them as it was sent. */
    record Wanted(
            @Nullable String user,
            @Nullable String password,
            @Nullable Set<@Nullable Role> roles) {}

    /**
     * @throws Refused {@code invalid-input} when there is no list, or an account lacks a member
     */
    static List<DemoAccount> in(@Nullable WantedAccounts body) {
        var accounts = FORM.required(body).accounts();
        if (accounts == null) {
            throw FORM.refused("accounts");
        }
        return accounts.stream().map(WantedAccounts::whole).toList();
    }

    private static DemoAccount whole(@Nullable Wanted one) {
        if (one == null || one.user() == null || one.password() == null || one.roles() == null) {
            throw FORM.refused("accounts");
        }
        if (one.roles().stream().anyMatch(Objects::isNull)) {
            throw FORM.refused("accounts");
        }
        return new DemoAccount(one.user(), one.password(), Set.copyOf(one.roles()));
    }
}
