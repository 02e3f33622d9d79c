package org.boai.copying;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A node that copies its site, to a store that is asked again soon. */
public class WithBucket implements QuarkusTestProfile {
    static final String PREFIX = "www/";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("bucket", "society-site");
        settings.put("prefix", PREFIX);
        settings.put("endpoint", "${BOAI_S3_ENDPOINT}");
        settings.put("access-key", "${BOAI_S3_ACCESS_KEY}");
        settings.put("secret-key", "${BOAI_S3_SECRET_KEY}");
        settings.put("quiet", "100ms");
        settings.put("first-backoff", "200ms");
        settings.put("longest-backoff", "1s");
        var overrides = new HashMap<String, String>();
        settings.forEach((name, value) -> overrides.put("boai.site.copy." + name, value));
        return overrides;
    }
}
