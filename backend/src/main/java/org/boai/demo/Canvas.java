package org.boai.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A sheet of 1600 by 900 pixels and the flat shapes that are laid on it. Draws no text. */
final class Canvas {
    static final int WIDTH = 1600;
    static final int HEIGHT = 900;

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    Canvas() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage image() {
        return image;
    }

    void circle(Color color, double x, double y, double radius) {
        ellipse(color, x, y, radius, radius);
    }

    /** An ellipse around its centre. */
    void ellipse(Color color, double x, double y, double radiusX, double radiusY) {
        fill(color, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    void ring(Color color, double width, double x, double y, double radius) {
        stroke(color, width, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A slice of a disc, in degrees, counter-clockwise from three o'clock. */
    void slice(Color color, double x, double y, double radius, double start, double extent) {
        fill(
                color,
                new Arc2D.Double(
                        x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.PIE));
    }

    void box(Color color, double x, double y, double width, double height, double corner) {
        fill(color, new RoundRectangle2D.Double(x, y, width, height, corner, corner));
    }

    /** A filled shape with straight sides; coordinates in pairs. */
    void polygon(Color color, double... points) {
        fill(color, straight(true, points));
    }

    /** A filled shape whose outline runs smoothly through its points; coordinates in pairs. */
    void blob(Color color, double... points) {
        fill(color, Curves.closed(points));
    }

    /** A line with straight parts; coordinates in pairs. */
    void line(Color color, double width, double... points) {
        stroke(color, width, straight(false, points));
    }

    /** A line that runs smoothly through its points; coordinates in pairs. */
    void curve(Color color, double width, double... points) {
        stroke(color, width, Curves.open(points));
    }

    /** The same curve as a row of dots. */
    void dots(Color color, double width, double... points) {
        pen.setColor(color);
        pen.setStroke(
                new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {1, (float) (2.6 * width)},
                        0));
        pen.draw(Curves.open(points));
    }

    /** Draws turned by some degrees around a point. */
    void turned(double degrees, double x, double y, Consumer<Canvas> drawing) {
        var before = pen.getTransform();
        pen.rotate(Math.toRadians(degrees), x, y);
        drawing.accept(this);
        pen.setTransform(before);
    }

    private void fill(Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }

    private void stroke(Color color, double width, Shape shape) {
        pen.setColor(color);
        pen.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private static Path2D straight(boolean closed, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
