package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One commons, whatever its sources say of it. Its identity on the Forge is the project's number, so that renames and
 * moves keep it. What each source says is kept beside, and the fields here are their merge.
 *
 * <p>The version moves with people's edits only; writers lock the row, so that an edit and a harvest never overwrite
 * each other. It is longer than most classes because a sheet has many fields.
 */
@Entity
@DynamicUpdate
public class Resource {
    private static final long UNKNOWN_USAGE = -1;
    private static final String THUMBNAIL = "links.thumbnail";

    @Id
    private UUID id;

    private long version = 1;
    private Long projectId;
    private String slug;
    private String title;
    private String summary;

    @Basic(fetch = FetchType.LAZY)
    private String description;

    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levels = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> disciplines = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> audiences = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> keywords = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> labels = List.of();

    private String licence;
    private String licenceCode;
    private boolean licenceVerified;
    private String accessUrl;
    private String sourceUrl;
    private String documentationUrl;
    private String issuesUrl;
    private String serviceDesk;
    private String thumbnailUrl;
    private String thumbnailAlt;
    private String forgeAvatarUrl;
    private String personalData;
    private String accessibilityState;
    private Integer accessibilityRate;
    private LocalDate accessibilityAuditedAt;
    private String accessibilityUrl;
    private Boolean aiUsed;
    private String aiStatement;
    private String forgePath;

    @Convert(converter = ForgeState.Converter.class)
    private ForgeState forgeState;

    private Integer stars;
    private Integer forks;
    private Integer openIssues;
    private Instant lastActivityAt;
    private String organisation;
    private int contributorCount;

    @Convert(converter = Selection.Converter.class)
    private Selection selection = Selection.NONE;

    private Instant selectedAt;
    private long selectionVersion = 1;

    @Embedded
    private Usage usage;

    private long usageRank = UNKNOWN_USAGE;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Source> provenance = Map.of();

    private Instant createdAt;
    private Instant updatedAt;
    private Instant harvestedAt;

    @ElementCollection
    @CollectionTable(name = "resource_facts", joinColumns = @JoinColumn(name = "resource_id"))
    @MapKeyColumn(name = "source")
    @Convert(attributeName = "key", converter = Source.Converter.class)
    @Column(name = "facts")
    @JdbcTypeCode(SqlTypes.JSON)
    @BatchSize(size = 100)
    private Map<Source, Facts> facts = new HashMap<>();

    protected Resource() {}

    /** A resource that the Forge shows for the first time; its slug must still be chosen. */
    static Resource found(UUID id, long projectId) {
        var resource = new Resource();
        resource.id = id;
        resource.projectId = projectId;
        return resource;
    }

    /** A resource that is not on the Forge: what people say of it is all there is. */
    static Resource written(UUID id, String slug, Facts editorial, UnaryOperator<String> licenceCode, Instant at) {
        var resource = new Resource();
        resource.id = id;
        resource.slug = slug;
        resource.says(Source.EDITORIAL, editorial);
        resource.settle(licenceCode);
        resource.createdAt = micros(at);
        resource.updatedAt = micros(at);
        return resource;
    }

    /**
     * Takes in a whole reading of the project.
     *
     * @param at null when it was read again for what only some may see, which must not show
     */
    void learn(Facts fromForge, Facts fromPubliccode, int contributors, UnaryOperator<String> licenceCode, Instant at) {
        says(Source.FORGE, fromForge);
        says(Source.PUBLICCODE, fromPubliccode);
        contributorCount = contributors;
        harvestedAt = at == null ? harvestedAt : micros(at);
        settle(licenceCode);
    }

    /** Whether the Forge says that something happened in the project since it was last read. */
    boolean movedBy(ForgeFacts forge) {
        return harvestedAt == null || !micros(forge.lastActivityAt()).equals(lastActivityAt);
    }

