package io.charactergraph.export;

import io.charactergraph.export.Drawing.Link;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * Places the boxes of a drawing: those with links near to each other, by forces (JGraphT), then apart until none covers another. The same boxes and
 * links are placed alike on every machine: it starts from a spiral, and uses no function whose last digit depends on the machine.
 */
final class DrawingLayout {

    private static final int ROUNDS = 300;

    /** How much of the area the boxes cover at most. */
    private static final double COVERED = 0.16;

    /** How much wider than high it is: boxes are wide. */
    private static final double WIDTH_TO_HEIGHT = 1.7;

    private static final double GOLDEN_ANGLE = 2.399963229728653;
    private static final int GAP_X = 18;
    private static final int GAP_Y = 16;

    private final List<Box> boxes;
    private final double[] x;
    private final double[] y;

    private DrawingLayout(List<Box> boxes) {
        this.boxes = boxes;
        this.x = new double[boxes.size()];
        this.y = new double[boxes.size()];
    }

    /**
     * The size of a box.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Box(int width, int height) {}

    /** Returns the boxes placed: no two of them overlap, and the first corner is 0, 0. */
    static DrawingLayout of(List<Box> boxes, List<Link> links) {
        DrawingLayout layout = new DrawingLayout(boxes);
        if (!boxes.isEmpty()) {
            layout.byForces(links);
            layout.apart();
            layout.toCorner();
        }
        return layout;
    }

    /** Returns the middle of a box, from the left. */
    int x(int box) {
        return (int) Math.round(x[box]);
    }

    /** Returns the middle of a box, from the top. */
    int y(int box) {
        return (int) Math.round(y[box]);
    }

    int width() {
        int width = 0;
        for (int i = 0; i < boxes.size(); i++) {
            width = Math.max(width, x(i) + boxes.get(i).width() / 2);
        }
        return width;
    }

    int height() {
        int height = 0;
        for (int i = 0; i < boxes.size(); i++) {
            height = Math.max(height, y(i) + boxes.get(i).height() / 2);
        }
        return height;
    }

    private void byForces(List<Link> links) {
        double area = boxes.stream()
                        .mapToDouble(box -> (double) (box.width() + GAP_X) * (box.height() + GAP_Y))
                        .sum()
                / COVERED;
        double side = Math.sqrt(area / WIDTH_TO_HEIGHT);
        Graph<Integer, DefaultEdge> graph = GraphTypeBuilder.<Integer, DefaultEdge>undirected()
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        for (int i = 0; i < boxes.size(); i++) {
            graph.addVertex(i);
        }
        for (Link link : links) {
            if (link.first() != link.second()) {
                graph.addEdge(link.first(), link.second());
            }
        }
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(Box2D.of(side, side));
        FRLayoutAlgorithm2D<Integer, DefaultEdge> forces =
                new FRLayoutAlgorithm2D<>(ROUNDS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, new Random(1));
        forces.setInitializer(i -> spiral(i, side));
        forces.layout(graph, model);
        for (int i = 0; i < boxes.size(); i++) {
            x[i] = model.get(i).getX() * WIDTH_TO_HEIGHT;
            y[i] = model.get(i).getY();
        }
    }

    private Point2D spiral(int i, double side) {
        double radius = Math.sqrt((i + 0.5) / boxes.size()) / 2.2;
        double angle = i * GOLDEN_ANGLE;
        return Point2D.of(side * (0.5 + radius * StrictMath.cos(angle)), side * (0.5 + radius * StrictMath.sin(angle)));
    }

    /** Moves boxes that overlap apart, each by half of what they share in the direction in which they share less. */
    private void apart() {
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    moved |= apart(i, j);
                }
            }
        }
        if (moved) {
            intoRows();
        }
    }

    private boolean apart(int i, int j) {
        Box a = boxes.get(i);
        Box b = boxes.get(j);
        double overX = (a.width() + b.width()) / 2.0 + GAP_X - Math.abs(x[i] - x[j]);
        double overY = (a.height() + b.height()) / 2.0 + GAP_Y - Math.abs(y[i] - y[j]);
        if (overX <= 0.01 || overY <= 0.01) {
            return false;
        }
        if (overX < overY) {
            double half = x[i] <= x[j] ? overX / 2 : -overX / 2;
            x[i] -= half;
            x[j] += half;
        } else {
            double half = y[i] <= y[j] ? overY / 2 : -overY / 2;
            y[i] -= half;
            y[j] += half;
        }
        return true;
    }

    /** What the rounds did not separate: each box moves down until it covers none of those before it. */
    private void intoRows() {
        for (int j = 1; j < x.length; j++) {
            for (int i = 0; i < j; i++) {
                if (apart(i, j)) {
                    y[i] = Math.round(y[i]);
                }
            }
        }
    }

    private void toCorner() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i] - boxes.get(i).width() / 2.0);
            top = Math.min(top, y[i] - boxes.get(i).height() / 2.0);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= left;
            y[i] -= top;
        }
    }
}
