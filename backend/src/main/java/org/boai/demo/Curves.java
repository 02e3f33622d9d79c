package org.boai.demo;

import java.awt.geom.Path2D;

/** Smooth outlines through given points (Catmull-Rom splines written as Bézier curves). */
final class Curves {
    private Curves() {}

    static Path2D open(double... points) {
        return through(points, false);
    }

    static Path2D closed(double... points) {
        return through(points, true);
    }

    private static Path2D through(double[] points, boolean closed) {
        var count = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 0; at < (closed ? count : count - 1); at++) {
            var before = index(at - 1, count, closed);
            var next = index(at + 1, count, closed);
            var after = index(at + 2, count, closed);
            path.curveTo(
                    points[2 * at] + (points[2 * next] - points[2 * before]) / 6,
                    points[2 * at + 1] + (points[2 * next + 1] - points[2 * before + 1]) / 6,
                    points[2 * next] - (points[2 * after] - points[2 * at]) / 6,
                    points[2 * next + 1] - (points[2 * after + 1] - points[2 * at + 1]) / 6,
                    points[2 * next],
                    points[2 * next + 1]);
        }
        return path;
    }

    private static int index(int at, int count, boolean closed) {
        return closed ? Math.floorMod(at, count) : Math.clamp(at, 0, count - 1);
    }
}