    /** Takes in what only the Forge can say, which a listing is enough to know. */
    void measure(ForgeFacts forge) {
        forgePath = forge.path();
        forgeState = forge.archived() ? ForgeState.ARCHIVED : ForgeState.ALIVE;
        stars = forge.stars();
        forks = forge.forks();
        openIssues = forge.openIssues();
        lastActivityAt = micros(forge.lastActivityAt());
        organisation = forge.organisation();
        sourceUrl = forge.sourceUrl();
        issuesUrl = forge.issuesUrl();
        serviceDesk = forge.serviceDesk();
        forgeAvatarUrl = forge.thumbnailUrl();
        settleThumbnail(provenance);
        createdAt = micros(forge.createdAt());
        updatedAt = updatedAt == null || lastActivityAt.isAfter(updatedAt) ? lastActivityAt : updatedAt;
    }

    /** Takes in what a person says of it, in place of all that people said before. */
    void edit(Facts editorial, UnaryOperator<String> licenceCode, Instant at) {
        says(Source.EDITORIAL, editorial);
        settle(licenceCode);
        updatedAt = micros(at);
        version++;
    }

    /** Takes the measure that is shown of it from now on; a measure is no edit. */
    public void show(Usage latest) {
        usage = latest;
        usageRank = latest.peopleAMonth();
    }

    /** Nothing of it is shown any more; what was known stays for its return. */
    void vanish() {
        forgeState = ForgeState.VANISHED;
    }

    /** Takes the slug and answers the one that must redirect from now on, if any. */
    Optional<String> takeSlug(String newSlug) {
        var former = Optional.ofNullable(slug).filter(old -> !old.equals(newSlug));
        slug = newSlug;
        return former;
    }

    /** Moves in the selection, if that arrow exists. */
    void moveTo(Selection next, Instant at) {
        if (!selection.next().contains(next)) {
            throw ResourceProblems.SELECTION_STEP.because(
                    Words.of(selection), Words.of(next), Words.list(selection.next()));
        }
        var publicBefore = publicState();
        selection = next;
        selectionVersion++;
        if (!publicState().equals(publicBefore)) {
            selectedAt = micros(at);
            version++;
        }
    }

    /** What everyone may know of the selection: what left it stays withdrawn, whatever is proposed or refused since. */
    public String publicState() {
        return switch (selection) {
            case SELECTED, TO_REVIEW -> "selected";
            default -> selectedAt == null ? "none" : "withdrawn";
        };
    }

    /** Whether the public state dates from then. */
    boolean since(Instant at) {
        return micros(at).equals(selectedAt);
    }

    /** Corrects since when the public state holds. */
    void date(Instant since) {
        selectedAt = micros(since);
        selectionVersion++;
        version++;
    }

    private void says(Source source, Facts said) {
        if (said.equals(Facts.NONE)) {
            facts.remove(source);
        } else if (!said.equals(facts.get(source))) {
            facts.put(source, said);
        }
    }

    private void settle(UnaryOperator<String> licenceCode) {
        var merge = new Merge(facts);
        title = merge.take("title", Facts::title, "Ressource " + projectId);
        summary = merge.take("summary", Facts::summary, null);
        description = merge.take("description", Facts::description, null);
        kind = merge.take("kind", Facts::kind, null);
        levels = merge.take("levels", Facts::levels, List.of());
        disciplines = merge.take("disciplines", Facts::disciplines, List.of());
        audiences = merge.take("audiences", Facts::audiences, List.of());
        keywords = merge.take("keywords", Facts::keywords, List.of());
        languages = merge.take("languages", Facts::languages, List.of());
        accessUrl = merge.take("links.access", Facts::accessUrl, null);
        documentationUrl = merge.take("links.documentation", Facts::documentationUrl, null);
        licence = merge.take("licence", Facts::licence, null);
        this.licenceCode = licence == null ? null : licenceCode.apply(licence);
        licenceVerified =
                licence != null && sameText(licence, said(Source.FORGE).map(Facts::licence));
        settleCompliance(merge);
        settleThumbnail(merge.provenance());
    }

    private void settleCompliance(Merge merge) {
        personalData = merge.compliance("personalData", ComplianceFacts::personalData);
        accessibilityState = merge.compliance("accessibility.state", ComplianceFacts::accessibilityState);
        accessibilityRate = merge.compliance("accessibility.rate", ComplianceFacts::accessibilityRate);
        accessibilityAuditedAt = merge.compliance("accessibility.auditedAt", ComplianceFacts::accessibilityAuditedAt);
        accessibilityUrl = merge.compliance("accessibility.statementUrl", ComplianceFacts::accessibilityUrl);
        aiUsed = merge.compliance("ai.used", ComplianceFacts::aiUsed);
        aiStatement = merge.compliance("ai.statement", ComplianceFacts::aiStatement);
    }

