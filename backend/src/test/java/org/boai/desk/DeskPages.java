package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boai.audit.Actor;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.RouteMatrixWorld;
import org.boai.testsupport.World;
import org.boai.workflow.Role;

/** Every page below {@code /admin}, each with somebody who is let in. */
@ApplicationScoped
class DeskPages {
    /** Who sees most, the first who is let in. */
    private static final List<Role> VISITORS =
            List.of(Role.FINAL_REVIEWER, Role.ADMIN, Role.SUPERVISOR);

    static final Set<String> PAGES =
            Set.of(
                    "/admin",
                    "/admin/accounts",
                    "/admin/audit",
                    "/admin/bundles",
                    "/admin/bundles/{bundle}",
                    "/admin/calendar",
                    "/admin/deputies",
                    "/admin/documents",
                    "/admin/documents/new",
                    "/admin/documents/{id}",
                    "/admin/documents/{id}/edit",
                    "/admin/documents/{id}/history",
                    "/admin/documents/{id}/history/compare",
                    "/admin/documents/{id}/preview",
                    "/admin/documents/{id}/restore",
                    "/admin/documents/{id}/uses",
                    "/admin/files",
                    "/admin/files/{sha256}",
                    "/admin/home-page",
                    "/admin/links",
                    "/admin/notifications",
                    "/admin/password",
                    "/admin/second-factor",
                    "/admin/sign-in",
                    "/admin/sign-in/code",
                    "/admin/topics",
                    "/admin/trash",
                    "/admin/words");

    /** Routes that nobody looks at, with what they answer instead. */
    static final Map<String, String> NO_PAGES =
            Map.ofEntries(
                    Map.entry("/admin/assets/{version}/{name}", "scripts and styles"),
                    Map.entry("/admin/audit/export", "a table to download"),
                    Map.entry("/admin/documents/{id}/comments", "a list inside the editor's page"),
                    Map.entry("/admin/documents/{id}/presence", "facts for a script"),
                    Map.entry("/admin/media", "a list for a script"),
                    Map.entry("/admin/media/{sha256}", "facts for a script"),
                    Map.entry("/admin/media/{sha256}/{name}", "an uploaded file"),
                    Map.entry("/admin/references", "a list for a script"),
                    Map.entry("/admin/second-factor/code.svg", "a picture"),
                    Map.entry("/admin/setup", "a page for one who holds the link; see SetupTest"),
                    Map.entry("/admin/site-archive", "an archive to download"));

    /** The pages that one person goes round. */
    record Round(Actor person, List<String> paths) {}

    private final World world;
    private final RouteMatrixWorld scene;

    DeskPages(World world, RouteMatrixWorld scene) {
        this.world = world;
        this.scene = scene;
    }

    static List<String> routes() {
        return rows().map(RouteMatrix.Row::route).toList();
    }

    /** Each page once. */
    List<Round> rounds() {
        world.person(RouteMatrixWorld.OTHER, Role.WRITER);
        var values = scene.kept();
        var seen = new TreeSet<String>();
        var rounds = new ArrayList<Round>();
        for (var visitor : VISITORS) {
            var paths =
                    rows().filter(row -> PAGES.contains(row.route()))
                            .filter(row -> row.callers().get(visitor.name()) == Outcome.LET_IN)
                            .filter(row -> seen.add(row.route()))
                            .map(row -> values.fill(row.request()))
                            .toList();
            rounds.add(new Round(scene.person(visitor.name()), paths));
        }
        assertThat(seen).as("Somebody is let into each").isEqualTo(new TreeSet<>(PAGES));
        return rounds;
    }

    private static Stream<RouteMatrix.Row> rows() {
        return RouteMatrix.read().rows().stream()
                .filter(row -> row.verb().equals("GET"))
                .filter(row -> row.route().startsWith("/admin"));
    }
}
