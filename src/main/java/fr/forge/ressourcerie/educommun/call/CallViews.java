package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.call.CallView.CallDay;
import fr.forge.ressourcerie.educommun.call.CallView.CallKitFile;
import fr.forge.ressourcerie.educommun.call.CallView.CallText;
import fr.forge.ressourcerie.resource.Markdown;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Shows calls as of now. */
@Singleton
class CallViews {
    private final Kit kit;
    private final Grids grids;
    private final Clock clock;

    CallViews(Kit kit, Grids grids, Clock clock) {
        this.kit = kit;
        this.grids = grids;
        this.clock = clock;
    }

    CallView of(Call call) {
        var facts = call.facts();
        return new CallView(
                call.version(),
                call.slug(),
                facts.edition(),
                facts.title(),
                facts.summary(),
                text(facts.description()),
                call.state(),
                call.open(clock.instant()),
                call.opensAt(),
                call.closesAt(),
                call.postponements(),
                facts.support(),
                facts.applicants(),
                facts.documents(),
                kit.of(call).stream().map(file -> file(call, file)).toList(),
                call.grid() == 0 ? null : call.grid(),
                facts.contact(),
                timeline(call),
                call.createdAt(),
                call.updatedAt(),
                call.publishedAt());
    }

    CallSummary summary(Call call) {
        return CallSummary.of(call, clock.instant());
    }

    /** The grid of that number, or the one in force when the number is null. */
    GridView grid(Call call, Integer number) {
        var versions = grids.of(call);
        var wanted = number == null ? call.grid() : number;
        var shown = versions.stream()
                .filter(each -> each.number() == wanted)
                .findFirst()
                .orElseThrow(CallProblems.UNKNOWN_GRID::because);
        return GridView.of(call, shown, versions);
    }

    private static CallText text(String markdown) {
        return markdown == null ? null : new CallText(markdown, Markdown.html(markdown));
    }

    private static CallKitFile file(Call call, KitFile file) {
        var document = file.document();
        return new CallKitFile(
                file.name(),
                document.type(),
                document.size(),
                HexFormat.of().formatHex(document.sha256()),
                document.receivedAt(),
                "/api/v1/calls/" + call.slug() + "/kit/" + file.name());
    }

    private static List<CallDay> timeline(Call call) {
        var days = new ArrayList<CallDay>();
        var opens = call.opensAt();
        var closes = call.closesAt();
        if (call.publishedAt() != null) {
            days.add(happened("publication", call.publishedAt(), opens.zone(), "Publication de l'appel"));
        }
        if (opens != null) {
            days.add(new CallDay("opening", opens.day(), null, opens.at(), "Ouverture des candidatures"));
        }
        call.postponements()
                .forEach(each -> days.add(happened(
                        "postponement", each.at(), each.to().zone(), "Report de la clôture : " + each.reason())));
        if (closes != null) {
            days.add(new CallDay("closing", closes.dayBefore(), null, closes.at(), "Clôture des candidatures"));
        }
        call.facts()
                .timeline()
                .forEach(each -> days.add(new CallDay("milestone", each.on(), each.until(), null, each.label())));
        days.sort(Comparator.comparing(CallDay::on));
        return List.copyOf(days);
    }

    private static CallDay happened(String kind, Instant at, String zone, String label) {
        return new CallDay(kind, LocalDate.ofInstant(at, ZoneId.of(zone)), null, at, label);
    }
}
