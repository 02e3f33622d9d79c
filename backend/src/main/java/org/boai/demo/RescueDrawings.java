package org.boai.demo;

import static org.boai.demo.Palette.*;

import java.awt.Color;

/** First aid: time, the defibrillator, somebody who fell. */
final class RescueDrawings {
    private RescueDrawings() {}

    /** A clock whose face shows four of twelve parts and a heartbeat. */
    static void heartClock(Canvas on) {
        Stage.room(on, PAPER, BLUSH, SAND);
        Stage.shadow(on, SAND, 800, 752, 210);
        on.polygon(BARK, 690, 750, 730, 610, 870, 610, 910, 750);
        on.circle(TEAL, 800, 410, 262);
        on.circle(CREAM, 800, 410, 222);
        on.slice(OCHRE, 800, 410, 222, -30, 120);
        for (int hour = 0; hour < 12; hour++) {
            on.turned(30 * hour, 800, 410, c -> c.line(INK, 10, 800, 208, 800, 228));
        }
        on.line(
                CLAY, 17, 600, 410, 690, 410, 722, 360, 762, 490, 812, 300, 856, 462, 884, 410,
                1000, 410);
        on.circle(CLAY, 1000, 410, 18);
        on.circle(TEAL, 800, 122, 26);
        on.circle(PAPER, 800, 122, 11);
    }

    /** A cabinet on a wall, its door half open, with a heart and a flash of lightning. */
    static void aedBox(Canvas on) {
        Stage.room(on, MIST, CREAM, SAGE);
        on.box(INK, 560, 170, 420, 500, 36);
        on.box(LEAF, 575, 185, 390, 470, 26);
        on.box(Stage.blend(LEAF, INK, 0.35), 610, 220, 320, 400, 18);
        on.box(OCHRE, 660, 330, 220, 230, 34);
        on.box(BARK, 725, 300, 90, 40, 18);
        on.box(OCHRE, 742, 318, 56, 30, 8);
        heart(on, CREAM, 770, 452, 66);
        on.polygon(CLAY, 782, 404, 738, 462, 766, 462, 752, 506, 802, 444, 774, 444);
        on.polygon(TEAL, 975, 180, 1190, 130, 1190, 712, 975, 660);
        on.polygon(MIST, 1005, 222, 1160, 188, 1160, 654, 1005, 620);
        on.polygon(CREAM, 1030, 300, 1090, 206, 1130, 197, 1030, 372);
        on.circle(OCHRE, 1000, 440, 14);
        on.circle(OCHRE, 770, 145, 22);
        on.curve(OCHRE, 7, 712, 120, 770, 90, 828, 120);
    }

    /** A stick leaning on a bench among fallen leaves. */
    static void leafCane(Canvas on) {
        Stage.day(on, PAPER, BLUSH, SAND);
        Stage.shadow(on, SAND, 800, 770, 400);
        for (int leg : new int[] {520, 1040}) {
            on.box(INK, leg, 560, 26, 205, 8);
            on.box(INK, leg, 350, 26, 230, 8);
        }
        for (int plank = 0; plank < 3; plank++) {
            on.box(plank == 1 ? BARK : CLAY, 460, 350 + 62 * plank, 660, 42, 16);
        }
        on.box(BARK, 440, 560, 700, 44, 18);
        on.line(TEAL, 24, 1196, 772, 1150, 352);
        on.curve(TEAL, 24, 1150, 354, 1150, 290, 1196, 262, 1244, 282, 1252, 322);
        on.circle(INK, 1196, 772, 16);
        leaf(on, OCHRE, 380, 760, 70, -20);
        leaf(on, CLAY, 640, 815, 62, 30);
        leaf(on, OCHRE, 920, 812, 56, 160);
        leaf(on, LEAF, 1330, 790, 60, 12);
        leaf(on, CLAY, 700, 540, 50, -8);
        leaf(on, OCHRE, 1180, 150, 54, 64);
        leaf(on, CLAY, 420, 210, 48, 120);
    }

    private static void leaf(Canvas on, Color color, double x, double y, double size, double turn) {
        on.turned(
                turn,
                x,
                y,
                c -> {
                    c.blob(
                            color,
                            x - size,
                            y,
                            x - size * 0.2,
                            y - size * 0.45,
                            x + size,
                            y,
                            x - size * 0.2,
                            y + size * 0.45);
                    c.line(Stage.blend(color, INK, 0.35), 5, x - size * 1.35, y, x + size * 0.7, y);
                });
    }

    private static void heart(Canvas on, Color color, double x, double y, double size) {
        on.circle(color, x - size * 0.48, y - size * 0.28, size * 0.56);
        on.circle(color, x + size * 0.48, y - size * 0.28, size * 0.56);
        on.polygon(
                color,
                x - size * 0.98,
                y - size * 0.02,
                x,
                y - size * 0.2,
                x + size * 0.98,
                y - size * 0.02,
                x,
                y + size);
    }
}
