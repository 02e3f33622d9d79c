package org.boai.demo;

import java.awt.Color;

/** The few warm, calm colours that all drawings share. None is the red of the emblem. */
final class Palette {
    static final Color PAPER = new Color(0xF7F0E4);
    static final Color CREAM = new Color(0xFFFAF0);
    static final Color SAND = new Color(0xE8D8BE);
    static final Color BLUSH = new Color(0xEBC0A6);
    static final Color OCHRE = new Color(0xE2AB55);
    static final Color CLAY = new Color(0xC56F50);
    static final Color BARK = new Color(0x8A5A44);
    static final Color SAGE = new Color(0x9DB59A);
    static final Color LEAF = new Color(0x5E8C72);
    static final Color MIST = new Color(0xC9DAD8);
    static final Color WATER = new Color(0x7FA9B0);
    static final Color TEAL = new Color(0x3D6B70);
    static final Color INK = new Color(0x2C3E46);
    static final Color DUSK = new Color(0x4A6076);

    private Palette() {}
}
