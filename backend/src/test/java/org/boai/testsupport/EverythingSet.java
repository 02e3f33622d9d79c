package org.boai.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node that has a bucket for copies of its site, in a store that is asked again soon, portals
 * that show its fragments, a mail server, and administrators who need a second factor. Tests of any
 * of them share it, and stand in packages of {@code OtherSuite}: in another suite they would cost a
 * start of the application and its engines.
 */
public class EverythingSet implements QuarkusTestProfile {
    public static final String PREFIX = "www/";
    public static final List<String> PORTALS =
            List.of("https://portal.example.gov.cn", "https://*.example.org");

    @Override
    public Map<String, String> getConfigOverrides() {
        var copies = new HashMap<String, String>();
        copies.put("bucket", "society-site");
        copies.put("prefix", PREFIX);
        copies.put("endpoint", "${BOAI_S3_ENDPOINT}");
        copies.put("access-key", "${BOAI_S3_ACCESS_KEY}");
        copies.put("secret-key", "${BOAI_S3_SECRET_KEY}");
        copies.put("quiet", "100ms");
        copies.put("first-backoff", "200ms");
        copies.put("longest-backoff", "1s");
        var overrides = new HashMap<String, String>();
        copies.forEach((name, value) -> overrides.put("boai.site.copy." + name, value));
        overrides.put("boai.embed.frame-ancestors", String.join(",", PORTALS));
        overrides.put("boai.people.administrators-need-second-factor", "true");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MailServerResource.class));
    }
}
