package fr.forge.ressourcerie.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody says of themselves, and what of it they consented to show. Private, whatever is shown. */
@Entity
@Table(name = "contributor_profile")
public class Profile {
    @Id
    private UUID accountId;

    @Version
    private long version;

    private String displayName;
    private String biography;
    private String academy;
    private boolean academyShown;
    private String consentVersion;
    private Instant consentedAt;
    private boolean biographyAllowed;
    private boolean academyAllowed;

    protected Profile() {}

    /** Of an account that has said nothing yet. */
    static Profile blank(UUID accountId) {
        var profile = new Profile();
        profile.accountId = accountId;
        profile.academyShown = true;
        return profile;
    }

    /** Says otherwise who they are; without a name there is nothing that a consent could show. */
    public void describe(String newName, String newBiography, boolean showAcademy) {
        if (newName == null && consentVersion != null) {
            throw ContributorProblems.NAME_SHOWN.because();
        }
        displayName = newName;
        biography = newBiography;
        academyShown = showAcademy;
    }

    void liesIn(String newAcademy) {
        academy = newAcademy;
    }

    void consent(String textVersion, boolean showBiography, boolean showAcademy, Instant now) {
        if (displayName == null) {
            throw ContributorProblems.NAME_NEEDED.because();
        }
        consentVersion = textVersion;
        consentedAt = now;
        biographyAllowed = showBiography;
        academyAllowed = showAcademy;
    }

    void withdraw() {
        consentVersion = null;
        consentedAt = null;
        biographyAllowed = false;
        academyAllowed = false;
    }

    UUID accountId() {
        return accountId;
    }

    public long version() {
        return version;
    }

    /** A name or a pseudonym. */
    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    public Optional<String> biography() {
        return Optional.ofNullable(biography);
    }

    /** The code of the academy whose domain their verified address had. */
    public Optional<String> academy() {
        return Optional.ofNullable(academy);
    }

    /** Whether their academy is shown where a consent allows it. */
    public boolean academyShown() {
        return academyShown;
    }

    /** The version of the text that the consent in force is to; nothing when there is none. */
    public Optional<String> consentVersion() {
        return Optional.ofNullable(consentVersion);
    }

    public Optional<Instant> consentedAt() {
        return Optional.ofNullable(consentedAt);
    }

    public boolean biographyAllowed() {
        return biographyAllowed;
    }

    public boolean academyAllowed() {
        return academyAllowed;
    }

    /** What the consent in force lets be shown, in a word each. */
    List<String> allowed() {
        return Stream.of(
                        consentVersion == null ? null : "name",
                        biographyAllowed ? "biography" : null,
                        academyAllowed ? "academy" : null)
                .filter(word -> word != null)
                .toList();
    }
}
