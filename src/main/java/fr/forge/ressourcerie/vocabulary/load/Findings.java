package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.problem.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, and what of it could not be taken as it stands, each with its line. */
final class Findings {
    /** Whoever has that many has one cause. */
    private static final int MOST = 200;

    private final List<Found> faults = new ArrayList<>();
    private final List<LoadView.NoticeView> notices = new ArrayList<>();
    private int count;

    void fault(int line, String field, String code, String fr, String en) {
        count++;
        if (faults.size() < MOST) {
            var pointer = "/lines/" + line + (field.isEmpty() ? "" : "/" + field);
            faults.add(new Found(
                    line, Fault.ofBody(pointer, code, "Ligne " + line + " : " + fr, "Line " + line + ": " + en)));
        }
    }

    void notice(int line, String code, String uri) {
        if (notices.size() < MOST) {
            notices.add(new LoadView.NoticeView(line, code, uri));
        }
    }

    /** Ends the load when anything was found wrong. */
    void settle() {
        if (count > 0) {
            var sorted = faults.stream()
                    .sorted(Comparator.comparingInt(Found::line))
                    .map(Found::fault)
                    .toList();
            throw LoadProblems.INVALID.because(count).with(sorted);
        }
    }

    List<LoadView.NoticeView> notices() {
        return List.copyOf(notices);
    }

    private record Found(int line, Fault fault) {}
}
