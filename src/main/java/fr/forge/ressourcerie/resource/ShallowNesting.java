package fr.forge.ressourcerie.resource;

import java.util.ArrayDeque;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Unwraps what is nested deeper than anyone writes, such as emphasis in emphasis in emphasis: rendering descends with
 * the call stack, which ten thousand stars would exhaust.
 */
final class ShallowNesting implements PostProcessor {
    private static final int DEEPEST = 60;

    @Override
    public Node process(Node root) {
        var waiting = new ArrayDeque<Place>();
        waiting.push(new Place(root, 0));
        while (!waiting.isEmpty()) {
            var place = waiting.pop();
            for (var child = place.node().getFirstChild(); child != null; ) {
                if (place.depth() >= DEEPEST && child.getFirstChild() != null) {
                    child = unwrapped(child);
                } else {
                    waiting.push(new Place(child, place.depth() + 1));
                    child = child.getNext();
                }
            }
        }
        return root;
    }

    /** Puts the children of a node in its place; answers the first of them. */
    private static Node unwrapped(Node node) {
        var first = node.getFirstChild();
        var last = node;
        for (var child = first; child != null; ) {
            var next = child.getNext();
            last.insertAfter(child);
            last = child;
            child = next;
        }
        node.unlink();
        return first;
    }

    private record Place(Node node, int depth) {}
}
