package org.boai.demo;

import static org.boai.demo.Palette.*;

import java.awt.Color;
import java.util.Random;

/** The ground that every drawing stands on, so that all of them look like one set. */
final class Stage {
    private static final int SPECKS = 90;

    private Stage() {}

    /** A bright day: a pale disc behind the motif, far hills, and a floor. */
    static void day(Canvas on, Color sky, Color disc, Color floor) {
        on.box(sky, 0, 0, Canvas.WIDTH, Canvas.HEIGHT, 0);
        on.circle(disc, 800, 430, 340);
        hills(on, blend(sky, floor, 0.45));
        floor(on, floor);
    }

    /** A still room: the disc and a level floor, no hills. */
    static void room(Canvas on, Color wall, Color disc, Color floor) {
        on.box(wall, 0, 0, Canvas.WIDTH, Canvas.HEIGHT, 0);
        on.circle(disc, 800, 430, 340);
        on.box(floor, 0, 730, Canvas.WIDTH, 170, 0);
        specks(on, blend(floor, INK, 0.12));
    }

    /** A flat shadow under something that stands at this place. */
    static void shadow(Canvas on, Color floor, double x, double y, double radius) {
        on.ellipse(blend(floor, INK, 0.2), x, y, radius, radius * 0.09);
    }

    /** A colour between two, 0 is the first and 1 the second. */
    static Color blend(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static void hills(Canvas on, Color color) {
        on.blob(
                color, -100, 960, -80, 640, 180, 560, 420, 650, 700, 690, 960, 640, 1220, 540, 1480,
                600, 1700, 660, 1700, 960);
    }

    private static void floor(Canvas on, Color color) {
        on.blob(color, -100, 1000, -100, 735, 300, 705, 800, 728, 1300, 702, 1700, 740, 1700, 1000);
        specks(on, blend(color, INK, 0.12));
    }

    private static void specks(Canvas on, Color color) {
        var random = new Random(15);
        for (int speck = 0; speck < SPECKS; speck++) {
            var size = 2 + 3 * random.nextDouble();
            on.ellipse(
                    color,
                    Canvas.WIDTH * random.nextDouble(),
                    765 + 125 * random.nextDouble(),
                    2 * size,
                    size * 0.7);
        }
    }
}
