package org.boai.demo;

import static org.boai.demo.Palette.*;

import java.awt.Color;

/** People and what they share: hands, lanterns, signs. */
final class PeopleDrawings {
    private PeopleDrawings() {}

    /** Hands of several colours that carry a stool together. */
    static void hands(Canvas on) {
        Stage.room(on, PAPER, OCHRE, SAND);
        on.box(BARK, 600, 330, 400, 48, 22);
        on.polygon(BARK, 650, 370, 690, 370, 650, 590, 612, 590);
        on.polygon(BARK, 910, 370, 950, 370, 988, 590, 950, 590);
        on.line(CLAY, 22, 650, 500, 950, 500);
        arm(on, TEAL, new Color(0x9C6B4E), 200, 940, 560, 520);
        arm(on, CLAY, new Color(0xE0B08C), 520, 960, 690, 640);
        arm(on, LEAF, new Color(0xC48F6C), 1090, 960, 915, 640);
        arm(on, DUSK, new Color(0xEFC9A8), 1400, 940, 1040, 520);
    }

    private static void arm(
            Canvas on, Color sleeve, Color skin, double x, double y, double handX, double handY) {
        var wristX = handX + (x - handX) * 0.28;
        var wristY = handY + (y - handY) * 0.28;
        var side = Math.signum(800 - handX);
        on.line(skin, 74, x, y, handX, handY);
        on.line(sleeve, 108, x, y, wristX, wristY);
        on.line(Stage.blend(sleeve, CREAM, 0.35), 108, wristX, wristY, wristX + 1, wristY + 1);
        for (int finger = -1; finger <= 2; finger++) {
            on.line(skin, 25, handX + 18 * finger, handY, handX + 21 * finger, handY - 92);
        }
        on.line(skin, 27, handX, handY + 10, handX + 66 * side, handY - 46);
    }

    /** Seven lanterns on one rope over a small path. */
    static void sevenLanterns(Canvas on) {
        Stage.day(on, DUSK, Stage.blend(DUSK, OCHRE, 0.28), TEAL);
        on.blob(
                Stage.blend(TEAL, SAND, 0.5),
                560,
                960,
                700,
                820,
                830,
                770,
                800,
                728,
                850,
                724,
                890,
                775,
                820,
                840,
                1000,
                960);
        on.line(BARK, 22, 120, 130, 120, 780);
        on.line(BARK, 22, 1480, 130, 1480, 780);
        on.curve(SAND, 7, 120, 170, 460, 262, 800, 292, 1140, 262, 1480, 170);
        Color[] colors = {CLAY, OCHRE, SAGE, CREAM, WATER, BLUSH, OCHRE};
        for (int lantern = 0; lantern < colors.length; lantern++) {
            var x = 230 + 190 * lantern;
            var away = (x - 800) / 680.0;
            lantern(on, colors[lantern], x, 292 - 122 * away * away);
        }
    }

    private static void lantern(Canvas on, Color color, double x, double y) {
        on.line(SAND, 5, x, y, x, y + 46);
        on.circle(Stage.blend(DUSK, color, 0.34), x, y + 128, 98);
        on.ellipse(color, x, y + 128, 70, 78);
        on.ellipse(Stage.blend(color, CREAM, 0.45), x, y + 128, 34, 78);
        on.box(BARK, x - 34, y + 44, 68, 18, 8);
        on.box(BARK, x - 34, y + 196, 68, 18, 8);
        on.line(OCHRE, 6, x, y + 214, x, y + 262);
    }

    /** Three blank signs: a disc, a shield and a square. */
    static void signShapes(Canvas on) {
        Stage.day(on, PAPER, SAND, SAGE);
        for (int post : new int[] {420, 800, 1180}) {
            Stage.shadow(on, SAGE, post, 782, 96);
            on.box(INK, post - 13, 440, 26, 342, 8);
        }
        on.circle(LEAF, 420, 350, 158);
        on.circle(CREAM, 420, 350, 132);
        on.circle(LEAF, 420, 350, 104);
        on.blob(DUSK, 650, 190, 800, 168, 950, 190, 944, 380, 800, 542, 656, 380);
        on.blob(CREAM, 678, 214, 800, 196, 922, 214, 918, 370, 800, 508, 682, 370);
        on.blob(WATER, 704, 238, 800, 222, 896, 238, 892, 360, 800, 474, 708, 360);
        on.box(CLAY, 1030, 200, 300, 300, 48);
        on.box(CREAM, 1054, 224, 252, 252, 34);
        on.box(OCHRE, 1080, 250, 200, 200, 24);
    }
}
