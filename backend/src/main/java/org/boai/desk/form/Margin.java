package org.boai.desk.form;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands beside the parts of a content on a page. */
@FunctionalInterface
public interface Margin {
    /** Nothing beside any part. */
    Margin EMPTY = (_, _, _) -> Optional.empty();

    /**
     * @param field a component of the content
     * @param at index of an entry of a list, from 0; null for a field as a whole
     * @param called what people call the place
     */
    Optional<TemplateInstance> beside(String field, @Nullable Integer at, String called);

    /** Whether what stands there is new to who reads it. */
    default boolean changed(String field, @Nullable Integer at) {
        return false;
    }
}
