package org.boai.demo;

import static org.boai.demo.Palette.*;

import java.awt.Color;

/** Accounts that anybody may read. */
final class LedgerDrawings {
    private LedgerDrawings() {}

    /** A magnifier over one line of a ledger; from there a dotted way to a house. */
    static void magnifierLedger(Canvas on) {
        Stage.room(on, PAPER, MIST, SAND);
        Stage.shadow(on, SAND, 620, 786, 420);
        openBook(on, TEAL, 240, 250, 1010, 780);
        for (int row = 0; row < 7; row++) {
            var y = 350 + 54 * row;
            on.line(row == 3 ? CLAY : MIST, 12, 300, y, 570, y);
            on.line(row == 3 ? CLAY : MIST, 12, 690, y, row % 2 == 0 ? 930 : 860, y);
        }
        on.line(INK, 44, 905, 655, 1030, 775);
        on.circle(INK, 790, 520, 168);
        on.circle(CREAM, 790, 520, 140);
        on.line(CLAY, 24, 700, 512, 880, 512);
        on.line(SAND, 16, 712, 560, 868, 560);
        on.line(SAND, 16, 712, 464, 868, 464);
        on.dots(OCHRE, 13, 960, 500, 1080, 380, 1180, 420, 1270, 520);
        on.polygon(CLAY, 1200, 580, 1330, 470, 1460, 580);
        on.box(CREAM, 1230, 576, 200, 166, 0);
        on.box(OCHRE, 1262, 616, 54, 54, 6);
        on.box(BARK, 1352, 640, 52, 102, 8);
    }

    /** A thick open book with markers, glasses and a pen. */
    static void auditBook(Canvas on) {
        Stage.room(on, MIST, CREAM, SAGE);
        Stage.shadow(on, SAGE, 800, 786, 480);
        on.box(CLAY, 1160, 330, 128, 34, 6);
        on.box(OCHRE, 1160, 420, 122, 34, 6);
        on.box(LEAF, 1160, 510, 122, 34, 6);
        openBook(on, DUSK, 380, 210, 1220, 760);
        for (int row = 0; row < 6; row++) {
            on.line(MIST, 12, 450, 320 + 56 * row, row % 2 == 0 ? 720 : 660, 320 + 56 * row);
        }
        double[] bars = {120, 200, 90, 164};
        for (int bar = 0; bar < bars.length; bar++) {
            var x = 880 + 76 * bar;
            on.box(bar % 2 == 0 ? OCHRE : TEAL, x, 580 - bars[bar], 48, bars[bar], 8);
        }
        on.line(INK, 8, 860, 584, 1160, 584);
        on.ring(INK, 14, 470, 750, 66);
        on.ring(INK, 14, 640, 750, 66);
        on.curve(INK, 14, 534, 740, 555, 724, 576, 740);
        on.line(INK, 14, 404, 740, 330, 690);
        on.line(INK, 14, 706, 740, 790, 700);
        on.line(CLAY, 30, 930, 800, 1190, 700);
        on.polygon(INK, 880, 822, 924, 786, 938, 814);
    }

    private static void openBook(
            Canvas on, Color cover, double left, double top, double right, double bottom) {
        var middle = (left + right) / 2;
        on.box(cover, left - 26, top + 14, right - left + 52, bottom - top, 24);
        for (int page = 2; page >= 0; page--) {
            var color = page == 0 ? CREAM : Stage.blend(CREAM, SAND, 0.35 * page + 0.2);
            var under = 12 * page;
            on.polygon(
                    color,
                    left - under,
                    top + 10 + under,
                    middle,
                    top + 26 + under,
                    middle,
                    bottom - 20 + under / 2.0,
                    left - under,
                    bottom - 34 + under);
            on.polygon(
                    color,
                    right + under,
                    top + 10 + under,
                    middle,
                    top + 26 + under,
                    middle,
                    bottom - 20 + under / 2.0,
                    right + under,
                    bottom - 34 + under);
        }
        on.line(SAND, 8, middle, top + 28, middle, bottom - 24);
    }
}
