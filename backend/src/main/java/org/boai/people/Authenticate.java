package org.boai.people;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.boai.language.Language;

/**
 * Tells who asks: a session cookie counts at the desk only, a bearer token at {@code /manage} only,
 * the operations secret at {@code /operations} only. Everywhere else nobody is anybody.
 */
@ApplicationScoped
public class Authenticate implements HttpAuthenticationMechanism {
    /** The cookie that holds the secret of a session. */
    public static final String COOKIE = "boai-session";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PeopleConfig config;
    private final BlockingSecurityExecutor blocking;

    Authenticate(
            Sessions sessions,
            ApiTokens tokens,
            PeopleConfig config,
            BlockingSecurityExecutor blocking) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager manager) {
        var path = context.normalizedPath();
        if (isUnder(path, "/admin")) {
            var cookie = context.request().getCookie(COOKIE);
            return cookie == null ? nobody() : find(() -> signedIn(cookie.getValue()));
        }
        var bearer = bearer(context);
        if (bearer.isEmpty()) {
            return nobody();
        }
        if (isUnder(path, "/manage")) {
            return find(() -> program(bearer.get()));
        }
        return isUnder(path, "/operations") && isOperator(bearer.get())
                ? Uni.createFrom().item(operator())
                : nobody();
    }

    private Uni<SecurityIdentity> find(Supplier<Optional<SecurityIdentity>> lookup) {
        return blocking.executeBlocking(lookup)
                .onItem()
                .transformToUni(
                        found ->
                                found.map(one -> Uni.createFrom().item(one))
                                        .orElseGet(Authenticate::nobody));
    }

    private Optional<SecurityIdentity> signedIn(String cookie) {
        return sessions.find(new Secret(cookie)).map(Authenticate::identity);
    }

    private Optional<SecurityIdentity> program(String token) {
        return tokens.find(new Secret(token))
                .map(actor -> identity(new Sessions.Open(actor, "", false, Language.ZH)));
    }

    private boolean isOperator(String secret) {
        return config.operationsSecret()
                .map(
                        expected ->
                                MessageDigest.isEqual(
                                        expected.getBytes(StandardCharsets.UTF_8),
                                        secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private static SecurityIdentity operator() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("operations"))
                .addRole(Roles.OPERATIONS)
                .build();
    }

    private static SecurityIdentity identity(Sessions.Open open) {
        var actor = open.actor();
        var builder =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(actor.login()))
                        .addAttribute(CurrentActor.ACTOR, actor)
                        .addAttribute(CurrentActor.CSRF, open.csrfToken())
                        .addAttribute(CurrentActor.LACKS_SECOND_FACTOR, open.lacksSecondFactor())
                        .addAttribute(CurrentActor.LANGUAGE, open.language());
        actor.roles().forEach(role -> builder.addRole(role.name()));
        return builder.build();
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