    /** The image that a person chose, else the project's own, which a listing is enough to know. */
    private void settleThumbnail(Map<String, Source> others) {
        var chosen = said(Source.EDITORIAL).map(Facts::thumbnail);
        thumbnailUrl = chosen.map(ThumbnailFacts::url).orElse(forgeAvatarUrl);
        thumbnailAlt = chosen.map(ThumbnailFacts::alt).orElse(null);
        var sources = new TreeMap<>(others);
        sources.remove(THUMBNAIL);
        if (thumbnailUrl != null) {
            sources.put(THUMBNAIL, chosen.isPresent() ? Source.EDITORIAL : Source.FORGE);
        }
        if (!sources.equals(provenance)) {
            provenance = sources;
        }
    }

    /** PostgreSQL keeps microseconds: what is answered before and after a reading back is the same. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** A licence file proves a licence; its text is the same with and without "or any later version". */
    private static boolean sameText(String licence, Optional<String> licenceFile) {
        return licenceFile
                .map(file -> file.replaceAll("-(only|or-later)$", ""))
                .filter(licence.replaceAll("-(only|or-later)$", "")::equals)
                .isPresent();
    }

    public UUID id() {
        return id;
    }

    /** Whether the Forge knows it; else people alone say what it is. */
    public boolean onForge() {
        return projectId != null;
    }

    public long version() {
        return version;
    }

    public Long projectId() {
        return projectId;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String description() {
        return description;
    }

    String kind() {
        return kind;
    }

    List<String> levels() {
        return levels;
    }

    List<String> disciplines() {
        return disciplines;
    }

    List<String> audiences() {
        return audiences;
    }

    List<String> keywords() {
        return keywords;
    }

    List<String> languages() {
        return languages;
    }

    List<String> labels() {
        return labels;
    }

    String licence() {
        return licence;
    }

    String licenceCode() {
        return licenceCode;
    }

    boolean licenceVerified() {
        return licenceVerified;
    }

    String accessUrl() {
        return accessUrl;
    }

    String sourceUrl() {
        return sourceUrl;
    }

    String documentationUrl() {
        return documentationUrl;
    }

    String issuesUrl() {
        return issuesUrl;
    }

    String serviceDesk() {
        return serviceDesk;
    }

    String thumbnailUrl() {
        return thumbnailUrl;
    }

    String thumbnailAlt() {
        return thumbnailAlt;
    }

    String personalData() {
        return personalData;
    }

    String accessibilityState() {
        return accessibilityState;
    }

    Integer accessibilityRate() {
        return accessibilityRate;
    }

    LocalDate accessibilityAuditedAt() {
        return accessibilityAuditedAt;
    }

    String accessibilityUrl() {
        return accessibilityUrl;
    }

    Boolean aiUsed() {
        return aiUsed;
    }

    String aiStatement() {
        return aiStatement;
    }

    public String forgePath() {
        return forgePath;
    }

    /** Whether it has a tracker on the Forge, and one that takes tickets: an archive takes none. */
    public boolean takesTickets() {
        return forgeState == ForgeState.ALIVE && issuesUrl != null;
    }

    public ForgeState forgeState() {
        return forgeState;
    }

    Integer stars() {
        return stars;
    }

    Integer forks() {
        return forks;
    }

    Integer openIssues() {
        return openIssues;
    }

    Instant lastActivityAt() {
        return lastActivityAt;
    }

    String organisation() {
        return organisation;
    }

    int contributorCount() {
        return contributorCount;
    }

    public Selection selection() {
        return selection;
    }

    public long selectionVersion() {
        return selectionVersion;
    }

    public Instant selectedAt() {
        return selectedAt;
    }

    public Usage usage() {
        return usage;
    }

    Map<String, Source> provenance() {
        return provenance;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant harvestedAt() {
        return harvestedAt;
    }

    public Optional<Facts> said(Source source) {
        return Optional.ofNullable(facts.get(source));
    }
}
