package org.boai.demo;

import static org.boai.demo.Palette.*;

import java.util.Random;

/** The land of the county: a house, a river, hills in the rain. */
final class LandDrawings {
    private LandDrawings() {}

    /** A bridge to a lit house before a hill of bamboo. */
    static void houseBridge(Canvas on) {
        Stage.day(on, MIST, OCHRE, SAGE);
        for (int stem = 0; stem < 8; stem++) {
            bamboo(on, 950 + 74 * stem, 560, 250 + 46 * (stem * 3 % 4));
        }
        on.blob(LEAF, 760, 790, 880, 560, 1130, 470, 1400, 480, 1640, 600, 1640, 800);
        on.box(CREAM, 960, 520, 380, 220, 0);
        on.polygon(INK, 900, 540, 990, 400, 1310, 400, 1400, 540);
        on.box(BARK, 1120, 610, 76, 130, 6);
        on.box(OCHRE, 1000, 590, 82, 82, 8);
        on.box(OCHRE, 1234, 590, 82, 82, 8);
        on.blob(WATER, -60, 960, 100, 800, 300, 770, 560, 790, 720, 850, 700, 960);
        on.curve(MIST, 8, 180, 850, 300, 836, 420, 854);
        on.curve(MIST, 8, 400, 884, 500, 872, 600, 886);
        on.curve(BARK, 44, 110, 800, 280, 690, 420, 660, 560, 690, 740, 780);
        on.curve(CLAY, 14, 110, 720, 280, 610, 420, 580, 560, 610, 740, 700);
        double[][] posts = {
            {150, 700, 772}, {280, 614, 694}, {420, 584, 664}, {560, 614, 694}, {700, 684, 764}
        };
        for (var post : posts) {
            on.line(CLAY, 14, post[0], post[1], post[0], post[2]);
        }
    }

    private static void bamboo(Canvas on, double x, double foot, double height) {
        var top = foot - height;
        on.line(LEAF, 13, x, foot, x + 14, top);
        for (int joint = 1; joint < 5; joint++) {
            var y = foot - height * joint / 5;
            var at = x + 14 * joint / 5.0;
            on.line(TEAL, 15, at - 1, y, at + 1, y);
            var side = joint % 2 == 0 ? 24 : 156;
            on.turned(side, at, y, c -> c.ellipse(Stage.blend(LEAF, SAGE, 0.4), at + 44, y, 42, 9));
        }
        on.turned(-70, x + 14, top, c -> c.ellipse(LEAF, x + 52, top, 40, 9));
    }

    /** A bamboo pole from the bank to a float on the water. */
    static void riverBamboo(Canvas on) {
        Stage.day(on, PAPER, BLUSH, SAGE);
        on.blob(WATER, -80, 980, -80, 640, 360, 620, 800, 640, 1240, 622, 1700, 646, 1700, 980);
        for (int wave = 0; wave < 5; wave++) {
            var y = 690 + 42 * wave;
            var x = 560 + (wave % 2) * 190;
            on.curve(MIST, 9, x, y, x + 70, y - 12, x + 140, y, x + 210, y + 12, x + 280, y);
            on.curve(MIST, 9, x + 560, y + 10, x + 630, y - 2, x + 700, y + 10);
        }
        on.blob(LEAF, -80, 980, -80, 500, 160, 520, 330, 610, 440, 740, 420, 980);
        on.blob(BARK, 330, 980, 350, 660, 430, 720, 470, 800, 440, 980);
        on.circle(Stage.blend(WATER, INK, 0.25), 1150, 722, 78);
        on.circle(CLAY, 1150, 700, 78);
        on.box(CREAM, 1074, 680, 152, 38, 16);
        on.ellipse(WATER, 1150, 772, 120, 30);
        on.curve(MIST, 8, 1040, 762, 1150, 786, 1260, 762);
        on.line(SAGE, 30, 150, 400, 1060, 660);
        for (int joint = 0; joint < 7; joint++) {
            var x = 230 + 125 * joint;
            var y = 400 + (x - 150) * 260 / 910.0;
            on.line(TEAL, 9, x - 4, y + 13, x + 4, y - 13);
        }
        on.line(INK, 7, 1060, 660, 1110, 668);
        on.blob(CLAY, 1010, 640, 1052, 610, 1010, 560, 984, 590);
        for (int reed = 0; reed < 5; reed++) {
            var x = 60 + 52 * reed;
            on.curve(TEAL, 10, x, 640, x + 6, 540, x + 26 - 8 * reed, 450);
        }
    }

    /** Layered hills under slanting rain; a path leads up to a level place with a hut. */
    static void hillsRain(Canvas on) {
        on.box(MIST, 0, 0, Canvas.WIDTH, Canvas.HEIGHT, 0);
        on.circle(CREAM, 800, 430, 340);
        on.blob(
                WATER, -100, 980, -80, 480, 200, 350, 480, 470, 760, 330, 1080, 440, 1360, 300,
                1700, 440, 1700, 980);
        on.blob(
                SAGE, -100, 980, -80, 620, 260, 500, 620, 610, 940, 480, 1300, 560, 1700, 500, 1700,
                980);
        on.blob(
                LEAF, -100, 980, -80, 760, 320, 700, 700, 740, 1000, 600, 1240, 560, 1480, 600,
                1700, 700, 1700, 980);
        on.blob(TEAL, -100, 980, -80, 850, 300, 806, 700, 850, 1100, 830, 1700, 860, 1700, 980);
        on.curve(SAND, 26, 420, 880, 620, 800, 560, 760, 800, 730, 860, 700, 1010, 690, 1120, 604);
        on.box(CREAM, 1130, 500, 150, 96, 0);
        on.polygon(CLAY, 1100, 510, 1205, 420, 1310, 510);
        on.box(OCHRE, 1180, 530, 48, 66, 4);
        on.line(INK, 8, 1360, 600, 1360, 430);
        on.polygon(OCHRE, 1364, 432, 1440, 456, 1364, 482);
        var rain = new Random(715);
        for (int drop = 0; drop < 70; drop++) {
            var x = 1700 * rain.nextDouble();
            var y = 620 * rain.nextDouble() - 40;
            var length = 34 + 40 * rain.nextDouble();
            on.line(drop % 3 == 0 ? CREAM : DUSK, 6, x, y, x - length * 0.32, y + length);
        }
        on.blob(DUSK, 170, 150, 260, 80, 380, 110, 480, 60, 590, 130, 640, 180, 400, 196, 200, 190);
        on.blob(DUSK, 1010, 120, 1110, 60, 1230, 80, 1330, 50, 1420, 120, 1380, 160, 1100, 160);
    }
}
