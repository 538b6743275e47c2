package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.resource.Resource;
import jakarta.inject.Singleton;

/** Finds what is new among resources. */
@Singleton
public class ResourceNews {
    private final ResourceSearch search;

    ResourceNews(ResourceSearch search) {
        this.search = search;
    }

    public Slice<Resource> page(ResourceNewsFilter filter, PageRequest request) {
        return search.page(filter, ResourceOrder.named(filter.sort()), request);
    }
}
