package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.workflow.Role.ADMIN;
import static org.boai.workflow.Role.CONCERNS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.boai.document.Sha256;
import org.boai.editing.EditingRights;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class MediaRightsTest {
    @Inject World world;
    @Inject Client client;
    @Inject StoreAsset store;
    @Inject EditingRights rights;

    @ParameterizedTest
    @EnumSource(Role.class)
    void theFilesOfDraftsAreForThoseWhoMayReadDrafts(Role role) {
        var login = "media-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var person = world.person(login, role);
        Sha256 hash = store.as(world.writer(), "a.png", SampleFiles.png(640, 90)).sha256();
        var desk = client.desk(person);

        for (var path :
                new String[] {"", "/" + hash, "/" + hash + "/a.png", "/" + hash + "/320.webp"}) {
            assertThat(desk.get("/admin/media" + path).statusCode())
                    .as(path)
                    .isEqualTo(role == ADMIN || role == CONCERNS ? 403 : 200);
        }
    }

    @Test
    void theListOfRolesIsTheOneOfTheReadingRight() {
        var allowed = MediaResource.class.getAnnotation(RolesAllowed.class).value();

        assertThat(allowed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values())
                                .filter(
                                        role ->
                                                rights.mayRead(
                                                        world.person(
                                                                "media-" + role.ordinal(), role)))
                                .map(Role::name)
                                .toList());
    }
}
