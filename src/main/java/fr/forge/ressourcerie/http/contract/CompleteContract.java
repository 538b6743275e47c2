package fr.forge.ressourcerie.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Adds to the contract what holds for every operation, so that an operation only says what is its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteContract implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        return Schemas.tidy(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Schemas.complete(contract);
        CommonParts.addTo(contract.getComponents());
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        dropUnusedTags(contract);
        Files.dropUnused(contract);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Access.describe(operation);
        Answers.complete(path, method, operation);
    }

    /** The order of the tags is declared once for all features, present or not. */
    private static void dropUnusedTags(OpenAPI contract) {
        var used = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags() == null
                        ? java.util.stream.Stream.<String>empty()
                        : operation.getTags().stream())
                .toList();
        List<Tag> tags = contract.getTags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .toList();
        contract.setTags(tags);
    }
}
