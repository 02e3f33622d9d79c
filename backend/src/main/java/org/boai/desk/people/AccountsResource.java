package org.boai.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.ManageSecondFactor;
import org.boai.people.People;
import org.boai.people.Roles;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The accounts of the society, for administrators. */
@Path("/admin/accounts")
@RolesAllowed(Roles.ADMIN)
public class AccountsResource {
    private static final String HERE = "/admin/accounts";

    private final ManageAccounts accounts;
    private final ManageSecondFactor secondFactor;
    private final People people;
    private final CurrentActor current;
    private final Frame.Frames frames;

    AccountsResource(
            ManageAccounts accounts,
            ManageSecondFactor secondFactor,
            People people,
            CurrentActor current,
            Frame.Frames frames) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.people = people;
        this.current = current;
        this.frames = frames;
    }

    /** What was typed for a new account, to be shown again when it is not accepted. */
    record Typed(String login, String displayName, Set<Role> roles) {
        static final Typed NOTHING = new Typed("", "", Set.of());
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountsPage(
            Frame frame, List<People.Account> accounts, List<Role> roles, Typed typed, String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@RestQuery @Nullable String done) {
        return page(frames.saying(done), Typed.NOTHING, "");
    }

    @POST
    public RestResponse<String> create(
            @RestForm @Nullable String login,
            @RestForm @Nullable String displayName,
            @RestForm @Nullable String password,
            @RestForm List<String> role) {
        var typed = new Typed(orEmpty(login).strip(), orEmpty(displayName), roles(role));
        return change(
                typed,
                Done.ACCOUNT_CREATED,
                () ->
                        accounts.create(
                                current.get(),
                                new NewAccount(
                                        typed.login(),
                                        typed.displayName(),
                                        orEmpty(password),
                                        typed.roles())));
    }

    @POST
    @Path("{login}/roles")
    public RestResponse<String> changeRoles(@RestPath String login, @RestForm List<String> role) {
        return change(
                Typed.NOTHING,
                Done.ACCOUNT_CHANGED,
                () -> accounts.changeRoles(current.get(), login, roles(role)));
    }

    @POST
    @Path("{login}/password")
    public RestResponse<String> setPassword(
            @RestPath String login, @RestForm @Nullable String password) {
        return change(
                Typed.NOTHING,
                Done.ACCOUNT_CHANGED,
                () -> accounts.setPassword(current.get(), login, orEmpty(password)));
    }

    @POST
    @Path("{login}/second-factor")
    public RestResponse<String> resetSecondFactor(@RestPath String login) {
        return change(
                Typed.NOTHING,
                Done.SECOND_FACTOR_RESET,
                () -> secondFactor.reset(current.get(), login));
    }

    @POST
    @Path("{login}/deactivate")
    public RestResponse<String> deactivate(@RestPath String login) {
        return change(
                Typed.NOTHING,
                Done.ACCOUNT_CHANGED,
                () -> accounts.deactivate(current.get(), login));
    }

    @POST
    @Path("{login}/activate")
    public RestResponse<String> activate(@RestPath String login) {
        return change(
                Typed.NOTHING, Done.ACCOUNT_CHANGED, () -> accounts.activate(current.get(), login));
    }

    private RestResponse<String> change(Typed typed, Done done, Runnable change) {
        try {
            change.run();
            return Redirect.to(HERE, done);
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    page(frames.quiet(), typed, DeskLanguage.say(no.refusal().message())));
        }
    }

    private AccountsPage page(Frame frame, Typed typed, String error) {
        return new AccountsPage(frame, people.all(), List.of(Role.values()), typed, error);
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names == null ? List.<String>of() : names) {
            roles.add(
                    Arrays.stream(Role.values())
                            .filter(role -> role.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    new Refusal.InvalidInput(
                                                            "role",
                                                            new Bilingual(
                                                                    "没有这个职责。请从列表中选择。",
                                                                    "There is no such role. Choose from the list.")))));
        }
        return roles;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
