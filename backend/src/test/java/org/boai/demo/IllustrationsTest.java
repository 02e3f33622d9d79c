package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IllustrationsTest {
    private static final Pattern NAME = Pattern.compile("illustration\"?:\"?([a-z-]+)");

    static List<String> names() {
        return Illustrations.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDrawingHasItsSizeAndTheSameBytesEveryTime(String name) throws IOException {
        var first = Illustrations.png(name).orElseThrow();
        assertThat(Illustrations.png(name).orElseThrow()).isEqualTo(first);
        var image = ImageIO.read(new ByteArrayInputStream(first));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(900);
    }

    @Test
    void everyPictureThatADocumentNamesIsDrawn() {
        for (var document : DemoDocument.all()) {
            var named = NAME.matcher(document.head() + document.body()).results();
            assertThat(named.map(match -> match.group(1)))
                    .as(document.toString())
                    .allMatch(names()::contains);
        }
    }

    @Test
    void anUnknownNameDrawsNothing() {
        assertThat(Illustrations.png("no-such-drawing")).isEmpty();
    }
}
