package org.boai.site.view;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Lets templates read what records offer without arguments. */
final class RecordValues implements ValueResolver {

    private static final ClassValue<Map<String, MethodHandle>> VALUES =
            new ClassValue<>() {
                @Override
                protected Map<String, MethodHandle> computeValue(Class<?> type) {
                    return values(type);
                }
            };

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Record base
                && VALUES.get(base.getClass()).containsKey(context.getName());
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var base = context.getBase();
        try {
            Object value = VALUES.get(base.getClass()).get(context.getName()).invokeExact(base);
            return CompletedStage.of(value);
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + context.getName(), e);
        }
    }

    private static Map<String, MethodHandle> values(Class<?> type) {
        var lookup = MethodHandles.lookup();
        var read = MethodType.methodType(Object.class, Object.class);
        var handles = new HashMap<String, MethodHandle>();
        try {
            for (var method : type.getDeclaredMethods()) {
                var isValue =
                        method.getParameterCount() == 0 && method.getReturnType() != void.class;
                if (isValue && !Modifier.isStatic(method.getModifiers())) {
                    method.setAccessible(true);
                    handles.put(method.getName(), lookup.unreflect(method).asType(read));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Records of views can be read", e);
        }
        return handles;
    }
}
