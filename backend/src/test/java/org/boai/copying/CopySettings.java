package org.boai.copying;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;

/** Settings of a copy that differ in some from those of the node. */
final class CopySettings {
    private CopySettings() {}

    /**
     * @param others by the names of the settings' methods; a {@link Supplier} is asked each time
     */
    static CopyConfig like(CopyConfig config, Map<String, Object> others) {
        return (CopyConfig)
                Proxy.newProxyInstance(
                        CopyConfig.class.getClassLoader(),
                        new Class<?>[] {CopyConfig.class},
                        (_, method, arguments) ->
                                switch (others.get(method.getName())) {
                                    case null -> method.invoke(config, arguments);
                                    case Supplier<?> setting -> setting.get();
                                    case Object setting -> setting;
                                });
    }
}
