package org.boai.demo;

import static org.boai.demo.Palette.*;

/** Gifts of the body: a sample on its way, a drop in a bowl. */
final class GiftDrawings {
    private GiftDrawings() {}

    /** A sample tube and its dotted way past van, cool box and microscope. */
    static void sampleTube(Canvas on) {
        Stage.day(on, MIST, CREAM, SAND);
        on.dots(TEAL, 13, 250, 640, 420, 540, 640, 640, 840, 660, 1060, 560, 1300, 640);
        on.turned(
                18,
                800,
                350,
                c -> {
                    c.box(CREAM, 728, 130, 144, 470, 72);
                    c.box(MIST, 746, 150, 108, 432, 54);
                    c.box(CLAY, 746, 330, 108, 252, 54);
                    c.box(CLAY, 746, 330, 108, 80, 0);
                    c.ellipse(Stage.blend(CLAY, BLUSH, 0.6), 800, 332, 54, 16);
                    c.box(TEAL, 712, 96, 176, 84, 22);
                    c.box(CREAM, 762, 210, 20, 180, 10);
                });
        van(on);
        Stage.shadow(on, SAND, 800, 798, 120);
        on.box(WATER, 700, 690, 200, 108, 16);
        on.box(TEAL, 690, 668, 220, 36, 12);
        on.curve(INK, 10, 740, 668, 800, 620, 860, 668);
        microscope(on);
    }

    private static void van(Canvas on) {
        Stage.shadow(on, SAND, 270, 782, 160);
        on.box(CREAM, 130, 640, 210, 120, 20);
        on.box(OCHRE, 130, 706, 290, 54, 14);
        on.polygon(CREAM, 330, 662, 382, 662, 420, 712, 330, 712);
        on.polygon(WATER, 344, 674, 376, 674, 400, 706, 344, 706);
        on.circle(INK, 200, 764, 32);
        on.circle(SAND, 200, 764, 13);
        on.circle(INK, 362, 764, 32);
        on.circle(SAND, 362, 764, 13);
    }

    private static void microscope(Canvas on) {
        Stage.shadow(on, SAND, 1320, 782, 120);
        on.box(INK, 1220, 752, 200, 30, 14);
        on.curve(INK, 26, 1300, 560, 1400, 590, 1408, 690, 1350, 752);
        on.turned(-20, 1290, 600, c -> c.box(TEAL, 1262, 520, 56, 150, 14));
        on.turned(-20, 1290, 600, c -> c.box(OCHRE, 1270, 480, 40, 50, 10));
        on.box(BARK, 1250, 696, 130, 20, 8);
    }

    /** A drop over a shallow bowl with rings. */
    static void bloodDrop(Canvas on) {
        Stage.room(on, PAPER, BLUSH, SAND);
        Stage.shadow(on, SAND, 800, 806, 330);
        on.blob(TEAL, 420, 600, 800, 560, 1180, 600, 1060, 760, 920, 800, 680, 800, 540, 760);
        on.ellipse(INK, 800, 600, 386, 72);
        on.ellipse(WATER, 800, 604, 360, 58);
        on.ellipse(MIST, 800, 604, 240, 36);
        on.ellipse(WATER, 800, 604, 206, 30);
        on.ellipse(MIST, 800, 604, 110, 16);
        on.ellipse(WATER, 800, 604, 82, 11);
        on.circle(CLAY, 800, 376, 128);
        on.polygon(CLAY, 800, 108, 684, 322, 916, 322);
        on.blob(CLAY, 800, 112, 730, 250, 672, 376, 800, 470, 928, 376, 870, 250);
        on.curve(BLUSH, 20, 722, 388, 736, 432, 776, 460);
    }
}
