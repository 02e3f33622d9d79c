package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.boai.demo.LoadDemo.DemoAccount;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LoadDemoTest {
    @Inject LoadDemo demo;
    @Inject DemoFiles files;
    @Inject LiveItems live;

    @Test
    void theDemoGoesThroughTheRealCommandsAndASecondLoadChangesNothing() throws IOException {
        var first = demo.with(accounts());
        var second = demo.with(accounts());

        assertThat(second).isEqualTo(new LoadDemo.Loaded(0, 0));
        assertThat(first.documents()).isEqualTo(files.texts().size());
        for (var text : files.texts()) {
            assertThat(live.at(text.address())).get().isInstanceOf(Published.class);
        }
    }

    private static List<DemoAccount> accounts() {
        return Arrays.asList(
                account("writer", Role.WRITER),
                account("writer2", Role.WRITER),
                account("reviewer1", Role.FIRST_REVIEWER),
                account("reviewer2", Role.SECOND_REVIEWER),
                account("reviewer3", Role.FINAL_REVIEWER),
                account("spokesperson", Role.SPOKESPERSON),
                account("finance1", Role.FINANCE_ENTRY));
    }

    private static DemoAccount account(String user, Role role) {
        return new DemoAccount(user, World.PASSWORD, Set.of(role));
    }
}
