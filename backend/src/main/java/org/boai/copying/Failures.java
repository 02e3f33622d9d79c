package org.boai.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.boai.language.Bilingual;

/**
 * The objects of a run that failed while the store goes on answering. The others go on; where too
 * many fail, it is no matter of single objects.
 */
final class Failures {
    /** More end the run. */
    private static final int MOST = 100;

    private static final int NAMED = 5;

    private final Map<String, Bilingual> failed = new ConcurrentSkipListMap<>();
    private final Set<String> inTheWay = new ConcurrentSkipListSet<>();

    /**
     * Takes note of one.
     *
     * @throws NotWhole when there are too many
     */
    void add(String key, Exception e) throws NotWhole {
        if (e instanceof InTheWay) {
            inTheWay.add(key);
        } else {
            failed.put(key, NotWhole.why(e));
        }
        if (failed.size() + inTheWay.size() > MOST) {
            throw new NotWhole(told());
        }
    }

    boolean isAbout(String key) {
        return failed.containsKey(key) || inTheWay.contains(key);
    }

    /**
     * Says which they are.
     *
     * @throws NotWhole when there is one
     */
    void requireNone() throws NotWhole {
        if (!failed.isEmpty() || !inTheWay.isEmpty()) {
            throw new NotWhole(told());
        }
    }

    private Bilingual told() {
        var said = new ArrayList<Bilingual>();
        if (!inTheWay.isEmpty()) {
            said.add(
                    new Bilingual(
                                    "以下位置有别人写入的对象，没有覆盖或删除：%s。请移走它们，或用 BOAI_SITE_COPY_PREFIX 把副本放到别处。",
                                    "Objects of somebody else stand at these keys and were neither written over nor removed: %s. Move them, or put the copy elsewhere by BOAI_SITE_COPY_PREFIX.")
                            .with(named(inTheWay.stream().map(Failures::same).toList())));
        }
        if (!failed.isEmpty()) {
            said.add(
                    new Bilingual(
                                    "以下对象没有写入或删除，会再试：%s。",
                                    "These objects were not written or removed, and are tried again: %s.")
                            .with(named(failed.entrySet().stream().map(Failures::line).toList())));
        }
        return new Bilingual(
                String.join("", said.stream().map(Bilingual::zh).toList()),
                String.join(" ", said.stream().map(Bilingual::en).toList()));
    }

    private static Bilingual line(Map.Entry<String, Bilingual> failure) {
        return new Bilingual("%s（%s）", "%s (%s)").with(failure.getKey(), failure.getValue());
    }

    private static Bilingual same(String key) {
        return new Bilingual(key, key);
    }

    private static Bilingual named(List<Bilingual> all) {
        var some = all.subList(0, Math.min(NAMED, all.size()));
        var list =
                new Bilingual(
                        String.join("、", some.stream().map(Bilingual::zh).toList()),
                        String.join(", ", some.stream().map(Bilingual::en).toList()));
        return all.size() == some.size()
                ? list
                : new Bilingual("%s 等 %d 个", "%s and others, %d in all").with(list, all.size());
    }
}
