package org.boai.copying;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of a copy that differ in some from those of the node. */
final class CopySettings {
    private CopySettings() {}

    /**
     * @param others by the names of the settings' methods
     */
    static CopyConfig like(CopyConfig config, Map<String, Object> others) {
        return (CopyConfig)
                Proxy.newProxyInstance(
                        CopyConfig.class.getClassLoader(),
                        new Class<?>[] {CopyConfig.class},
                        (_, method, arguments) ->
                                others.containsKey(method.getName())
                                        ? others.get(method.getName())
                                        : method.invoke(config, arguments));
    }
}
