package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.References;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.NativeQuery;

/** All reports. Their texts are encrypted, and erased when they were kept long enough. */
@Singleton
class Reports implements PanacheRepositoryBase<Report, UUID> {
    /** What the audit calls one. */
    static final String KIND = "report";

    private static final String PURPOSE = "report";
    private static final String CHOSEN = """
            (cardinality(cast(:states as text[])) = 0 or r.state = any(cast(:states as text[])))
            and (cardinality(cast(:kinds as text[])) = 0 or r.kind = any(cast(:kinds as text[])))""";

    private final Session session;
    private final PrivacyKey privacy;
    private final References references;
    private final ReportSettings settings;
    private final Clock clock;

    Reports(Session session, PrivacyKey privacy, References references, ReportSettings settings, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    Report get(String reference) {
        return find("reference", reference).firstResultOptional().orElseThrow(ReportProblems.UNKNOWN::because);
    }

    /** The same for a change, with the thing that it is about: nobody decides about it or reports it meanwhile. */
    Report locked(String reference) {
        var report = get(reference);
        lock(report.kind(), report.thing());
        session.refresh(report, LockModeType.PESSIMISTIC_WRITE);
        return report;
    }

    /** Nobody else reports that thing, or decides about it, before this transaction ends. */
    void lock(String kind, UUID thing) {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) l", Integer.class)
                .setParameter("name", "report " + kind + " " + thing)
                .getSingleResult();
    }

    /** The one that said the same of a locked thing not long ago. */
    Optional<Report> same(String kind, UUID thing, ReportGround ground, String text) {
        return find(
                        "kind = ?1 and thing = ?2 and fingerprint = ?3 and receivedAt > ?4 order by id desc",
                        kind,
                        thing,
                        fingerprint(ground, text),
                        clock.instant().minus(settings.sameFor()))
                .firstResultOptional();
    }

    /** How often a thing was reported within a day. */
    long today(String kind, UUID thing) {
        return count(
                "kind = ?1 and thing = ?2 and receivedAt > ?3",
                kind,
                thing,
                clock.instant().minus(Duration.ofDays(1)));
    }

    Report receive(String kind, UUID thing, ReportGround ground, String text) {
        var written = new Report.Written(ground, privacy.sealText(PURPOSE, text), fingerprint(ground, text));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var report = Report.received(id, references.make('R'), kind, thing, written, clock.instant());
        persistAndFlush(report);
        return report;
    }

    /** The reports of a thing in that state, the latest first. */
    List<Report> of(String kind, UUID thing, ReportState state) {
        return list("kind = ?1 and thing = ?2 and state = ?3 order by decidedAt desc, id desc", kind, thing, state);
    }

    /** The reports that wait longest first. */
    Slice<Report> page(ReportFilter filter, PageRequest request) {
        var sql = new StringBuilder("select r.* from report r where ").append(CHOSEN);
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        edge.ifPresent(id -> sql.append(request.backwards() ? " and r.id < :edge" : " and r.id > :edge"));
        sql.append(request.backwards() ? " order by r.id desc" : " order by r.id")
                .append(" limit :fetch");
        var query = chosen(session.createNativeQuery(sql.toString(), Report.class), filter)
                .setParameter("fetch", request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        var counted = session.createNativeQuery(
                "select count(*) from (select 1 from report r where " + CHOSEN + " limit :most) m", Long.class);
        var total = Total.counted(chosen(counted, filter)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
        return request.slice(query.getResultList(), report -> List.of(report.id()), total);
    }

    private static <T> NativeQuery<T> chosen(NativeQuery<T> query, ReportFilter filter) {
        return query.setParameter("states", filter.state.stream().map(Words::of).toArray(String[]::new))
                .setParameter("kinds", filter.kind.toArray(String[]::new));
    }

    /** What its author wrote, while it is kept and the key is the one that it was written under. */
    Optional<String> text(Report report) {
        return report.text().flatMap(bytes -> privacy.openText(PURPOSE, bytes));
    }

    /** Of the words alone, in which accents, case, signs and spaces make no difference. */
    private byte[] fingerprint(ReportGround ground, String text) {
        var words = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+");
        return privacy.hash(PURPOSE, ground + "\n" + String.join(" ", words));
    }
}
