package org.boai.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/**
 * Texts of samples and of the demo link to the sites of others. A look at their links by a test
 * must not reach those, on whatever machine it runs.
 */
class NobodyElseIsAskedTest {
    @Test
    void testsFindOnlyTheHostsOfTheirOwnList() throws UnknownHostException {
        assertThat(InetAddress.getByName("here.invalid").isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> InetAddress.getByName("example.org"))
                .isInstanceOf(UnknownHostException.class);
    }
}
