package org.boai.demo;

import static org.boai.demo.Palette.*;

/** Relief goods: what to carry, what is given, and who keeps the key. */
final class ReliefDrawings {
    private ReliefDrawings() {}

    /** A backpack with what belongs in it. */
    static void backpack(Canvas on) {
        Stage.room(on, PAPER, MIST, SAND);
        Stage.shadow(on, SAND, 800, 762, 260);
        on.curve(INK, 26, 740, 240, 760, 160, 840, 160, 860, 240);
        on.box(INK, 556, 420, 70, 270, 40);
        on.box(INK, 974, 420, 70, 270, 40);
        on.box(TEAL, 590, 220, 420, 540, 130);
        on.box(Stage.blend(TEAL, INK, 0.35), 626, 290, 348, 200, 60);
        on.box(OCHRE, 676, 210, 66, 200, 20);
        on.box(CLAY, 760, 240, 150, 160, 20);
        on.box(CREAM, 640, 330, 320, 90, 16);
        on.box(TEAL, 612, 380, 376, 120, 40);
        on.box(Stage.blend(TEAL, MIST, 0.3), 650, 530, 300, 180, 40);
        on.box(OCHRE, 650, 530, 300, 30, 14);
        on.box(INK, 786, 540, 28, 44, 10);
        torch(on);
        bottle(on);
        on.turned(
                -8,
                1310,
                690,
                c -> {
                    c.box(CREAM, 1210, 620, 200, 136, 14);
                    c.line(WATER, 10, 1240, 660, 1370, 660);
                    c.line(WATER, 10, 1240, 692, 1340, 692);
                    c.line(CLAY, 10, 1240, 724, 1300, 724);
                });
    }

    private static void torch(Canvas on) {
        on.box(CLAY, 250, 690, 180, 56, 20);
        on.polygon(OCHRE, 425, 690, 490, 664, 490, 772, 425, 746);
        on.box(CREAM, 484, 662, 16, 112, 8);
        on.circle(CREAM, 320, 718, 12);
    }

    private static void bottle(Canvas on) {
        on.box(TEAL, 1138, 470, 44, 36, 10);
        on.box(WATER, 1110, 500, 100, 260, 40);
        on.box(MIST, 1110, 590, 100, 76, 0);
    }

    /** A bag of rice and the list behind it. */
    static void riceList(Canvas on) {
        Stage.room(on, PAPER, SAND, SAGE);
        Stage.shadow(on, SAGE, 640, 772, 250);
        on.turned(
                4,
                1010,
                430,
                c -> {
                    c.box(Stage.blend(SAND, INK, 0.12), 868, 136, 300, 620, 10);
                    c.box(CREAM, 856, 126, 300, 620, 10);
                    for (int row = 0; row < 9; row++) {
                        var y = 186 + 62 * row;
                        c.line(row < 8 ? LEAF : SAND, 9, 890, y, 904, y + 15, 930, y - 14);
                        c.line(
                                row % 3 == 0 ? TEAL : MIST,
                                12,
                                960,
                                y,
                                row % 2 == 0 ? 1120 : 1070,
                                y);
                    }
                });
        on.blob(
                CREAM, 470, 760, 428, 560, 470, 380, 540, 320, 660, 326, 760, 320, 826, 384, 862,
                560, 820, 760, 640, 776);
        on.blob(CREAM, 560, 320, 536, 236, 600, 258, 640, 226, 690, 256, 756, 240, 730, 322);
        on.line(CLAY, 24, 560, 324, 736, 324);
        on.blob(
                Stage.blend(CREAM, SAND, 0.8),
                740,
                350,
                812,
                420,
                842,
                560,
                806,
                746,
                740,
                762,
                776,
                560);
        on.ellipse(OCHRE, 620, 560, 116, 92);
        on.curve(CREAM, 9, 620, 630, 616, 560, 628, 500);
        for (int grain = 0; grain < 4; grain++) {
            var y = 596 - 30 * grain;
            on.turned(-38, 600, y, c -> c.ellipse(CREAM, 588, y, 22, 9));
            on.turned(38, 644, y, c -> c.ellipse(CREAM, 656, y, 22, 9));
        }
    }

    /** A key with its tag before a door. */
    static void key(Canvas on) {
        Stage.room(on, MIST, CREAM, SAND);
        on.box(BARK, 960, 110, 400, 640, 20);
        on.box(CLAY, 985, 135, 350, 615, 10);
        on.box(Stage.blend(CLAY, BARK, 0.5), 1025, 180, 270, 220, 10);
        on.box(Stage.blend(CLAY, BARK, 0.5), 1025, 450, 270, 250, 10);
        on.circle(OCHRE, 1012, 430, 20);
        on.box(INK, 1006, 430, 12, 44, 6);
        Stage.shadow(on, SAND, 560, 796, 330);
        on.turned(
                -14,
                560,
                430,
                c -> {
                    c.box(OCHRE, 480, 396, 420, 56, 26);
                    c.box(OCHRE, 770, 430, 46, 108, 12);
                    c.box(OCHRE, 846, 430, 46, 82, 12);
                    c.circle(OCHRE, 410, 424, 142);
                    c.circle(MIST, 410, 424, 74);
                });
        on.curve(INK, 8, 372, 520, 380, 590, 420, 640);
        on.turned(
                10,
                450,
                690,
                c -> {
                    c.box(CREAM, 360, 636, 210, 112, 22);
                    c.circle(INK, 398, 692, 13);
                    c.line(TEAL, 13, 440, 676, 530, 676);
                    c.line(TEAL, 13, 440, 708, 500, 708);
                });
    }
}
