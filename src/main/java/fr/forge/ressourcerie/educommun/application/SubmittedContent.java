package fr.forge.ressourcerie.educommun.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.educommun.call.Call;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Everything that an application says with its parts, as one document; nothing of it depends on who asks or when. */
@Singleton
public class SubmittedContent {
    /** Which form the document has; another form gets another word. */
    private static final String FORM = "ressourcerie-application-1";

    private final Instance<ApplicationPart> parts;
    private final ApplicationViews views;
    private final ObjectMapper json;

    SubmittedContent(Instance<ApplicationPart> parts, ApplicationViews views, ObjectMapper json) {
        this.parts = parts;
        this.views = views;
        this.json = json;
    }

    /** The whole, with a member for each part. */
    public JsonNode of(Application application, Call call) {
        ObjectNode content = json.valueToTree(new Says(
                FORM,
                application.id(),
                call.slug(),
                call.grid(),
                application.title(),
                application.applicantKind(),
                application.facts(),
                views.links(application.facts().resources())));
        // What it says stands at the pointers that completeness and edits name.
        content.setAll((ObjectNode) content.remove("facts"));
        content.set("resources", content.remove("links"));
        parts.forEach(part -> content.set(part.name(), json.valueToTree(part.content(application))));
        return content;
    }

    private record Says(
            String form,
            UUID application,
            String call,
            int grid,
            String title,
            ApplicantKind applicantKind,
            ApplicationFacts facts,
            List<LinkedResource> links) {}
}
