package org.boai.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that has to be done at a time, and is made up for when its time was missed. */
public interface Due {
    /** Does all of it whose time has come; what fails does not keep the rest. */
    void catchUp();

    /**
     * Acts on all that are due, a page at a time, each once: what fails is due again later.
     *
     * @param page the first of what is due now
     */
    static <T> void catchUp(Supplier<List<T>> page, Consumer<T> act) {
        var done = new HashSet<T>();
        for (var due = page.get(); done.addAll(due); due = page.get()) {
            due.forEach(act);
        }
    }
}
